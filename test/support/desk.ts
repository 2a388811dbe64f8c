import type { Asker, Assistant, FormRef, Intent, Reply } from '../../src/assistant/turn.ts'
import type { Block, Field, Form, Values } from '../../src/view/view.ts'

/**
 * Someone before a screen with forms on top of each other, as a platform shows them: what was typed in a field that
 * stays is kept, a new field starts with the value it was drawn with, and only fields that are shown are sent.
 */
export interface Desk {
  readonly asker: Asker
  /** The form on top; an error when there is none. */
  form(): Form
  openForms(): number
  values(): Values
  /** What stands in the form on top: texts of blocks, labels, hints and options, in order. */
  reads(): string
  field(id: string): Field | undefined
  has(id: string): boolean
  errors(): Readonly<Record<string, string>>
  command(command: Extract<Intent, { type: 'command' }>['command'], words?: string): Promise<Reply>
  card(action: string, value: string): Promise<Reply>
  /** Types in fields one after another; a live field has the form drawn again. */
  fill(values: Values): Promise<void>
  press(action: string, value?: string): Promise<Reply>
  send(): Promise<Reply>
  /** Sends the same form once more, as a platform that lost our answer does. */
  sendAgain(): Promise<Reply>
  close(): Promise<Reply>
}

interface Open {
  form: Form
  values: Record<string, string | readonly string[]>
}

let opened = 0

export function aDesk(assistant: () => Assistant, asker: Asker): Desk {
  const stack: Open[] = []
  let formId = 'V0'
  let errors: Readonly<Record<string, string>> = {}
  let lastSent: Intent | undefined

  const top = (): Open => {
    const found = stack.at(-1)
    if (found === undefined) throw new Error('no form is open')
    return found
  }
  const ref = ({ form }: Open): FormRef => ({ id: form.id, context: form.context })
  const ask = async (intent: Intent): Promise<Reply> => {
    const reply = await assistant().respond(asker, intent)
    show(reply)
    return reply
  }
  const show = (reply: Reply) => {
    errors = reply.type === 'errors' ? reply.errors : {}
    if (reply.type === 'open') {
      if (stack.length === 0) formId = `V${++opened}`
      stack.push({ form: reply.form, values: startValues(reply.form) })
    } else if (reply.type === 'redraw') redraw(top(), reply.form)
    else if (reply.type === 'back') {
      stack.pop()
      if (reply.below !== undefined) redraw(top(), reply.below)
    }
  }
  return {
    asker,
    form: () => top().form,
    openForms: () => stack.length,
    values: () => top().values,
    reads: () => textOf(top().form),
    field: (id) => fieldsOf(top().form).find((f) => f.id === id),
    has: (id) => fieldsOf(top().form).some((f) => f.id === id),
    errors: () => errors,
    command: (command, words = '') => ask({ type: 'command', command, words }),
    card: (action, value) => ask({ type: 'card-pressed', action, value }),
    fill: async (values) => {
      for (const [id, value] of Object.entries(values)) {
        const field = fieldsOf(top().form).find((f) => f.id === id)
        if (field === undefined) throw new Error(`the form has no field ${id}`)
        top().values[id] = value
        if (field.live) await ask({ type: 'form-changed', form: ref(top()), values: filled(top()) })
      }
    },
    press: (action, value = '') =>
      ask({ type: 'form-pressed', form: ref(top()), action, value, values: filled(top()) }),
    send: () => {
      lastSent = { type: 'form-sent', form: ref(top()), formId, values: filled(top()) }
      return ask(lastSent)
    },
    sendAgain: () => {
      if (lastSent === undefined) throw new Error('nothing was sent')
      return assistant().respond(asker, lastSent)
    },
    close: async () => {
      const closed = top()
      const reply = await assistant().respond(asker, { type: 'form-closed', form: ref(closed) })
      stack.pop()
      return reply
    },
  }
}

const isField = (part: Block | Field): part is Field => part.type.endsWith('-field')
const fieldsOf = (form: Form): readonly Field[] => form.body.filter(isField)

function startValues(form: Form): Open['values'] {
  return Object.fromEntries(fieldsOf(form).flatMap((field) => startValue(field)))
}

function startValue(field: Field): [string, string | readonly string[]][] {
  if (field.type === 'search-field') return field.value === undefined ? [] : [[field.id, field.value.id]]
  return field.value === undefined ? [] : [[field.id, field.value]]
}

function redraw(open: Open, form: Form): void {
  const before = new Set(fieldsOf(open.form).map((f) => f.id))
  const kept = fieldsOf(form).flatMap((field): [string, string | readonly string[]][] => {
    if (!before.has(field.id) || open.form.id !== form.id) return startValue(field)
    const value = open.values[field.id]
    return value === undefined ? [] : [[field.id, value]]
  })
  open.form = form
  open.values = Object.fromEntries(kept)
}

/** An empty field is absent. */
const filled = ({ values }: Open): Values => Object.fromEntries(Object.entries(values).filter(([, v]) => v.length > 0))

function textOf(form: Form): string {
  const texts = (part: unknown): string[] => {
    if (typeof part === 'string') return [part]
    if (Array.isArray(part)) return part.flatMap(texts)
    if (part === null || typeof part !== 'object') return []
    return Object.entries(part).flatMap(([key, value]) => (SHOWN.has(key) ? texts(value) : []))
  }
  return [form.title, ...form.body.flatMap(texts)].join('\n')
}

const SHOWN = new Set(
  'text title note label hint placeholder options groups facts value items actions action spoken'.split(' '),
)
