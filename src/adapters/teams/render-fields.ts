import { assertNever } from '../../lib/assert-never.ts'
import type { Language } from '../../rules/vocabulary.ts'
import type { Field, Option } from '../../view/view.ts'
import type { CardElement, Choice, InputElement } from './adaptive-card.ts'
import { choicesName, fieldName } from './names.ts'
import { paragraphs } from './render-blocks.ts'

type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>

export interface FieldSurroundings {
  readonly language: Language
  /** What is wrong with what stands in it. */
  readonly error: string | undefined
  /** Where a search field looks, for one of its lists. */
  readonly dataset: (list: string) => string
}

/**
 * A field as an input with what belongs to it right below: what is wrong, then the hint. Which fields may be left empty
 * is said in words; the client does not check, because it would then check at every button.
 */
export function renderField(field: Field, around: FieldSurroundings): CardElement[] {
  const { error, language } = around
  const label = field.required ? field.label : `${field.label} ${OPTIONAL[language]}`
  return [
    { ...input(field, around), label },
    ...(error === undefined ? [] : below(`⚠️ ${error}`, { color: 'Attention', weight: 'Bolder' })),
    ...(field.hint === undefined ? [] : below(field.hint, { size: 'Small', isSubtle: true })),
  ]
}

const OPTIONAL = { nl: '(niet verplicht)', en: '(optional)' } as const

const below = (text: string, look: Parameters<typeof paragraphs>[1]) =>
  paragraphs(text, look).map((element) => ({ ...element, spacing: 'None' }) as const)

function input(field: Field, { dataset }: FieldSurroundings): InputElement {
  const named = { id: fieldName(field.id), label: field.label }
  const several = { ...named, id: choicesName(field.id) }
  switch (field.type) {
    case 'text-field':
      return {
        type: 'Input.Text',
        ...named,
        isMultiline: field.multiline,
        maxLength: field.maxLength,
        ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }),
        ...valued(field.value),
      }
    case 'choice-field':
      return {
        ...choiceSet(named, field.options.map(choice), field.look === 'radio' ? 'expanded' : 'compact'),
        ...valued(field.value),
      }
    case 'choices-field':
      return { ...choiceSet(several, choicesInGroups(field), 'compact', true), ...valued(joined(field.value)) }
    case 'ticks-field':
      return { ...choiceSet(several, field.options.map(choice), 'expanded', true), ...valued(joined(field.value)) }
    case 'date-field':
      return { type: 'Input.Date', ...named, ...valued(field.value) }
    case 'time-field':
      return { type: 'Input.Time', ...named, ...valued(field.value) }
    case 'search-field':
      return {
        ...choiceSet(named, field.value === undefined ? [] : [choice(field.value)], 'filtered'),
        placeholder: field.placeholder,
        'choices.data': { type: 'Data.Query', dataset: dataset(field.list) },
        ...valued(field.value?.id),
      }
    default:
      return assertNever(field)
  }
}

/** An option as it is shown and chosen. */
export function choice({ id, label, note }: Option): Choice {
  return { title: note === undefined ? label : `${label} (${note})`, value: id }
}

function choiceSet(
  named: { readonly id: string; readonly label: string },
  choices: readonly Choice[],
  style: 'compact' | 'expanded' | 'filtered',
  isMultiSelect = false,
) {
  return { type: 'Input.ChoiceSet', ...named, style, isMultiSelect, wrap: true, choices } as const
}

/** A list of choices has no groups in Teams: the name of the group stands before each. */
function choicesInGroups({ groups }: FieldOf<'choices-field'>): readonly Choice[] {
  return groups.flatMap((group) =>
    group.options.map(choice).map(({ title, value }) => ({
      title: groups.length === 1 ? title : `${group.label}: ${title}`,
      value,
    })),
  )
}

/** Several values are one text with commas between them. */
const joined = (values: readonly string[]) => (values.length === 0 ? undefined : values.join(','))

const valued = (value: string | undefined) => (value === undefined ? {} : { value })
