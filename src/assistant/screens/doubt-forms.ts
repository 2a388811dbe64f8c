import { DOUBT_REASONS } from '../../domain/doubt.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import type { Block, Form } from '../../view/view.ts'
import { choice } from './fields.ts'
import { schoolNumbers } from './school-numbers.ts'
import type { Words } from './words.ts'

/** What someone thinks is not right about an answer: only what can be chosen. */
export function doubtForm(about: Answer, context: string, words: Words): Form {
  const { answer, words: labels } = words.texts
  const { doubt } = answer
  const who = words.role('safety-coordinator')
  return {
    kind: 'form',
    id: 'doubt',
    context,
    title: doubt.title,
    submitLabel: doubt.send,
    closeLabel: doubt.back,
    body: [
      { type: 'facts', facts: [{ label: doubt.about, value: about.title[words.language] }] },
      choice(
        'why',
        doubt.why,
        DOUBT_REASONS.map((id) => ({ id, label: doubt.reasons[id] })),
        { look: 'radio', required: true },
      ),
      choice(
        'named',
        doubt.named(who),
        [
          { id: 'no', label: labels.no },
          { id: 'yes', label: labels.yes },
        ],
        { look: 'radio', required: true, value: 'no', hint: doubt.namedHint },
      ),
      { type: 'text', text: doubt.whoHears(who), weight: 'muted' },
    ],
  }
}

/** In place of the form: it is passed on, with or without a name. */
export const doubtToldForm = (named: boolean, { texts, role }: Words): Form => {
  const { doubt } = texts.answer
  return doubtWindow(doubt.thanksTitle, doubt.back, [
    { type: 'text', text: doubt.thanks(role('safety-coordinator')) },
    { type: 'text', text: named ? doubt.thanksNamed : doubt.thanksUnnamed },
  ])
}

/** In place of the form, when there is nobody to pass it on to. */
export const doubtNotToldForm = (schools: readonly string[], words: Words): Form => {
  const { doubt } = words.texts.answer
  return doubtWindow(doubt.title, doubt.back, [
    { type: 'alert', tone: 'caution', text: doubt.nobody },
    ...schoolNumbers(schools, words),
  ])
}

const doubtWindow = (title: string, closeLabel: string, body: readonly Block[]): Form => ({
  kind: 'form',
  id: 'doubt-told',
  context: '',
  title,
  closeLabel,
  body,
})
