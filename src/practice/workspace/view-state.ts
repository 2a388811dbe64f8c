import type { KnownBlock, PlainTextOption } from '@slack/types'
import type { StateValue, StateValues } from '../page-api.ts'
import { elementsIn, type InteractiveElement } from './interactive-elements.ts'

/**
 * What stands in the inputs of these blocks: what was typed or chosen under the same block id and action id, else the
 * initial value. Values of inputs that are no longer there are dropped.
 */
export function stateOf(blocks: readonly KnownBlock[], typed: StateValues): StateValues {
  const state: StateValues = {}
  for (const { blockId, element } of elementsIn(blocks)) {
    const initial = initialValue(element)
    if (initial === undefined) continue
    const kept = typed[blockId]?.[element.action_id]
    state[blockId] = { ...state[blockId], [element.action_id]: kept?.type === element.type ? kept : initial }
  }
  return state
}

/** Whether nothing was typed or chosen. */
export function isEmpty(value: StateValue): boolean {
  switch (value.type) {
    case 'plain_text_input':
      return value.value === null || value.value.trim() === ''
    case 'multi_static_select':
    case 'checkboxes':
      return value.selected_options.length === 0
    case 'datepicker':
      return value.selected_date === null
    case 'timepicker':
      return value.selected_time === null
    default:
      return value.selected_option === null
  }
}

function initialValue(element: InteractiveElement): StateValue | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return { type: element.type, value: textOrNull(element.initial_value) }
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: isOption(element.initial_option) ? element.initial_option : null }
    case 'multi_static_select':
    case 'checkboxes': {
      const initial = Array.isArray(element.initial_options) ? element.initial_options.filter(isOption) : []
      return { type: element.type, selected_options: initial }
    }
    case 'datepicker':
      return { type: element.type, selected_date: textOrNull(element.initial_date) }
    case 'timepicker':
      return { type: element.type, selected_time: textOrNull(element.initial_time) }
    default:
      return undefined
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function isOption(value: unknown): value is PlainTextOption {
  return typeof value === 'object' && value !== null && 'text' in value
}
