import { viewObject } from '../payloads/view.ts'
import type { OpenModal } from '../workspace/views.ts'
import { acceptedView } from './accepted-view.ts'
import { type Call, type Handler, jsonArgument, requiredText, textArgument } from './call.ts'
import { Refusal } from './refusal.ts'

export const openView: Handler = (call) => {
  const view = acceptedView(call.workspace, jsonArgument(call.args, 'view', 'invalid_arguments'), null)
  const { user, view: inView } = exchanged(call)
  const { views } = call.workspace
  return shown(call, inView === null ? views.open(user, view) : views.push(user, view))
}

export const pushView: Handler = (call) => {
  const view = acceptedView(call.workspace, jsonArgument(call.args, 'view', 'invalid_arguments'), null)
  const { user, view: inView } = exchanged(call)
  const { views } = call.workspace
  if (inView === null || views.stackOf(user).length === 0) throw new Refusal('not_found')
  return shown(call, views.push(user, view))
}

export const updateView: Handler = (call) => {
  const { workspace, args } = call
  const id = textArgument(args, 'view_id')
  const modal =
    id === undefined ? workspace.views.findByExternalId(requiredText(args, 'external_id')) : workspace.views.find(id)
  if (modal === undefined) throw new Refusal('not_found')
  const hash = textArgument(args, 'hash')
  if (hash !== undefined && hash !== modal.hash) throw new Refusal('hash_conflict')
  const view = acceptedView(workspace, jsonArgument(args, 'view', 'invalid_arguments'), modal)
  return shown(call, workspace.views.update(modal, view))
}

function exchanged(call: Call): { user: string; view: string | null } {
  const outcome = call.workspace.triggers.exchange(requiredText(call.args, 'trigger_id'))
  if (typeof outcome === 'string') throw new Refusal(outcome)
  return outcome
}

function shown({ workspace }: Call, modal: OpenModal | undefined) {
  if (modal === undefined) throw new Refusal('push_limit_reached')
  workspace.changed(modal.user)
  return { view: viewObject(workspace, modal) }
}
