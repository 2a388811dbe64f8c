import type { KnownBlock } from '@slack/types'
import { z } from 'zod'
import type { Backstage } from '../backstage.ts'
import type { Acknowledgement } from '../deliver.ts'
import type { Act, ActAnswer } from '../page-api.ts'
import { submissionPayload } from '../payloads/interactive.ts'
import { acceptedView } from '../web-api/accepted-view.ts'
import { Refusal } from '../web-api/refusal.ts'
import { wordsFor } from '../words.ts'
import { elementsIn } from '../workspace/interactive-elements.ts'
import type { Person } from '../workspace/people.ts'
import type { OpenModal } from '../workspace/views.ts'
import { cannot, done } from './answers.ts'
import { fieldErrors } from './field-errors.ts'
import { openViewOf } from './visible.ts'

const responseAction = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
])
type ResponseAction = z.infer<typeof responseAction>

/** Sends the form, and does with it what the assistant answers; without an answer it stays open as it was. */
export async function submitView(
  backstage: Backstage,
  person: Person,
  act: Extract<Act, { do: 'submit' }>,
): Promise<ActAnswer> {
  const { workspace, delivery } = backstage
  const words = wordsFor(person)
  const open = openViewOf(workspace, person, act.view)
  if (open === undefined) return cannot(words.viewGone)
  if (open.busy) return cannot(words.alreadySending)
  // The second half of a double press, on what has nothing to send any more.
  if (open.view.submit === undefined) return done
  const modal = workspace.views.keepState(open, act.state)
  const errors = fieldErrors(modal, words)
  if (Object.keys(errors).length > 0) {
    showBusy(backstage, modal, false, errors)
    return cannot(words.checkFields)
  }
  showBusy(backstage, modal, true)
  const answer = await delivery.sendInteraction(submissionPayload(workspace, person, modal))
  const refused = follow(backstage, modal, answer)
  if (refused !== null) {
    showBusy(backstage, modal, false)
    workspace.setTrouble(person.id, words.submitFailed)
    backstage.onRefusal(`A form stays open: ${refused}`)
  }
  return done
}

/** Null when the answer was followed, else what was wrong with it. */
function follow(backstage: Backstage, modal: OpenModal, answer: Acknowledgement): string | null {
  if (answer === null) return 'the assistant did not acknowledge it.'
  const { workspace } = backstage
  try {
    if (answer.body === '') workspace.views.close(modal)
    else doWhatItSays(backstage, modal, responseAction.parse(JSON.parse(answer.body)))
  } catch (error) {
    if (error instanceof Refusal)
      return `the view in the answer was refused: ${error.code} ${JSON.stringify(error.beside)}`
    return 'the answer is not one that Slack knows.'
  }
  workspace.changed(modal.user)
  return null
}

function doWhatItSays({ workspace }: Backstage, modal: OpenModal, answer: ResponseAction): void {
  const { views } = workspace
  switch (answer.response_action) {
    case 'clear':
      views.closeAll(modal.user)
      return
    case 'errors':
      checkErrorsHaveInputs(modal, answer.errors)
      views.markBusy(modal, false, answer.errors)
      return
    case 'update':
      views.markBusy(views.update(modal, acceptedView(workspace, answer.view, modal)), false)
      return
    case 'push': {
      const view = acceptedView(workspace, answer.view, null)
      views.markBusy(modal, false)
      if (views.push(modal.user, view) === undefined) throw new Refusal('push_limit_reached')
    }
  }
}

function checkErrorsHaveInputs(modal: OpenModal, errors: Readonly<Record<string, string>>): void {
  const placed = elementsIn(modal.view.blocks as KnownBlock[])
  const inputs = new Set(placed.filter(({ input }) => input !== null).map(({ blockId }) => blockId))
  const ids = Object.keys(errors)
  if (ids.length === 0 || ids.some((id) => !inputs.has(id))) throw new Refusal('errors_not_beside_an_input')
}

function showBusy(
  { workspace }: Backstage,
  modal: OpenModal,
  busy: boolean,
  errors: Record<string, string> = {},
): void {
  workspace.views.markBusy(modal, busy, errors)
  workspace.changed(modal.user)
}
