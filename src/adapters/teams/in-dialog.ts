import type { Asker, FormRef, Intent, Reply } from '../../assistant/turn.ts'
import type { Form, Values } from '../../view/view.ts'
import type { InvokeAnswer } from './answers.ts'
import { fresh, type OpenDialog, redrawn, type Shown, taken } from './dialogs.ts'
import { draw } from './drawing.ts'
import type { HandlerParts } from './handle.ts'
import type { Interaction } from './intents.ts'
import { drawnValues, fieldsOf } from './values.ts'

type InDialog = Extract<Interaction, { type: 'in-dialog' }>

/** What the assistant answered; `failed` when it could not, and the reply is the trouble form. */
export interface Turn {
  readonly asker: Asker
  readonly reply: Reply
  readonly failed: boolean
}
export type Ask = (intent: Intent) => Promise<Turn>

/**
 * Does what someone did in a dialog, and says what the dialog shows next. A press that comes again, because its answer was
 * lost on the way, is not done again: what it led to is shown.
 */
export async function inDialog(done: InDialog, asker: Asker, ask: Ask, parts: HandlerParts): Promise<InvokeAnswer> {
  const open = parts.dialogs.find(done.at.dialog, done.doer.aadObjectId)
  if (open !== undefined && open.drawn !== done.at.drawn) return draw(open, asker, parts)
  const dialog = open ?? parts.dialogs.open(done.doer.aadObjectId, done.at.dialog)
  const top = dialog.stack.at(-1)
  if (top !== undefined) taken(top, done.values)
  switch (done.verb) {
    case 'turn':
      return top === undefined ? lost(done, dialog, ask, parts) : turnPage(done, top, dialog, asker, parts)
    case 'close':
      return close(done, dialog, ask, parts)
    case 'send':
      return send(done, dialog, ask, parts)
    case 'press':
    case 'change':
      return act(done, dialog, ask, parts)
  }
}

function turnPage(done: InDialog, top: Shown, dialog: OpenDialog, asker: Asker, parts: HandlerParts): InvokeAnswer {
  const kept = redrawn(top, top.form, dialog)
  dialog.stack[dialog.stack.length - 1] = { ...kept, page: Math.max(0, Math.trunc(Number(done.value) || 0)) }
  return draw(dialog, asker, parts)
}

/** Closes the form on top; the one behind it comes back. */
async function close(done: InDialog, dialog: OpenDialog, ask: Ask, parts: HandlerParts): Promise<InvokeAnswer> {
  const { asker, reply } = await ask({ type: 'form-closed', form: refOf(done, dialog) })
  dialog.stack.pop()
  if (reply.type === 'back' && reply.below !== undefined) showBelow(dialog, reply.below)
  else refill(dialog)
  return finish(dialog, asker, parts)
}

async function act(done: InDialog, dialog: OpenDialog, ask: Ask, parts: HandlerParts): Promise<InvokeAnswer> {
  const form = refOf(done, dialog)
  const values = valuesOf(done, dialog)
  const { action, value } = done
  const { asker, reply } = await ask(
    done.verb === 'press'
      ? { type: 'form-pressed', form, action, value, values }
      : { type: 'form-changed', form, values },
  )
  switch (reply.type) {
    case 'open':
      dialog.stack.push(fresh(reply.form))
      break
    case 'redraw':
      showInPlace(dialog, reply.form, done)
      break
    case 'back':
      dialog.stack.pop()
      if (reply.below !== undefined) showBelow(dialog, reply.below)
      else refill(dialog)
      break
    case 'nothing':
      refill(dialog)
      break
    case 'errors':
      return withErrors(reply.errors, done, dialog, ask, parts)
  }
  return finish(dialog, asker, parts)
}

async function send(done: InDialog, dialog: OpenDialog, ask: Ask, parts: HandlerParts): Promise<InvokeAnswer> {
  const unseen = await seeNewQuestions(done, dialog, ask, parts)
  if (unseen !== undefined) return unseen
  const intent = {
    type: 'form-sent',
    form: refOf(done, dialog),
    formId: dialog.id,
    values: valuesOf(done, dialog),
  } as const
  const { asker, reply, failed } = await ask(intent)
  switch (reply.type) {
    case 'errors':
      return withErrors(reply.errors, done, dialog, ask, parts)
    case 'nothing':
      dialog.stack.length = 0
      break
    case 'back':
      dialog.stack.pop()
      if (reply.below !== undefined) showBelow(dialog, reply.below)
      else refill(dialog)
      break
    case 'open':
      // What was typed stays behind the trouble form; any other form takes the place of the one that was sent.
      if (failed) refill(dialog)
      else dialog.stack.pop()
      dialog.stack.push(fresh(reply.form))
      break
    case 'redraw':
      showInPlace(dialog, reply.form, done)
      break
  }
  return finish(dialog, asker, parts)
}

/**
 * Teams does not tell that a live field was changed. When one was, since the form was drawn, and that brings in questions
 * that were never seen, they are shown instead of sending.
 */
async function seeNewQuestions(
  done: InDialog,
  dialog: OpenDialog,
  ask: Ask,
  parts: HandlerParts,
): Promise<InvokeAnswer | undefined> {
  const top = dialog.stack.at(-1)
  if (top === undefined || !liveChanged(top)) return undefined
  const { asker, reply } = await ask({ type: 'form-changed', form: refOf(done, dialog), values: top.values })
  if (reply.type !== 'redraw') return undefined
  const before = new Set(fieldsOf(top.form).map(({ id }) => id))
  showInPlace(dialog, reply.form, done)
  const isNew = fieldsOf(reply.form).some(({ id }) => !before.has(id))
  return isNew ? draw(dialog, asker, parts, { isNew }) : undefined
}

function liveChanged({ form, values }: Shown): boolean {
  const drawn = drawnValues(form)
  return fieldsOf(form).some(({ id, live }) => live === true && String(drawn[id] ?? '') !== String(values[id] ?? ''))
}

async function withErrors(
  errors: Readonly<Record<string, string>>,
  done: InDialog,
  dialog: OpenDialog,
  ask: Ask,
  parts: HandlerParts,
): Promise<InvokeAnswer> {
  if (dialog.stack.length === 0) return lost(done, dialog, ask, parts, errors)
  refill(dialog)
  return draw(dialog, parts.people.stranger(done.doer), parts, { errors })
}

/** After a restart the form is not known any more: the assistant draws it anew, with what was just sent in it. */
async function lost(
  done: InDialog,
  dialog: OpenDialog,
  ask: Ask,
  parts: HandlerParts,
  errors: Readonly<Record<string, string>> = {},
): Promise<InvokeAnswer> {
  const { asker, reply } = await ask({ type: 'form-changed', form: done.form, values: done.values })
  if (reply.type === 'redraw') showInPlace(dialog, reply.form, done)
  else dialog.stack.push(fresh(withWords(parts.assistant.troubleForm(asker), Object.values(errors))))
  return draw(dialog, asker, parts, { errors })
}

const withWords = (form: Form, words: readonly string[]): Form => ({
  ...form,
  body: [...form.body, ...words.map((text) => ({ type: 'text', text }) as const)],
})

function finish(dialog: OpenDialog, asker: Asker, parts: HandlerParts): InvokeAnswer {
  if (dialog.stack.length === 0) parts.dialogs.close(dialog.id)
  return draw(dialog, asker, parts)
}

/** Draws the form on top anew; when it is not known any more, what was just sent stands in it. */
function showInPlace(dialog: OpenDialog, form: Form, done: InDialog): void {
  const top = dialog.stack.pop() ?? asSent(form, done)
  dialog.stack.push(redrawn(top, form, dialog))
}

function showBelow(dialog: OpenDialog, form: Form): void {
  const below = dialog.stack.pop()
  dialog.stack.push(below === undefined ? fresh(form) : redrawn(below, form, dialog))
}

/** What was typed in the form on top stands in it when it is drawn. */
function refill(dialog: OpenDialog): void {
  const top = dialog.stack.pop()
  if (top !== undefined) dialog.stack.push(redrawn(top, top.form, dialog))
}

/** As if the form had been drawn with just the fields that came back. */
function asSent(form: Form, { form: ref, values }: InDialog): Shown {
  const body = form.body.filter((part) => !('id' in part) || Object.hasOwn(values, part.id))
  return { ...fresh({ ...form, id: ref.id, body }), values }
}

function refOf({ form }: InDialog, dialog: OpenDialog): FormRef {
  const { id, context } = dialog.stack.at(-1)?.form ?? form
  return { id, context }
}

const valuesOf = ({ values }: InDialog, dialog: OpenDialog): Values => dialog.stack.at(-1)?.values ?? values
