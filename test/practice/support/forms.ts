import type { KnownBlock, ModalView } from '@slack/types'

export const plain = (text: string) => ({ type: 'plain_text', text }) as const

export const option = (value: string) => ({ text: plain(`keuze ${value}`), value })

/** A modal of which everything is in order, with what is given in its place. */
export function modal(changes: Partial<ModalView> & Record<string, unknown> = {}): ModalView {
  return { type: 'modal', title: plain('Formulier'), submit: plain('Verstuur'), blocks: [storyInput()], ...changes }
}

export function storyInput(element: Record<string, unknown> = {}, block: Record<string, unknown> = {}): KnownBlock {
  return {
    type: 'input',
    block_id: 'story',
    label: plain('Wat gebeurde er?'),
    element: { type: 'plain_text_input', action_id: 'text', ...element },
    ...block,
  } as KnownBlock
}

export const section = (text: string, block_id?: string): KnownBlock => ({
  type: 'section',
  text: plain(text),
  ...(block_id === undefined ? {} : { block_id }),
})

export const button = (action_id: string, value: string) =>
  ({ type: 'button', action_id, text: plain(`Knop ${value}`), value }) as const
