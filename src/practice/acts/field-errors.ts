import type { KnownBlock } from '@slack/types'
import type { StateValue } from '../page-api.ts'
import type { Words } from '../words.ts'
import { elementsIn, type PlacedElement } from '../workspace/interactive-elements.ts'
import { isEmpty } from '../workspace/view-state.ts'
import type { OpenModal } from '../workspace/views.ts'

const usualMaximum = 3000

/** What Slack itself would say beside the inputs before it sends the form; empty when it would send it. */
export function fieldErrors(modal: OpenModal, words: Words): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const placed of elementsIn(modal.view.blocks as KnownBlock[])) {
    const value = modal.state[placed.blockId]?.[placed.element.action_id]
    const error = placed.input === null || value === undefined ? null : errorOf(placed, value, words)
    if (error !== null) errors[placed.blockId] = error
  }
  return errors
}

function errorOf({ element, input }: PlacedElement, value: StateValue, words: Words): string | null {
  if (isEmpty(value)) return input?.required ? words.fieldRequired : null
  if (value.type !== 'plain_text_input') return null
  const length = value.value?.length ?? 0
  const max = Number(element.max_length ?? usualMaximum)
  const min = Number(element.min_length ?? 0)
  if (length > max) return words.fieldTooLong(max)
  return length < min ? words.fieldTooShort(min) : null
}
