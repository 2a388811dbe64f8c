import type { Form } from '../../view/view.ts'
import { writing } from './fields.ts'
import type { Words } from './words.ts'

/** Where someone writes to the case. */
export function noteForm(number: string, words: Words): Form {
  const { proposal: texts } = words.texts
  return {
    kind: 'form',
    id: 'note',
    context: number,
    title: texts.noteTitle,
    submitLabel: texts.noteSave,
    closeLabel: texts.back,
    body: [writing('note', texts.note, 3000, { required: true, hint: texts.noteHint })],
  }
}
