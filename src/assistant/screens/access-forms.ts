import type { Case } from '../../domain/case.ts'
import type { Block, Form } from '../../view/view.ts'
import { writing } from './fields.ts'
import { numbersToCall } from './numbers-to-call.ts'
import type { Words } from './words.ts'

const REASON_LENGTH = 500

/** Brings a colleague into a case, with a reason. It lies on the opened case. */
export function addColleagueForm(number: string, words: Words): Form {
  const { access: texts, handOver } = words.texts
  return {
    kind: 'form',
    id: 'add-colleague',
    context: number,
    title: texts.addTitle,
    submitLabel: texts.addSend,
    closeLabel: texts.back,
    body: [
      { type: 'text', text: texts.addIntro },
      {
        type: 'search-field',
        id: 'colleague',
        label: texts.addTo,
        hint: handOver.toHint,
        required: true,
        list: 'takers',
        placeholder: handOver.placeholder,
      },
      writing('reason', texts.addReason, REASON_LENGTH, { required: true, hint: handOver.reasonHint }),
    ],
  }
}

/** Asks once whether someone lets a case go that they cannot deal with; why is theirs to say. */
export function stepBackForm(number: string, words: Words): Form {
  const { access: texts } = words.texts
  return {
    kind: 'form',
    id: 'step-back',
    context: number,
    title: texts.stepBackTitle,
    submitLabel: texts.stepBackSend,
    closeLabel: texts.back,
    body: [
      { type: 'text', text: texts.stepBackIntro },
      writing('remark', texts.remark, REASON_LENGTH, { hint: texts.remarkHint }),
    ],
  }
}

/** In place of the case, for who let it go. `told`: ids of those who are told instead. */
export function steppedBackForm(told: readonly string[], words: Words): Form {
  const { access: texts } = words.texts
  const text = told.length === 0 ? texts.othersHaveIt : texts.toldInstead(words.and(told.map(words.person)))
  return note('stepped-back', texts.steppedBackTitle, [{ type: 'text', text }], words)
}

/** There is nobody whom it can go to: whom to phone, and that it stays with them until someone is found. */
export function nobodyNextForm(subject: Case, words: Words): Form {
  const { access: texts } = words.texts
  const text = texts.nobodyNext(words.or(numbersToCall(subject, words)))
  return note('nobody-next', texts.stepBackTitle, [{ type: 'alert', tone: 'caution', text }], words)
}

const note = (id: string, title: string, body: readonly Block[], { texts }: Words): Form => ({
  kind: 'form',
  id,
  context: '',
  title,
  closeLabel: texts.access.close,
  body,
})
