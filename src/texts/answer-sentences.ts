import type { Sentences } from '../rules/answers/answer.ts'
import { textsIn } from './catalogue.ts'

/** The sentences that answers are made of, in each language. */
export const answerSentences = (): Sentences => ({
  nl: textsIn('nl').answer.sentences,
  en: textsIn('en').answer.sentences,
})
