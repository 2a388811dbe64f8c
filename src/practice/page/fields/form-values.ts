import type {
  AnyBlock,
  Checkboxes,
  Datepicker,
  ExternalSelect,
  KnownBlock,
  MultiStaticSelect,
  Option,
  PlainTextInput,
  PlainTextOption,
  RadioButtons,
  StaticSelect,
  Timepicker,
} from '@slack/types'
import type { StateValue, StateValues } from '../../page-api.ts'

/** The elements that hold a value, as far as the page knows them. */
export type FieldElement =
  | PlainTextInput
  | StaticSelect
  | ExternalSelect
  | MultiStaticSelect
  | RadioButtons
  | Checkboxes
  | Datepicker
  | Timepicker

export interface Place {
  readonly blockId: string
  readonly actionId: string
}

interface FieldAt extends Place {
  readonly element: FieldElement
  readonly required: boolean
}

const FIELD_TYPES: ReadonlySet<string> = new Set<FieldElement['type']>([
  'plain_text_input',
  'static_select',
  'external_select',
  'multi_static_select',
  'radio_buttons',
  'checkboxes',
  'datepicker',
  'timepicker',
])

/** Whether the page knows how to keep a value for this element. */
export function isField(element: { readonly type: string }): element is FieldElement {
  return FIELD_TYPES.has(element.type)
}

/** Blocks as they came. What the page does not know among them it shows as unknown. */
export function asKnown(blocks: readonly AnyBlock[]): readonly KnownBlock[] {
  return blocks.filter((block): block is KnownBlock => typeof block.type === 'string')
}

/** The block's own id, or a stand-in for it, so that every block in a message or view can be told apart. */
export function blockIdOf(block: KnownBlock, index: number): string {
  return block.block_id ?? `block-${index}`
}

/** All options of an element, whether in groups or not. */
export function optionsOf(element: StaticSelect | MultiStaticSelect): readonly PlainTextOption[] {
  return element.option_groups?.flatMap((group) => group.options) ?? element.options ?? []
}

/** An option as it is kept in a state. Radio buttons and checkboxes may have mrkdwn; selects never do. */
export function asPlain(option: Option): PlainTextOption {
  const { text, ...rest } = option
  return { ...rest, text: { type: 'plain_text', text: text.text } }
}

/**
 * What stands in a form after its blocks changed, as Slack keeps it: a field that was there before (same block and
 * action id, same type) keeps its value, a new one starts with its `initial_…`, one that is gone loses its value.
 */
export function fitValues(blocks: readonly KnownBlock[], before: StateValues): StateValues {
  const after: StateValues = {}
  for (const field of fieldsOf(blocks)) {
    const kept = before[field.blockId]?.[field.actionId]
    const value = kept?.type === field.element.type ? stillOffered(field.element, kept) : initialValue(field.element)
    after[field.blockId] = { ...after[field.blockId], [field.actionId]: value }
  }
  return after
}

/** The block ids of the required inputs that are empty, from the top down. */
export function missingFields(blocks: readonly KnownBlock[], values: StateValues): readonly string[] {
  return fieldsOf(blocks)
    .filter((field) => field.required && isEmpty(values[field.blockId]?.[field.actionId]))
    .map((field) => field.blockId)
}

function fieldsOf(blocks: readonly KnownBlock[]): readonly FieldAt[] {
  return blocks.flatMap((block, index) =>
    elementsOf(block)
      .filter(isField)
      .map((element) => ({
        blockId: blockIdOf(block, index),
        actionId: element.action_id ?? '',
        element,
        required: block.type === 'input' && block.optional !== true,
      })),
  )
}

function elementsOf(block: KnownBlock): readonly { readonly type: string }[] {
  if (block.type === 'input') return [block.element]
  if (block.type === 'actions') return block.elements
  if (block.type === 'section' && block.accessory !== undefined) return [block.accessory]
  return []
}

function initialValue(element: FieldElement): StateValue {
  switch (element.type) {
    case 'plain_text_input':
      return { type: element.type, value: element.initial_value ?? null }
    case 'static_select':
    case 'external_select':
      return { type: element.type, selected_option: element.initial_option ?? null }
    case 'radio_buttons':
      return {
        type: element.type,
        selected_option: element.initial_option === undefined ? null : asPlain(element.initial_option),
      }
    case 'multi_static_select':
      return { type: element.type, selected_options: element.initial_options ?? [] }
    case 'checkboxes':
      return { type: element.type, selected_options: (element.initial_options ?? []).map(asPlain) }
    case 'datepicker':
      return { type: element.type, selected_date: element.initial_date ?? null }
    case 'timepicker':
      return { type: element.type, selected_time: element.initial_time ?? null }
  }
}

/** A chosen option that is no longer offered is not a choice any more; one that is may have a new text. */
function stillOffered(element: FieldElement, kept: StateValue): StateValue {
  if (element.type === 'external_select') return kept
  const offered = 'options' in element || 'option_groups' in element ? offeredBy(element) : []
  const offeredAs = (option: PlainTextOption) => offered.find((other) => other.value === option.value)
  if ('selected_option' in kept) {
    const option = kept.selected_option === null ? undefined : offeredAs(kept.selected_option)
    return { ...kept, selected_option: option ?? null }
  }
  if ('selected_options' in kept) {
    return { ...kept, selected_options: kept.selected_options.flatMap((option) => offeredAs(option) ?? []) }
  }
  return kept
}

function offeredBy(element: FieldElement): readonly PlainTextOption[] {
  if (element.type === 'static_select' || element.type === 'multi_static_select') return optionsOf(element)
  if (element.type === 'radio_buttons' || element.type === 'checkboxes') return element.options.map(asPlain)
  return []
}

function isEmpty(value: StateValue | undefined): boolean {
  if (value === undefined) return true
  if ('value' in value) return value.value === null || value.value.trim() === ''
  if ('selected_option' in value) return value.selected_option === null
  if ('selected_options' in value) return value.selected_options.length === 0
  return ('selected_date' in value ? value.selected_date : value.selected_time) === null
}
