import type { Backstage } from '../backstage.ts'
import type { Act, ActAnswer } from '../page-api.ts'
import { closedPayload } from '../payloads/interactive.ts'
import { wordsFor } from '../words.ts'
import type { Person } from '../workspace/people.ts'
import { cannot, done } from './answers.ts'
import { openViewOf } from './visible.ts'

/** Closes the topmost view, or all of them, and tells the assistant of each that asked to be told. */
export async function closeView(
  backstage: Backstage,
  person: Person,
  act: Extract<Act, { do: 'close' }>,
): Promise<ActAnswer> {
  const { workspace, delivery } = backstage
  const open = openViewOf(workspace, person, act.view)
  if (open === undefined) return cannot(wordsFor(person).viewGone)
  const clears = act.all || open.view.clear_on_close === true
  const closing = clears ? [...workspace.views.stackOf(person.id)].reverse() : [open]
  for (const modal of closing) workspace.views.close(modal)
  workspace.changed(person.id)
  const told = closing.filter(({ view }) => view.notify_on_close === true)
  await Promise.all(told.map((modal) => delivery.sendInteraction(closedPayload(workspace, person, modal, clears))))
  return done
}
