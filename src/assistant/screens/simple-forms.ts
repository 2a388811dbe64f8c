import type { Case } from '../../domain/case.ts'
import type { Involved } from '../../domain/report.ts'
import type { Role } from '../../rules/vocabulary.ts'
import type { Block, Form } from '../../view/view.ts'
import { dutyBlocks } from './duty-blocks.ts'
import { ticks, writing } from './fields.ts'
import { nameOf } from './report-people.ts'
import type { Words } from './words.ts'

/** A window with only something to read. */
const note = (id: string, title: string, closeLabel: string, body: readonly Block[]): Form => ({
  kind: 'form',
  id,
  context: '',
  title,
  closeLabel,
  body,
})

export const strangerForm = ({ texts: { help }, directory }: Words): Form =>
  note('stranger', help.strangerTitle, help.close, [
    { type: 'text', text: help.stranger(directory.foundation.name) },
    { type: 'text', text: help.strangerAsk },
    { type: 'alert', tone: 'danger', text: help.strangerDanger },
  ])

export const notFoundForm = ({ texts }: Words): Form =>
  note('not-found', texts.case.notFoundTitle, texts.case.close, [{ type: 'text', text: texts.case.notFound }])

/** For a colleague who came upon a card: which roles deal with the case, and nothing of what it is about. */
export const notForYouForm = (roles: readonly Role[], words: Words): Form => {
  const { case: texts } = words.texts
  return note('not-for-you', texts.notForYouTitle, texts.close, [
    { type: 'text', text: texts.notForYou },
    { type: 'list', ordered: false, items: roles.map((role) => ({ text: words.role(role) })) },
    { type: 'text', text: texts.tellThem },
  ])
}

/** For who may see a case and need not take it up: whose it is, and who did. */
export const othersDutyForm = (subject: Case, words: Words): Form => {
  const { case: texts } = words.texts
  return note('others-duty', texts.notForYouTitle, texts.close, [
    { type: 'text', text: texts.othersDuty },
    ...dutyBlocks(subject, words),
  ])
}

export const alreadyForm = (by: string, at: Date, reader: string, words: Words): Form => {
  const { texts } = words
  const text = by === reader ? texts.case.alreadyYou : texts.case.already(words.person(by), words.moment(at))
  return note('already', texts.case.alreadyTitle, texts.case.close, [{ type: 'text', text }])
}

export const alreadyClosedForm = (by: string, at: Date, words: Words): Form => {
  const { case: texts, caseWork } = words.texts
  const text = caseWork.notOpen.closed(words.person(by), words.moment(at))
  return note('already-closed', caseWork.notOpen.title, texts.close, [{ type: 'text', text }])
}

export const troubleForm = ({ texts: { trouble } }: Pick<Words, 'texts'>): Form =>
  note('trouble', trouble.title, trouble.close, [
    { type: 'alert', tone: 'caution', text: trouble.body },
    { type: 'text', text: trouble.danger },
  ])

export const draftGoneForm = ({ texts }: Words): Form =>
  note('draft-gone', texts.trouble.title, texts.trouble.close, [
    { type: 'alert', tone: 'caution', text: texts.person.gone },
  ])

/** `from`: whether the case form lies below this one. */
export function handOverForm(number: string, from: 'card' | 'case', words: Words): Form {
  const { handOver } = words.texts
  return {
    kind: 'form',
    id: 'hand-over',
    context: `${number}.${from}`,
    title: handOver.title,
    submitLabel: handOver.send,
    closeLabel: handOver.cancel,
    body: [
      { type: 'text', text: handOver.intro },
      {
        type: 'search-field',
        id: 'colleague',
        label: handOver.to,
        hint: handOver.toHint,
        required: true,
        list: 'takers',
        placeholder: handOver.placeholder,
      },
      writing('reason', handOver.reason, 500, { required: true, hint: handOver.reasonHint }),
    ],
  }
}

export function matchForm(subject: Case, person: Involved, words: Words): Form {
  const { case: texts, handOver, person: people } = words.texts
  return {
    kind: 'form',
    id: 'match-accused',
    context: `${subject.number}.${person.id}`,
    title: texts.matchTitle,
    submitLabel: texts.matchSave,
    closeLabel: handOver.cancel,
    body: [
      { type: 'text', text: texts.matchIntro },
      { type: 'facts', facts: [{ label: texts.matchAccused, value: nameOf(person, words) ?? people.nobody }] },
      {
        type: 'search-field',
        id: 'colleague',
        label: people.colleague,
        required: false,
        list: 'staff',
        placeholder: people.colleaguePlaceholder,
      },
      ticks('not-on-list', texts.matchNone, [{ id: 'yes', label: texts.matchNone }], {
        value: [],
        hint: texts.matchNoneHint,
      }),
    ],
  }
}
