import { START_COMMAND } from '../../assistant/screens/start-cards.ts'
import type { FormRef, Intent } from '../../assistant/turn.ts'
import type { Values } from '../../view/view.ts'
import { type DialogRef, type DialogVerb, readDataset } from './names.ts'
import { type Activity, activity, cardAction, pressed, search, task } from './payloads.ts'
import { readTypedCommand } from './typed.ts'
import { readValues } from './values.ts'

type IntentOf<T extends Intent['type']> = Extract<Intent, { type: T }>

/** Who did something on Teams. */
export interface Doer {
  /** The same in every conversation and app of a tenant. */
  readonly aadObjectId: string
  /** What the connector calls them. */
  readonly userId: string
  readonly locale: string | undefined
}

/** Where something was done. */
export interface Place {
  /** Without the message in it. */
  readonly conversation: string
  /** The message at the head of the thread, in a channel. */
  readonly thread: string | undefined
  readonly kind: 'personal' | 'group' | 'channel'
  readonly team: string | undefined
  readonly serviceUrl: string
}

type StartIntent = IntentOf<'command' | 'report-from-message' | 'card-pressed'>

/** What came from Teams, read. */
export type Interaction =
  /** Something that a dialog may open on. `typedKey`: under what key we keep words that were typed in chat. */
  | {
      readonly type: 'start'
      readonly doer: Doer
      readonly place: Place
      readonly intent: StartIntent
      readonly typedKey?: string
    }
  /** As `start`, from a button to which no dialog can open. */
  | { readonly type: 'pressed-in-chat'; readonly doer: Doer; readonly place: Place; readonly intent: StartIntent }
  | {
      readonly type: 'in-dialog'
      readonly doer: Doer
      readonly place: Place
      readonly verb: DialogVerb
      readonly form: FormRef
      readonly at: DialogRef
      readonly action: string
      readonly value: string
      readonly values: Values
    }
  | {
      readonly type: 'search'
      readonly doer: Doer
      readonly place: Place
      readonly form: FormRef
      readonly dialog: string
      readonly list: string
      readonly typed: string
    }
  /** Words in a chat; `command` is absent when they are anything else than one. */
  | {
      readonly type: 'typed'
      readonly doer: Doer
      readonly place: Place
      readonly command: IntentOf<'command'> | undefined
      /** Only the one who typed them sees them. */
      readonly targeted: boolean
      /** The same when Teams delivers the same message twice. */
      readonly once: string | undefined
    }
  | { readonly type: 'came-in'; readonly place: Place; readonly people: readonly string[] }
  | { readonly type: 'nothing'; readonly place: Place; readonly doer: Doer | undefined }
  | Refused

/** Something that was not understood; with a doer where that could be read. */
export interface Refused {
  readonly type: 'refused'
  readonly why: 'malformed' | 'unknown-action' | 'unknown-invoke'
  readonly doer?: Doer
  /** It came from where a dialog can be shown. */
  readonly inDialog?: boolean
}

/** What someone did, from an activity as Teams sends it. Pure; never throws, whatever comes. */
export function readInteraction(body: unknown): Interaction {
  const read = activity.safeParse(body)
  if (!read.success) return { type: 'refused', why: 'malformed' }
  const done = read.data
  const place = placeOf(done)
  const doer = doerOf(done)
  if (done.type === 'conversationUpdate' && done.membersAdded.length > 0)
    return { type: 'came-in', place, people: done.membersAdded.flatMap(({ aadObjectId }) => aadObjectId ?? []) }
  if (doer === undefined) {
    return done.type === 'invoke' || done.type === 'message'
      ? { type: 'refused', why: 'malformed' }
      : { type: 'nothing', place, doer }
  }
  if (done.type === 'message') return message(done, doer, place)
  return done.type === 'invoke' ? invoke(done, doer, place) : { type: 'nothing', place, doer }
}

/** The tenants that an activity says it is of; ours must be the only one, see `door.ts`. */
export const tenantsOf = ({ channelData, conversation }: Activity): readonly string[] =>
  [channelData?.tenant?.id, conversation.tenantId].flatMap((tenant) => tenant ?? [])

/** A button of an old kind posts what it carries as a message without words. */
function message(done: Activity, doer: Doer, place: Place): Interaction {
  if (done.text.trim() === '' && pressed.safeParse(done.value).success) return { type: 'nothing', place, doer }
  const command = readTypedCommand(done.text)
  return { type: 'typed', doer, place, command, targeted: isTargeted(done), once: done.id }
}

const isTargeted = ({ recipient, entities }: Activity) =>
  recipient?.isTargeted === true ||
  entities.some(({ type, treatment }) => type === 'targetedMessageInfo' || treatment === 'targeted')

function invoke(done: Activity, doer: Doer, place: Place): Interaction {
  switch (done.name) {
    case 'task/fetch':
    case 'task/submit':
    case 'composeExtension/submitAction':
      return inTask(done, doer, place)
    case 'composeExtension/fetchTask':
      return composed(done, doer, place)
    case 'adaptiveCard/action':
      return onCard(done, doer, place)
    case 'application/search':
      return searched(done, doer, place)
    default:
      return { type: 'refused', why: 'unknown-invoke', doer }
  }
}

function inTask(done: Activity, doer: Doer, place: Place): Interaction {
  const { data } = task.safeParse(done.value).data ?? {}
  const read = pressed.safeParse(data)
  if (!read.success) return { type: 'refused', why: 'unknown-action', doer, inDialog: true }
  if (read.data.verb === 'card') return { type: 'start', doer, place, ...startOf(read.data.action, read.data.value) }
  const { verb, form, context, dialog, drawn, action, value } = read.data
  const at = { dialog, drawn }
  return {
    type: 'in-dialog',
    doer,
    place,
    verb,
    form: { id: form, context },
    at,
    action,
    value,
    values: readValues(data),
  }
}

/** The commands of the compose box, by their id in the manifest. */
const COMPOSED: Readonly<Record<string, IntentOf<'command'>['command']>> = {
  melden: 'report',
  protocol: 'protocol',
  meldwijzer: 'assistant',
  'handle-with-care': 'handle-with-care',
}

function composed(done: Activity, doer: Doer, place: Place): Interaction {
  const { commandId = '', commandContext } = task.safeParse(done.value).data ?? {}
  const command = Object.hasOwn(COMPOSED, commandId) ? COMPOSED[commandId] : undefined
  if (command === undefined) return { type: 'refused', why: 'unknown-action', doer, inDialog: true }
  const intent: StartIntent =
    commandContext === 'message' && command === 'report'
      ? { type: 'report-from-message' }
      : { type: 'command', command, words: '' }
  return { type: 'start', doer, place, intent }
}

function onCard(done: Activity, doer: Doer, place: Place): Interaction {
  const read = pressed.safeParse(cardAction.safeParse(done.value).data?.action.data)
  if (!read.success || read.data.verb !== 'card') return { type: 'refused', why: 'unknown-action', doer }
  return { type: 'pressed-in-chat', doer, place, intent: startOf(read.data.action, read.data.value).intent }
}

function searched(done: Activity, doer: Doer, place: Place): Interaction {
  const asked = search.safeParse(done.value)
  const where = asked.success ? readDataset(asked.data.dataset) : undefined
  if (!asked.success || where === undefined) return { type: 'refused', why: 'unknown-action', doer }
  return { type: 'search', doer, place, ...where, typed: asked.data.queryText }
}

const STARTS: readonly string[] = ['report', 'protocol', 'assistant', 'handle-with-care']
const isCommand = (word: string): word is IntentOf<'command'>['command'] => STARTS.includes(word)

function startOf(action: string, value: string): { intent: StartIntent; typedKey?: string } {
  const [command = '', typedKey] = value.split('.')
  if (action !== START_COMMAND || !isCommand(command)) return { intent: { type: 'card-pressed', action, value } }
  return { intent: { type: 'command', command, words: '' }, ...(typedKey === undefined ? {} : { typedKey }) }
}

function doerOf({ from, locale }: Activity): Doer | undefined {
  return from?.aadObjectId === undefined ? undefined : { aadObjectId: from.aadObjectId, userId: from.id, locale }
}

function placeOf({ conversation, channelData, serviceUrl }: Activity): Place {
  const [id = '', ...rest] = conversation.id.split(';')
  const thread = rest.find((part) => part.startsWith('messageid='))?.slice('messageid='.length)
  const kind = KINDS[conversation.conversationType ?? ''] ?? (channelData?.team === undefined ? 'group' : 'channel')
  return { conversation: id, thread, kind, team: channelData?.team?.id, serviceUrl }
}

const KINDS: Readonly<Record<string, Place['kind']>> = { personal: 'personal', groupChat: 'group', channel: 'channel' }
