import { openQuestions, type Question } from '../../domain/afterwards.ts'
import type { Case } from '../../domain/case.ts'
import { isOpen } from '../../domain/case-state.ts'
import type { Block, Field, Form } from '../../view/view.ts'
import { STORY_LENGTH } from '../report-values.ts'
import { writing } from './fields.ts'
import { questionItems } from './question-items.ts'
import type { Words } from './words.ts'

/** The field in which a question is answered. */
export const answerField = ({ id }: Pick<Question, 'id'>): string => `answer-${id}`

/**
 * Where a reporter tells more: an answer to each question that waits, and anything else. `from`: whether their own window
 * lies below. `id`: of what will be said, so that what is sent twice is kept once.
 */
export function supplementForm(subject: Case, from: 'card' | 'own', id: string, words: Words): Form {
  const { supplement, back } = words.texts.afterwards
  const { number, report } = subject
  const questions = openQuestions(report)
  return {
    kind: 'form',
    id: 'supplement',
    context: `${number}.${id}.${from}`,
    title: supplement.title,
    submitLabel: supplement.send,
    closeLabel: back,
    body: [
      { type: 'text', text: isOpen(subject) ? supplement.intro : supplement.afterClosing },
      ...questions.flatMap((question, i) => questionParts(question, questions.length > 1 ? i + 1 : null, words)),
      writing('more', supplement.field, STORY_LENGTH, { hint: supplement.hint, required: questions.length === 0 }),
    ],
  }
}

function questionParts(question: Question, nth: number | null, words: Words): (Block | Field)[] {
  const { supplement } = words.texts.afterwards
  const label = nth === null ? supplement.answer : supplement.answerTo(nth)
  return [
    {
      type: 'text',
      text: supplement.askedBy(words.person(question.by), words.moment(new Date(question.at))),
      weight: 'strong',
    },
    { type: 'list', ordered: false, items: questionItems(question, words) },
    writing(answerField(question), label, STORY_LENGTH, { hint: supplement.more }),
  ]
}
