import { authorityOver, forLength } from '../../domain/length.ts'
import type { MeasureEntry } from '../../rules/advice.ts'
import type { Field, Form, Values } from '../../view/view.ts'
import { text } from '../report-values.ts'
import { beforeParts } from './before-ticks.ts'
import { date, writing } from './fields.ts'
import { lengthOf } from './length-fields.ts'
import { chosenEntry, groundFields, measureFields, type ProposeInput } from './propose-form.ts'
import type { Words } from './words.ts'

const LONG = 2000

/** Writes down a decision that was taken elsewhere: the same, and who decided, when, and why it was not put here. */
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
        list: 'staff',
        placeholder: words.texts.person.colleaguePlaceholder,
      },
      date('decided-on', texts.decidedOn, { value: text(values, 'decided-on'), required: true }),
      writing('why', texts.whyAfterwards, LONG, { value: text(values, 'why'), required: true }),
      ...groundFields(input, words),
      ...consultFields(chosenEntry(input), values, words),
      ...beforeParts(forLength(chosenEntry(input)?.before, lengthOf(values)), [], words),
      writing('reason', texts.reasonOptional, LONG, { value: text(values, 'reason') }),
    ],
  }
}

/** With whom it must be consulted, for this length. */
function consultFields(entry: MeasureEntry | undefined, values: Values, words: Words): Field[] {
  const { proposal: texts } = words.texts
  const roles = entry === undefined ? [] : (authorityOver(entry, lengthOf(values))?.with ?? [])
  if (roles.length === 0) return []
  return [
    {
      type: 'search-field',
      id: 'consulted',
      label: texts.consulted(words.roles(roles)),
      required: false,
      list: 'staff',
      placeholder: words.texts.person.colleaguePlaceholder,
    },
    date('consulted-on', texts.consultedOn, { value: text(values, 'consulted-on') }),
  ]
}
