import { z } from 'zod'
import type { FormRef } from '../../assistant/turn.ts'

/*
 * How what stands in a view is named in Block Kit, so that what comes back can be read without any memory:
 *
 *   field F               input block, block_id `field:F`, action_id `field:F`
 *   search field F in L   input block, block_id `field:F`, action_id `search:L`
 *   button A              action_id `press:A`, its value as it is, in a block that is named after its place
 *   form                  callback_id and private_metadata `{"form": id, "context": context}`
 *
 * A field that is drawn again under the same names keeps what was typed in it.
 */
const FIELD = 'field:'
const SEARCH = 'search:'
const PRESS = 'press:'

export const fieldName = (field: string) => `${FIELD}${field}`
export const searchName = (list: string) => `${SEARCH}${list}`
export const pressName = (action: string) => `${PRESS}${action}`

/** Which field a block is for; undefined when it is for none. */
export const fieldOf = (blockId: string) => after(FIELD, blockId)
/** In which list a search field looks. */
export const listOf = (actionId: string) => after(SEARCH, actionId)
/** Which action a button is for. */
export const actionOf = (actionId: string) => after(PRESS, actionId)

export const writeFormRef = (form: FormRef) => JSON.stringify({ form: form.id, context: form.context })

const written = z.object({ form: z.string().min(1), context: z.string() })

/** The form that a view's private_metadata names; undefined when it was not written by us. */
export function readFormRef(privateMetadata: string): FormRef | undefined {
  try {
    const { form, context } = written.parse(JSON.parse(privateMetadata))
    return { id: form, context }
  } catch {
    return undefined
  }
}

function after(prefix: string, name: string): string | undefined {
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : undefined
}
