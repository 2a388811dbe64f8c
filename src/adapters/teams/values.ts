import type { Field, Form, Option, Values } from '../../view/view.ts'
import { fieldOf } from './names.ts'
import { isField } from './render.ts'

/**
 * What stands in the inputs of a dialog. Several choices come as one text with commas between them; an empty field is
 * absent, as is anything that is not one of our fields.
 */
export function readValues(data: unknown): Values {
  if (typeof data !== 'object' || data === null) return {}
  const entries = Object.entries(data).flatMap(([input, value]) => {
    const known = fieldOf(input)
    if (known === undefined || typeof value !== 'string' || value.trim() === '') return []
    return [[known.field, known.several ? value.split(',') : value] as const]
  })
  return Object.fromEntries(entries)
}

/** What stands in a form as it is drawn. */
export function drawnValues(form: Form): Values {
  const entries = fieldsOf(form).flatMap((field): [string, string | readonly string[]][] => {
    const value = field.type === 'search-field' ? field.value?.id : field.value
    return value === undefined || value.length === 0 ? [] : [[field.id, value]]
  })
  return Object.fromEntries(entries)
}

/**
 * The form with what was typed in the fields that were there before; a new field starts as it is drawn. A value that a
 * field does not offer any more is left out. `offered` are colleagues that a search field offered.
 */
export function withTyped(
  form: Form,
  typed: Values,
  before: ReadonlySet<string>,
  offered: ReadonlyMap<string, Option>,
): Form {
  const body = form.body.map((part) =>
    isField(part) && before.has(part.id) ? refilled(part, typed[part.id], offered) : part,
  )
  return { ...form, body }
}

export const fieldsOf = (form: Form): readonly Field[] => form.body.filter(isField)

function refilled(field: Field, value: Values[string] | undefined, offered: ReadonlyMap<string, Option>): Field {
  const several = value === undefined ? [] : [value].flat()
  const [one] = several
  switch (field.type) {
    case 'text-field':
      return { ...without(field), ...valued(one?.slice(0, field.maxLength)) }
    case 'choice-field':
      return { ...without(field), ...valued(chosen(field.options, several)[0]) }
    case 'choices-field':
      return {
        ...field,
        value: chosen(
          field.groups.flatMap((group) => group.options),
          several,
        ),
      }
    case 'ticks-field':
      return { ...field, value: chosen(field.options, several) }
    case 'date-field':
    case 'time-field':
      return { ...without(field), ...valued(one) }
    case 'search-field':
      return { ...without(field), ...valued(optionOf(one, field.value, offered)) }
  }
}

function optionOf(id: string | undefined, drawn: Option | undefined, offered: ReadonlyMap<string, Option>) {
  if (id === undefined) return undefined
  return drawn?.id === id ? drawn : offered.get(id)
}

function without<T extends Field>(field: T): Omit<T, 'value'> {
  const { value: _, ...rest } = field
  return rest
}

const valued = <T>(value: T | undefined) => (value === undefined ? {} : { value })

const chosen = (options: readonly Option[], values: readonly string[]) =>
  options.filter(({ id }) => values.includes(id)).map(({ id }) => id)
