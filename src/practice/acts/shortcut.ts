import { type Backstage, responseUrl } from '../backstage.ts'
import type { Act, ActAnswer } from '../page-api.ts'
import { shortcutPayload } from '../payloads/interactive.ts'
import { wordsFor } from '../words.ts'
import type { Person } from '../workspace/people.ts'
import { cannot, done } from './answers.ts'
import { messageSeenBy } from './visible.ts'

/** Sends the shortcut that was chosen on a message. */
export async function runShortcut(
  backstage: Backstage,
  person: Person,
  act: Extract<Act, { do: 'shortcut' }>,
): Promise<ActAnswer> {
  const { workspace, delivery, shortcuts } = backstage
  const words = wordsFor(person)
  const seen = messageSeenBy(workspace, person, act)
  if (seen === undefined || seen.message.onlyFor !== null) return cannot(words.conversationGone)
  if (!shortcuts.some(({ callbackId }) => callbackId === act.callbackId)) return cannot(words.unknownShortcut)
  const target = { user: person.id, channel: seen.conversation.id, messageTs: null }
  const place = { ...seen, responseUrl: responseUrl(backstage, target) }
  const answer = await delivery.sendInteraction(shortcutPayload(workspace, person, place, act.callbackId))
  if (answer === null) workspace.setTrouble(person.id, words.actionFailed)
  return done
}
