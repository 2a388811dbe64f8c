import type { KnownBlock, ModalView } from '@slack/types'
import { problemsWithView, viewBytesAllowed } from '../limits/view.ts'
import type { OpenModal } from '../workspace/views.ts'
import { type Workspace, withIds } from '../workspace.ts'
import { Refusal, refusalSaying } from './refusal.ts'

/**
 * The view as Slack would take it, its blocks and elements all with ids. `replaced` is the modal it comes in the place
 * of. Throws a Refusal that names everything Slack would refuse.
 */
export function acceptedView(workspace: Workspace, view: unknown, replaced: OpenModal | null): ModalView {
  if (view !== undefined && Buffer.byteLength(JSON.stringify(view)) > viewBytesAllowed) {
    throw new Refusal('view_too_large')
  }
  const problems = problemsWithView(view)
  if (problems.length > 0) throw refusalSaying('invalid_arguments', problems)
  const accepted = view as ModalView
  const holder = accepted.external_id ? workspace.views.findByExternalId(accepted.external_id) : undefined
  if (holder !== undefined && holder.id !== replaced?.id) throw new Refusal('duplicate_external_id')
  return { ...accepted, blocks: withIds(accepted.blocks as KnownBlock[]) }
}
