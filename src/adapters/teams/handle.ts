import { randomUUID } from 'node:crypto'
import { START_COMMAND } from '../../assistant/screens/start-cards.ts'
import type { Asker, AssistantOnTeams, Intent } from '../../assistant/turn.ts'
import type { Recent } from '../../lib/recent.ts'
import type { Card } from '../../view/view.ts'
import { closeDialog, type InvokeAnswer, notOurs, sayDone, sayInChat, showChoices } from './answers.ts'
import { type Dialogs, fresh } from './dialogs.ts'
import { draw, languageOfAsker } from './drawing.ts'
import { inDialog, type Turn } from './in-dialog.ts'
import type { Doer, Interaction, Place, Refused } from './intents.ts'
import type { TeamsLog } from './log.ts'
import type { People } from './people.ts'
import { codeOf } from './teams-errors.ts'
import type { TypedWords } from './typed-words.ts'

export interface HandlerParts {
  readonly assistant: AssistantOnTeams
  readonly people: People
  readonly dialogs: Dialogs
  readonly typed: TypedWords
  readonly recent: Recent
  /** Sends a card where something was typed, or only to who typed it. */
  readonly answerInChat: (place: Place, doer: Doer, card: Card, targeted: boolean) => Promise<void>
  readonly answerInPrivate: (doer: Doer, card: Card) => Promise<void>
  /** Looks in which of our channels these people now are. */
  readonly cameIn: (place: Place, people: readonly string[]) => Promise<void>
  readonly log: TeamsLog
}

type Of<T extends Interaction['type']> = Extract<Interaction, { type: T }>

/**
 * Does what someone did on Teams, and says what it is answered with. Never throws: what goes wrong on our side is logged,
 * and the person sees so. Nothing is sent from here but the answer to typed words: what is to be told goes by the outbox.
 */
export async function handle(done: Interaction, parts: HandlerParts): Promise<InvokeAnswer> {
  switch (done.type) {
    case 'start':
      return start(done, parts)
    case 'in-dialog':
      return parts.dialogs.inTurn(done.at.dialog, async () => {
        const ask = (intent: Intent) => respond(done, intent, parts)
        return inDialog(done, parts.people.stranger(done.doer), ask, parts)
      })
    case 'pressed-in-chat':
      return pressedInChat(done, parts)
    case 'search':
      return search(done, parts)
    case 'typed':
      await logged('typed-not-answered', parts, () => typed(done, parts))
      return closeDialog
    case 'came-in':
      await logged('newcomers-not-looked-at', parts, () => parts.cameIn(done.place, done.people))
      return closeDialog
    case 'nothing':
      return closeDialog
    case 'refused':
      return refused(done, parts)
  }
}

async function start(done: Of<'start'>, parts: HandlerParts): Promise<InvokeAnswer> {
  const { asker, reply } = await respond(done, withTypedWords(done, parts), parts)
  if (reply.type !== 'open' && reply.type !== 'redraw') return sayDone(languageOfAsker(asker))
  const dialog = parts.dialogs.open(done.doer.aadObjectId)
  dialog.stack.push(fresh(reply.form))
  return draw(dialog, asker, parts)
}

/** Only who typed words gets them back. */
function withTypedWords({ intent, typedKey, doer }: Of<'start'>, { typed }: HandlerParts): Intent {
  if (intent.type !== 'command' || typedKey === undefined) return intent
  return { ...intent, words: typed.find(typedKey, doer.aadObjectId) ?? '' }
}

async function pressedInChat(done: Of<'pressed-in-chat'>, parts: HandlerParts): Promise<InvokeAnswer> {
  const { asker, reply } = await respond(done, done.intent, parts)
  return sayInChat(languageOfAsker(asker), reply.type === 'nothing')
}

async function search(done: Of<'search'>, parts: HandlerParts): Promise<InvokeAnswer> {
  try {
    const asker = await parts.people.asker(done.doer, done.place)
    const options = (await parts.assistant.suggest(asker, done.form, done.list, done.typed)).slice(0, 100)
    const dialog = parts.dialogs.find(done.dialog, done.doer.aadObjectId)
    for (const option of options) dialog?.offered.set(option.id, option)
    return showChoices(options)
  } catch (error) {
    parts.log({ level: 'error', event: 'search-failed', code: codeOf(error), user: done.doer.aadObjectId })
    return showChoices([])
  }
}

/**
 * A command is answered with a card whose button opens the window. The card says nothing of who typed what: in a channel
 * everyone sees it. Strangers are answered in their own chat only.
 */
async function typed(done: Of<'typed'>, parts: HandlerParts): Promise<void> {
  const { doer, place, command, targeted, once } = done
  if (once !== undefined && !parts.recent.isNew(`${place.conversation} ${once}`)) return
  const asker = await parts.people.asker(doer, place)
  if (command === undefined) {
    const card = parts.assistant.wordsCard(asker, doer.aadObjectId)
    if (card === null) return
    if (place.kind === 'personal') return parts.answerInChat(place, doer, card, false)
    return parts.answerInPrivate(doer, card)
  }
  if (asker.type === 'stranger' && place.kind !== 'personal') return
  const key = command.words === '' ? undefined : parts.typed.keep(randomUUID(), doer.aadObjectId, command.words)
  const card = withKey(parts.assistant.startCard(asker, command.command), key)
  await parts.answerInChat(place, doer, card, targeted)
}

const withKey = (card: Card, key: string | undefined): Card =>
  key === undefined
    ? card
    : {
        ...card,
        actions: card.actions.map((a) => (a.id === START_COMMAND ? { ...a, value: `${a.value}.${key}` } : a)),
      }

function refused({ why, doer, inDialog: shown }: Refused, parts: HandlerParts): InvokeAnswer {
  parts.log({ level: 'warn', event: 'not-understood', code: why, ...(doer && { user: doer.aadObjectId }) })
  if (doer === undefined || shown !== true) return notOurs
  const asker = parts.people.stranger(doer)
  const dialog = parts.dialogs.open(doer.aadObjectId)
  dialog.stack.push(fresh(parts.assistant.troubleForm(asker)))
  return draw(dialog, asker, parts)
}

/** What the assistant answers; when it fails, the trouble form to open. */
async function respond(
  { doer, place }: { readonly doer: Doer; readonly place: Place },
  intent: Intent,
  parts: HandlerParts,
): Promise<Turn> {
  let asker: Asker = parts.people.stranger(doer)
  try {
    asker = await parts.people.asker(doer, place)
    return { asker, reply: await parts.assistant.respond(asker, intent), failed: false }
  } catch (error) {
    parts.log({ level: 'error', event: 'assistant-failed', code: codeOf(error), user: doer.aadObjectId })
    return { asker, reply: { type: 'open', form: parts.assistant.troubleForm(asker) }, failed: true }
  }
}

async function logged(event: string, { log }: HandlerParts, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log({ level: 'error', event, code: codeOf(error) })
  }
}
