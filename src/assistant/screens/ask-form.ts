import type { Answer } from '../../rules/answers/answer.ts'
import { QUESTION_LENGTH } from '../../rules/ask.ts'
import type { Form } from '../../view/view.ts'
import { choice, writing } from './fields.ts'
import type { Words } from './words.ts'

type Subject = Words['protocol']['subjects'][number]

/** Asks for a question, or for one of these subjects. */
export function askForm(subjects: readonly Subject[], words: Words): Form {
  const { answer } = words.texts
  return {
    kind: 'form',
    id: 'ask',
    context: '',
    title: answer.title,
    submitLabel: answer.send,
    closeLabel: answer.close,
    body: [
      writing('question', answer.ask, QUESTION_LENGTH, {
        hint: answer.askHint,
        placeholder: answer.askPlaceholder,
        lines: 'one',
      }),
      ...(subjects.length === 0
        ? []
        : [
            choice(
              'subject',
              answer.orSubject,
              subjects.map(({ id, label }) => ({ id, label: label[words.language] })),
            ),
          ]),
      { type: 'text', text: answer.intro, weight: 'muted' },
    ],
  }
}

/** What can be asked about a subject. */
export function subjectForm({ id, label }: Subject, answers: readonly Answer[], words: Words): Form {
  const { answer } = words.texts
  return {
    kind: 'form',
    id: 'subject',
    context: id,
    title: answer.subjectTitle,
    submitLabel: answer.show,
    closeLabel: answer.close,
    body: [
      { type: 'heading', text: label[words.language] },
      choice(
        'answer',
        answer.which,
        answers.map((one) => ({ id: one.id, label: one.title[words.language] })),
        { required: true },
      ),
      { type: 'buttons', actions: [{ id: 'ask', label: answer.askAgain, style: 'default', value: 'ask' }] },
    ],
  }
}
