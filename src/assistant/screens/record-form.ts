import { forLength } from '../../domain/length.ts'
import type { Form } from '../../view/view.ts'
import { text } from '../report-values.ts'
import { beforeParts } from './before-ticks.ts'
import { consultFields } from './consult-fields.ts'
import { date, writing } from './fields.ts'
import { lengthOf } from './length-fields.ts'
import { chosenEntry, groundFields, measureFields, type ProposeInput } from './propose-form.ts'
import type { Words } from './words.ts'

const LONG = 2000

/**
 * Writes down a decision that was taken elsewhere: the same, and who decided, when, and why it was not put here. With
 * whom they must have consulted follows from who decided.
 */
export function recordForm(input: ProposeInput, words: Words): Form {
  const { proposal: texts } = words.texts
  const { values } = input
  return {
    kind: 'form',
    id: 'record',
    context: [input.subject.number, input.id, ''].join('.'),
    title: texts.recordTitle,
    submitLabel: texts.recordSend,
    closeLabel: texts.back,
    body: [
      { type: 'text', text: texts.recordIntro },
      ...measureFields(input, words),
      {
        type: 'search-field',
        id: 'decided-by',
        label: texts.decidedBy,
        required: true,
        live: true,
        list: 'staff',
        placeholder: words.texts.person.colleaguePlaceholder,
      },
      date('decided-on', texts.decidedOn, { value: text(values, 'decided-on'), required: true }),
      writing('why', texts.whyAfterwards, LONG, { value: text(values, 'why'), required: true }),
      ...groundFields(input, words),
      ...consultFields(input.consult ?? [], values, texts.wasConsulted, words),
      ...beforeParts(forLength(chosenEntry(input)?.before, lengthOf(values)), [], words),
      writing('reason', texts.reasonOptional, LONG, { value: text(values, 'reason'), hint: texts.reasonHint }),
    ],
  }
}
