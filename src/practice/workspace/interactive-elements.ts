import type { KnownBlock } from '@slack/types'

/** An element a person can do something with, as loose as Slack's own JSON. */
export interface InteractiveElement {
  readonly type: string
  readonly action_id: string
  readonly [field: string]: unknown
}

export interface PlacedElement {
  readonly blockId: string
  readonly element: InteractiveElement
  /** The input block around it; null in a section or an actions block. */
  readonly input: { readonly required: boolean; readonly dispatches: boolean } | null
}

/** Every element in the blocks that a person can press, choose from or type in, in the order of the blocks. */
export function elementsIn(blocks: readonly KnownBlock[]): PlacedElement[] {
  return blocks.flatMap((block): PlacedElement[] => {
    const blockId = block.block_id ?? ''
    if (block.type === 'input') {
      const input = { required: block.optional !== true, dispatches: block.dispatch_action === true }
      return isInteractive(block.element) ? [{ blockId, element: block.element, input }] : []
    }
    const elements: readonly object[] =
      block.type === 'actions' ? block.elements : block.type === 'section' && block.accessory ? [block.accessory] : []
    return elements.filter(isInteractive).map((element) => ({ blockId, element, input: null }))
  })
}

/** The element with those ids. */
export function elementAt(blocks: readonly KnownBlock[], blockId: string, actionId: string): PlacedElement | undefined {
  return elementsIn(blocks).find((placed) => placed.blockId === blockId && placed.element.action_id === actionId)
}

function isInteractive(element: object): element is InteractiveElement {
  return 'type' in element && 'action_id' in element && typeof element.action_id === 'string'
}
