import type { Question } from '../../domain/afterwards.ts'
import { questionOf } from './advice-blocks.ts'
import type { Words } from './words.ts'

/** What was asked of a reporter, each thing once; in the words of the report form where those have it. */
export function questionItems({ fields, text }: Question, words: Words): readonly { readonly text: string }[] {
  const asked = [...new Set(fields.map((field) => questionOf(field, words)))]
  return [...asked, ...(text === undefined ? [] : [text])].map((one) => ({ text: one }))
}
