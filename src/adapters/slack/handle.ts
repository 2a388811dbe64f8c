import type { ViewResponseAction } from '@slack/bolt'
import type { Option as SlackOption } from '@slack/types'
import type { Asker, Assistant, Intent, Reply } from '../../assistant/turn.ts'
import type { Recent } from '../../lib/recent.ts'
import type { Doer, Interaction, Refused } from './intents.ts'
import type { LiveForms } from './live-forms.ts'
import type { SlackLog } from './log.ts'
import type { People } from './people.ts'
import { renderOption } from './render-fields.ts'
import { acknowledgement, troubleAcknowledgement } from './sent-forms.ts'
import { codeOf } from './slack-errors.ts'
import type { Views } from './views.ts'

export interface HandlerParts {
  readonly assistant: Assistant
  readonly people: People
  readonly views: Views
  readonly live: LiveForms
  readonly recent: Recent
  readonly log: SlackLog
}

/** What Slack is answered: nothing, what becomes of a sent form, or what can be chosen. */
type Answer = ViewResponseAction | { readonly options: SlackOption[] } | undefined

/** Acknowledges a delivery; Slack waits three seconds for it. It is counted unless it must leave no trace. Never throws. */
export type Acknowledge = (answer?: Answer, leavesNoTrace?: boolean) => Promise<void>

type Of<T extends Interaction['type']> = Extract<Interaction, { type: T }>

/** Does what someone did on Slack. Never throws: what goes wrong on our side is logged, and the person sees so. */
export async function handle(done: Interaction, acknowledge: Acknowledge, parts: HandlerParts): Promise<void> {
  switch (done.type) {
    case 'start':
      await acknowledge(undefined, done.intent.type === 'command' && done.intent.command === 'handle-with-care')
      return once(done.once, parts, () => start(done, parts))
    case 'in-form':
      await acknowledge()
      return once(done.once, parts, () => inForm(done, parts))
    case 'send':
      return send(done, acknowledge, parts)
    case 'close':
      await acknowledge()
      return close(done, parts)
    case 'search':
      return acknowledge({ options: await search(done, parts) })
    case 'refused':
      return refused(done, acknowledge, parts)
  }
}

async function start(done: Of<'start'>, parts: HandlerParts): Promise<void> {
  const { asker, reply } = await respond(done.doer, done.intent, parts)
  if (reply.type === 'open' || reply.type === 'redraw') await parts.views.open(asker, done.triggerId, reply.form)
  else if (reply.type !== 'nothing') outOfPlace(reply, done.intent, parts)
}

async function inForm(done: Of<'in-form'>, parts: HandlerParts): Promise<void> {
  const { live, views } = parts
  const { open, intent, triggerId } = done
  const work = () => respond(done.doer, intent, parts)
  const turn =
    intent.type === 'form-changed'
      ? await live.change(open.rootId, open.viewId, work)
      : await live.inTurn(open.rootId, work)
  if (turn === undefined) return
  const { asker, reply } = turn
  switch (reply.type) {
    case 'nothing':
      return
    case 'open':
      return views.openOnTop(asker, triggerId, open, reply.form)
    case 'redraw':
      return views.redraw(asker, open, reply.form)
    case 'back':
      return backFromButton(reply, asker, done, parts)
    case 'errors':
      return outOfPlace(reply, intent, parts)
  }
}

/** Slack closes a form on sending only, never on a button: the form below is shown in the top one's place as well. */
async function backFromButton(
  reply: Extract<Reply, { type: 'back' }>,
  asker: Asker,
  { open, intent }: Of<'in-form'>,
  parts: HandlerParts,
): Promise<void> {
  if (reply.below === undefined) return outOfPlace(reply, intent, parts)
  if (open.belowId !== undefined) await parts.views.redrawBelow(asker, open.belowId, reply.below)
  await parts.views.redraw(asker, open, reply.below)
}

async function send(done: Of<'send'>, acknowledge: Acknowledge, parts: HandlerParts): Promise<void> {
  const { doer, intent, open } = done
  const { live, views } = parts
  const { asker, reply, failed } = await live.inTurn(open.rootId, () => respond(doer, intent, parts))
  if (reply.type !== 'errors') live.noMoreDrawing(open.viewId)
  if (failed && reply.type === 'open') {
    return acknowledge(troubleAcknowledgement(reply.form, asker, open, views))
  }
  const leavesNoTrace = 'leavesNoTrace' in reply && reply.leavesNoTrace
  await acknowledge(acknowledgement(reply, asker, open, views), leavesNoTrace)
  if (reply.type === 'back' && reply.below !== undefined && open.belowId !== undefined) {
    await views.redrawBelow(asker, open.belowId, reply.below)
  }
}

async function close(done: Of<'close'>, parts: HandlerParts): Promise<void> {
  const { doer, intent, open } = done
  const { asker, reply } = await parts.live.inTurn(open.rootId, () => respond(doer, intent, parts))
  if (reply.type === 'back' && reply.below !== undefined && open.belowId !== undefined) {
    await parts.views.redrawBelow(asker, open.belowId, reply.below)
  }
}

async function search(done: Of<'search'>, parts: HandlerParts): Promise<SlackOption[]> {
  try {
    const asker = await parts.people.asker(done.doer)
    const options = await parts.assistant.suggest(asker, done.form, done.list, done.typed)
    return options.slice(0, 100).map(renderOption)
  } catch (error) {
    parts.log({ level: 'error', event: 'search-failed', code: codeOf(error), user: done.doer.slackId })
    return []
  }
}

async function refused(done: Refused, acknowledge: Acknowledge, parts: HandlerParts): Promise<void> {
  const { doer, triggerId } = done
  parts.log({ level: 'warn', event: 'not-understood', code: done.why, ...(doer && { user: doer.slackId }) })
  if (doer === undefined) return acknowledge()
  const asker = await askerOrStranger(doer, parts)
  const trouble = parts.assistant.troubleForm(asker)
  if (done.sentForm === true) return acknowledge(troubleAcknowledgement(trouble, asker, undefined, parts.views))
  await acknowledge()
  if (triggerId !== undefined) await parts.views.open(asker, triggerId, trouble)
}

/** What the assistant answers; when it fails, the trouble form to open. */
async function respond(
  doer: Doer,
  intent: Intent,
  parts: HandlerParts,
): Promise<{ asker: Asker; reply: Reply; failed: boolean }> {
  try {
    const asker = await parts.people.asker(doer)
    return { asker, reply: await parts.assistant.respond(asker, intent), failed: false }
  } catch (error) {
    parts.log({ level: 'error', event: 'assistant-failed', code: codeOf(error), user: doer.slackId })
    const asker = await askerOrStranger(doer, parts)
    return { asker, reply: { type: 'open', form: parts.assistant.troubleForm(asker) }, failed: true }
  }
}

async function askerOrStranger(doer: Doer, { people }: HandlerParts): Promise<Asker> {
  try {
    return await people.asker(doer)
  } catch {
    return people.stranger(doer.slackId)
  }
}

async function once(key: string, { recent }: HandlerParts, work: () => Promise<void>): Promise<void> {
  if (recent.isNew(key)) await work()
}

function outOfPlace(reply: Reply, intent: Intent, { log }: HandlerParts): void {
  log({ level: 'error', event: 'reply-out-of-place', code: `${intent.type} ${reply.type}` })
}
