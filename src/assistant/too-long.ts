import type { Form, Values } from '../view/view.ts'
import { text } from './report-values.ts'
import type { Words } from './screens/words.ts'

/** By field of the form: each text that is longer than fits, with how much does. */
export function tooLongErrors(form: Form, values: Values, { texts }: Words): Record<string, string> {
  const tooLong = form.body.flatMap((part) => {
    const fits = part.type !== 'text-field' || (text(values, part.id) ?? '').length <= part.maxLength
    return fits ? [] : [[part.id, texts.report.errors.tooLong(part.maxLength)] as const]
  })
  return Object.fromEntries(tooLong)
}
