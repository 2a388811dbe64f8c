import type { DoubtNotice } from '../../domain/notice.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import type { Card } from '../../view/view.ts'
import type { Words } from './words.ts'

/**
 * Tells that someone thinks an answer is not right. It stays in chat history, so it holds a title and a reason that were
 * written beforehand, and a name only of whoever wanted that. Of whoever did not it names one school: at which schools
 * someone works can tell who they are. `answer` undefined: it is not there any more.
 */
export function doubtCard({ doubt, schools }: DoubtNotice, answer: Answer | undefined, words: Words): Card {
  const { doubt: texts } = words.texts.answer
  return {
    kind: 'card',
    title: texts.cardTitle,
    summary: texts.cardSummary,
    body: [
      { type: 'text', text: texts.cardIntro },
      {
        type: 'facts',
        facts: [
          { label: texts.about, value: answer?.title[words.language] ?? texts.answerGone },
          { label: texts.reason, value: texts.reasons[doubt.reason] },
          {
            label: texts.school,
            value: words.and((doubt.by === null ? schools.slice(0, 1) : schools).map(words.school)),
          },
          { label: texts.from, value: doubt.by === null ? texts.unnamed : words.person(doubt.by) },
        ],
      },
      { type: 'text', text: texts.cardNext, weight: 'muted' },
    ],
    actions: answer === undefined ? [] : [{ id: 'show-answer', label: texts.look, style: 'primary', value: answer.id }],
  }
}
