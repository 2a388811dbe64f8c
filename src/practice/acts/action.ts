import type { StateValue } from '../page-api.ts'
import type { Done } from '../payloads/interactive.ts'
import type { PlacedElement } from '../workspace/interactive-elements.ts'

/** A button pressed, or an option with that value chosen; undefined when the element has no such option. */
export function pressed(placed: PlacedElement, value: string, actionTs: string): Done | undefined {
  const { element } = placed
  const basis = actionBasis(placed, actionTs)
  if (element.type === 'button') {
    const { text, value: own, url, style } = element
    return { ...basis, text, ...withoutAbsent({ value: own, url, style }) }
  }
  const option = optionsOf(element).find((candidate) => candidate.value === value)
  return option === undefined ? undefined : { ...basis, selected_option: option }
}

/** What now stands in an input or a menu of a view. */
export function changed(placed: PlacedElement, value: StateValue, actionTs: string): Done {
  return { ...actionBasis(placed, actionTs), ...value }
}

function actionBasis({ blockId, element }: PlacedElement, actionTs: string) {
  return { type: element.type, block_id: blockId, action_id: element.action_id, action_ts: actionTs }
}

function optionsOf(element: PlacedElement['element']): { value?: unknown }[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [element]
  return groups.flatMap((group) => (Array.isArray(group.options) ? group.options : []))
}

function withoutAbsent(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
