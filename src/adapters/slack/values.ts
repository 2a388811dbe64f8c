import { z } from 'zod'
import type { Values } from '../../view/view.ts'
import { fieldOf } from './names.ts'

const option = z.object({ value: z.string() })

const element = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('static_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('external_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('radio_buttons'), selected_option: option.nullish() }),
  z.object({ type: z.literal('multi_static_select'), selected_options: z.array(option).nullish() }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(option).nullish() }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal('timepicker'), selected_time: z.string().nullish() }),
])

/**
 * What stands in the fields, from a view's `state`. An empty field is absent, as is anything that is not one of our
 * fields or not in a shape we know.
 */
export function readValues(state: unknown): Values {
  const entries = Object.entries(objectIn(objectIn(state).values)).flatMap(([blockId, block]) => {
    const field = fieldOf(blockId)
    const [first] = Object.values(objectIn(block))
    const value = readElement(first)
    return field === undefined || value === undefined ? [] : [[field, value] as const]
  })
  return Object.fromEntries(entries)
}

function readElement(payload: unknown): string | readonly string[] | undefined {
  const read = element.safeParse(payload)
  if (!read.success) return undefined
  switch (read.data.type) {
    case 'plain_text_input':
      return filled(read.data.value)
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return filled(read.data.selected_option?.value)
    case 'multi_static_select':
    case 'checkboxes': {
      const chosen = (read.data.selected_options ?? []).map(({ value }) => value)
      return chosen.length === 0 ? undefined : chosen
    }
    case 'datepicker':
      return filled(read.data.selected_date)
    case 'timepicker':
      return filled(read.data.selected_time)
  }
}

function filled(text: string | null | undefined): string | undefined {
  return text == null || text.trim() === '' ? undefined : text
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
