import type { ViewResponseAction } from '@slack/bolt'
import type { Asker, Reply } from '../../assistant/turn.ts'
import type { Form } from '../../view/view.ts'
import type { OpenForm } from './intents.ts'
import { fieldName } from './names.ts'
import type { Views } from './views.ts'

/**
 * How a sent form is acknowledged: the acknowledgement itself says what becomes of the form. Undefined closes the top
 * form only.
 */
export function acknowledgement(
  reply: Reply,
  asker: Asker,
  open: OpenForm,
  views: Views,
): ViewResponseAction | undefined {
  switch (reply.type) {
    case 'nothing':
      return { response_action: 'clear' }
    case 'open':
    case 'redraw':
      return { response_action: 'update', view: views.modal(asker, reply.form) }
    case 'back':
      return undefined
    case 'errors':
      return { response_action: 'errors', errors: besideFields(reply.errors, open.fields) }
  }
}

/**
 * What acknowledges a sent form when something failed on our side. The form with everything typed in it stays below;
 * where nothing more can be stacked, the words of the trouble form stand beside its first field.
 */
export function troubleAcknowledgement(
  trouble: Form,
  asker: Asker,
  open: OpenForm | undefined,
  views: Views,
): ViewResponseAction {
  const [first] = open?.fields ?? []
  if (open?.depth !== 3) return { response_action: 'push', view: views.modal(asker, trouble) }
  if (first === undefined) return { response_action: 'update', view: views.modal(asker, trouble) }
  return { response_action: 'errors', errors: { [fieldName(first)]: wordsOf(trouble) } }
}

/** Slack shows errors beside inputs that are in the form only: an error of another field stands beside the first. */
function besideFields(errors: Readonly<Record<string, string>>, fields: readonly string[]): Record<string, string> {
  const shown = new Map<string, string>()
  for (const [field, error] of Object.entries(errors)) {
    const place = fieldName(fields.includes(field) ? field : (fields[0] ?? field))
    const before = shown.get(place)
    shown.set(place, before === undefined ? error : `${before}\n${error}`)
  }
  return Object.fromEntries(shown)
}

function wordsOf(form: Form): string {
  const words = form.body.flatMap((part) => (part.type === 'text' || part.type === 'alert' ? [part.text] : []))
  return [form.title, ...words].join('\n')
}
