import type { z } from 'zod'
import type { FormRef, Intent } from '../../assistant/turn.ts'
import { actionOf, fieldOf, listOf, readFormRef } from './names.ts'
import {
  anyInteraction,
  blockActions,
  blockSuggestion,
  messageShortcut,
  slashCommand,
  type ViewPayload,
  viewClosed,
  viewSubmission,
} from './payloads.ts'
import { readValues } from './values.ts'

type IntentOf<T extends Intent['type']> = Extract<Intent, { type: T }>

/** Who did something on Slack. */
export interface Doer {
  readonly slackId: string
  /** The workspace that this person is of, where the payload says so. */
  readonly team: string | undefined
}

/** A form as it stands on someone's screen. */
export interface OpenForm {
  readonly viewId: string
  /** Changes whenever the form is drawn again. */
  readonly hash: string | undefined
  /** The lowest form of the stack, which is the same for every form on top of it. */
  readonly rootId: string
  /** The form right below, if there is one. */
  readonly belowId: string | undefined
  /** Slack stacks three forms at most; 1 is the lowest. */
  readonly depth: 1 | 2 | 3
  /** The fields that an error can stand beside, in the order of the form. */
  readonly fields: readonly string[]
}

/** What came from Slack, read. `once` is the same when Slack delivers the same thing twice. */
export type Interaction =
  | {
      readonly type: 'start'
      readonly doer: Doer
      readonly intent: IntentOf<'command' | 'report-from-message' | 'card-pressed'>
      readonly triggerId: string
      readonly once: string
    }
  | {
      readonly type: 'in-form'
      readonly doer: Doer
      readonly intent: IntentOf<'form-changed' | 'form-pressed'>
      readonly open: OpenForm
      readonly triggerId: string
      readonly once: string
    }
  | { readonly type: 'send'; readonly doer: Doer; readonly intent: IntentOf<'form-sent'>; readonly open: OpenForm }
  | { readonly type: 'close'; readonly doer: Doer; readonly intent: IntentOf<'form-closed'>; readonly open: OpenForm }
  | {
      readonly type: 'search'
      readonly doer: Doer
      readonly form: FormRef
      readonly list: string
      readonly typed: string
    }
  | Refused

/** Something that was not understood; with a doer, and a way to show them so, where those could be read. */
export interface Refused {
  readonly type: 'refused'
  readonly why: 'malformed' | 'unknown-command' | 'unknown-shortcut' | 'unknown-action' | 'unknown-form'
  readonly doer?: Doer
  readonly triggerId?: string
  /** It came from a sent form, so that its answer must be an answer to that. */
  readonly sentForm?: boolean
}

/** What someone did, from a slash command or an interaction as Slack sends it. Pure; never throws, whatever comes. */
export function readInteraction(body: unknown): Interaction {
  if (isObject(body) && 'command' in body) return readAs(slashCommand, body, command)
  switch (isObject(body) && 'type' in body ? body.type : undefined) {
    case 'block_actions':
      return readAs(blockActions, body, actions)
    case 'view_submission':
      return readAs(viewSubmission, body, submission)
    case 'view_closed':
      return readAs(viewClosed, body, closing)
    case 'message_action':
      return readAs(messageShortcut, body, shortcut)
    case 'block_suggestion':
      return readAs(blockSuggestion, body, suggestion)
    default:
      return refuse('malformed', body)
  }
}

const COMMANDS: Readonly<Record<string, IntentOf<'command'>['command']>> = {
  '/melding': 'report',
  '/report': 'report',
  '/protocol': 'protocol',
  '/meldwijzer': 'assistant',
  '/handle-with-care': 'handle-with-care',
}

function command(payload: z.infer<typeof slashCommand>): Interaction {
  const doer = { slackId: payload.user_id, team: undefined }
  const known = Object.hasOwn(COMMANDS, payload.command) ? COMMANDS[payload.command] : undefined
  const triggerId = payload.trigger_id
  if (known === undefined) return { type: 'refused', why: 'unknown-command', doer, triggerId }
  const intent = { type: 'command', command: known, words: payload.text.trim() } as const
  return { type: 'start', doer, intent, triggerId, once: `command ${triggerId}` }
}

function shortcut(payload: z.infer<typeof messageShortcut>): Interaction {
  const triggerId = payload.trigger_id
  if (payload.callback_id !== 'report_from_message') return refuse('unknown-shortcut', payload)
  const once = `shortcut ${triggerId}`
  return { type: 'start', doer: doerOf(payload.user), intent: { type: 'report-from-message' }, triggerId, once }
}

function actions(payload: z.infer<typeof blockActions>): Interaction {
  const [done] = payload.actions
  const doer = doerOf(payload.user)
  const triggerId = payload.trigger_id
  const once = `action ${doer.slackId} ${payload.view?.id ?? ''} ${done.block_id} ${done.action_id} ${done.action_ts}`
  const action = actionOf(done.action_id)
  if (payload.view == null) {
    if (action === undefined) return refuse('unknown-action', payload)
    return { type: 'start', doer, intent: { type: 'card-pressed', action, value: done.value }, triggerId, once }
  }
  const form = readFormRef(payload.view.private_metadata)
  if (form === undefined) return refuse('unknown-form', payload)
  const here = { type: 'in-form', doer, open: openForm(payload.view), triggerId, once } as const
  const values = readValues(payload.view.state)
  if (action !== undefined)
    return { ...here, intent: { type: 'form-pressed', form, action, value: done.value, values } }
  if (fieldOf(done.block_id) !== undefined) return { ...here, intent: { type: 'form-changed', form, values } }
  return refuse('unknown-action', payload)
}

function submission(payload: z.infer<typeof viewSubmission>): Interaction {
  const form = readFormRef(payload.view.private_metadata)
  if (form === undefined) return refuse('unknown-form', payload)
  const open = openForm(payload.view)
  const intent = { type: 'form-sent', form, formId: open.rootId, values: readValues(payload.view.state) } as const
  return { type: 'send', doer: doerOf(payload.user), intent, open }
}

function closing(payload: z.infer<typeof viewClosed>): Interaction {
  const form = readFormRef(payload.view.private_metadata)
  if (form === undefined) return refuse('unknown-form', payload)
  const open = openForm(payload.view)
  return { type: 'close', doer: doerOf(payload.user), intent: { type: 'form-closed', form }, open }
}

function suggestion(payload: z.infer<typeof blockSuggestion>): Interaction {
  const form = readFormRef(payload.view.private_metadata)
  const list = listOf(payload.action_id)
  if (form === undefined) return refuse('unknown-form', payload)
  if (list === undefined) return refuse('unknown-action', payload)
  return { type: 'search', doer: doerOf(payload.user), form, list, typed: payload.value }
}

function openForm(view: ViewPayload): OpenForm {
  const rootId = view.root_view_id || view.id
  const belowId = view.previous_view_id || undefined
  const depth = belowId === undefined ? 1 : belowId === rootId ? 2 : 3
  return { viewId: view.id, hash: view.hash || undefined, rootId, belowId, depth, fields: view.blocks.flatMap(fieldIn) }
}

function fieldIn(block: unknown): string[] {
  if (!isObject(block) || !('type' in block) || block.type !== 'input') return []
  const field = 'block_id' in block && typeof block.block_id === 'string' ? fieldOf(block.block_id) : undefined
  return field === undefined ? [] : [field]
}

function readAs<T>(schema: z.ZodType<T>, body: unknown, read: (payload: T) => Interaction): Interaction {
  const payload = schema.safeParse(body)
  return payload.success ? read(payload.data) : refuse('malformed', body)
}

function refuse(why: Refused['why'], body: unknown): Refused {
  const known = anyInteraction.safeParse(body)
  if (!known.success) return { type: 'refused', why }
  const { type, user, trigger_id } = known.data
  const doer = doerOf(user)
  if (type === 'view_submission') return { type: 'refused', why, doer, sentForm: true }
  const canOpen = trigger_id !== undefined && type !== 'view_closed' && type !== 'block_suggestion'
  return canOpen ? { type: 'refused', why, doer, triggerId: trigger_id } : { type: 'refused', why, doer }
}

function doerOf(user: { id: string; team_id?: string | null | undefined }): Doer {
  return { slackId: user.id, team: user.team_id || undefined }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
