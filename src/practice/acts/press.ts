import type { KnownBlock } from '@slack/types'
import { type Backstage, responseUrl } from '../backstage.ts'
import type { Act, ActAnswer } from '../page-api.ts'
import { messageActionPayload, viewActionPayload } from '../payloads/interactive.ts'
import { wordsFor } from '../words.ts'
import { elementAt } from '../workspace/interactive-elements.ts'
import type { Person } from '../workspace/people.ts'
import { changed, pressed } from './action.ts'
import { cannot, done } from './answers.ts'
import { messageSeenBy, openViewOf } from './visible.ts'

/** A button or menu in a message. */
export async function pressInMessage(
  backstage: Backstage,
  person: Person,
  act: Extract<Act, { do: 'press-in-message' }>,
): Promise<ActAnswer> {
  const { workspace } = backstage
  const words = wordsFor(person)
  const seen = messageSeenBy(workspace, person, act)
  if (seen === undefined) return cannot(words.conversationGone)
  const placed = elementAt(seen.message.blocks, act.blockId, act.actionId)
  const action = placed && pressed(placed, act.value, workspace.nextTs())
  if (action === undefined) return cannot(words.buttonGone)
  const target = { user: person.id, channel: seen.conversation.id, messageTs: seen.message.ts }
  const place = { ...seen, responseUrl: responseUrl(backstage, target) }
  await sendAction(backstage, person, messageActionPayload(workspace, person, place, action))
  return done
}

/** A button in a modal; what was typed goes with it. */
export async function pressInView(
  backstage: Backstage,
  person: Person,
  act: Extract<Act, { do: 'press-in-view' }>,
): Promise<ActAnswer> {
  const { workspace } = backstage
  const words = wordsFor(person)
  const open = openViewOf(workspace, person, act.view)
  if (open === undefined) return cannot(words.viewGone)
  const modal = workspace.views.keepState(open, act.state)
  const placed = elementAt(modal.view.blocks as KnownBlock[], act.blockId, act.actionId)
  const action = placed && pressed(placed, act.value, workspace.nextTs())
  if (action === undefined) return cannot(words.buttonGone)
  await sendAction(backstage, person, viewActionPayload(workspace, person, modal, action))
  return done
}

/** A choice or text in a modal: always kept, told to the assistant where Slack would tell it. */
export async function changeInView(
  backstage: Backstage,
  person: Person,
  act: Extract<Act, { do: 'change-in-view' }>,
): Promise<ActAnswer> {
  const { workspace } = backstage
  const words = wordsFor(person)
  const open = openViewOf(workspace, person, act.view)
  if (open === undefined) return cannot(words.viewGone)
  const modal = workspace.views.keepState(open, act.state)
  const placed = elementAt(modal.view.blocks as KnownBlock[], act.blockId, act.actionId)
  const value = modal.state[act.blockId]?.[act.actionId]
  if (placed === undefined || value === undefined) return cannot(words.buttonGone)
  if (placed.input !== null && !placed.input.dispatches) return done
  const action = changed(placed, value, workspace.nextTs())
  await sendAction(backstage, person, viewActionPayload(workspace, person, modal, action))
  return done
}

async function sendAction({ workspace, delivery }: Backstage, person: Person, payload: object): Promise<void> {
  const answer = await delivery.sendInteraction(payload)
  if (answer === null) workspace.setTrouble(person.id, wordsFor(person).actionFailed)
}
