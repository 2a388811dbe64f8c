import type { InputBlock, PlainTextOption } from '@slack/types'
import { assertNever } from '../../lib/assert-never.ts'
import type { Field, Option } from '../../view/view.ts'
import { fieldName, searchName } from './names.ts'
import { plain } from './render-blocks.ts'

type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>
type Element = InputBlock['element']

/** A field as an input block; a live one tells of every change. */
export function renderField(field: Field): InputBlock {
  const block: InputBlock = {
    type: 'input',
    block_id: fieldName(field.id),
    label: plain(field.label),
    optional: !field.required,
    element: element(field),
  }
  if (field.hint !== undefined) block.hint = plain(field.hint)
  if (field.live === true) block.dispatch_action = true
  return block
}

/** An option as Slack has it. */
export function renderOption(option: Option): PlainTextOption {
  const made: PlainTextOption = { text: plain(option.label), value: option.id }
  if (option.note !== undefined) made.description = plain(option.note)
  return made
}

function element(field: Field): Element {
  switch (field.type) {
    case 'text-field':
      return textInput(field)
    case 'choice-field':
      return field.look === 'radio' ? radioButtons(field) : select(field)
    case 'choices-field':
      return multiSelect(field)
    case 'ticks-field':
      return checkboxes(field)
    case 'date-field':
      return {
        type: 'datepicker',
        action_id: fieldName(field.id),
        ...(field.value === undefined ? {} : { initial_date: field.value }),
      }
    case 'time-field':
      return {
        type: 'timepicker',
        action_id: fieldName(field.id),
        ...(field.value === undefined ? {} : { initial_time: field.value }),
      }
    case 'search-field':
      return {
        type: 'external_select',
        action_id: searchName(field.list),
        placeholder: plain(field.placeholder),
        min_query_length: 2,
        ...(field.value === undefined ? {} : { initial_option: renderOption(field.value) }),
      }
    default:
      return assertNever(field)
  }
}

function textInput(field: FieldOf<'text-field'>): Element {
  return {
    type: 'plain_text_input',
    action_id: fieldName(field.id),
    multiline: field.multiline,
    max_length: field.maxLength,
    ...(field.value === undefined ? {} : { initial_value: field.value }),
    ...(field.placeholder === undefined ? {} : { placeholder: plain(field.placeholder) }),
  }
}

function select(field: FieldOf<'choice-field'>): Element {
  const options = field.options.map(renderOption)
  return { type: 'static_select', action_id: fieldName(field.id), options, ...initialOption(options, field.value) }
}

function radioButtons(field: FieldOf<'choice-field'>): Element {
  const options = field.options.map(renderOption)
  return { type: 'radio_buttons', action_id: fieldName(field.id), options, ...initialOption(options, field.value) }
}

function multiSelect(field: FieldOf<'choices-field'>): Element {
  const groups = field.groups.map((group) => ({
    label: plain(group.label),
    options: group.options.map(renderOption),
  }))
  return {
    type: 'multi_static_select',
    action_id: fieldName(field.id),
    option_groups: groups,
    ...initialOptions(
      groups.flatMap((group) => group.options),
      field.value,
    ),
  }
}

function checkboxes(field: FieldOf<'ticks-field'>): Element {
  const options = field.options.map(renderOption)
  return { type: 'checkboxes', action_id: fieldName(field.id), options, ...initialOptions(options, field.value) }
}

/** Slack wants the very option again, not its value. */
function initialOption(options: readonly PlainTextOption[], value: string | undefined) {
  const chosen = options.find((option) => option.value === value)
  return chosen === undefined ? {} : { initial_option: chosen }
}

function initialOptions(options: readonly PlainTextOption[], values: readonly string[]) {
  const chosen = options.filter((option) => option.value !== undefined && values.includes(option.value))
  return chosen.length === 0 ? {} : { initial_options: chosen }
}
