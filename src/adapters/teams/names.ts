import { z } from 'zod'
import type { FormRef } from '../../assistant/turn.ts'

/*
 * How what stands in a card is named, so that what comes back can be read without any memory:
 *
 *   field F               input id `field:F`, or `choices:F` where several can be chosen
 *   button on a card      data {verb: 'card', action, value}, opens a dialog
 *   in a dialog           data {verb: 'press' | 'change' | 'send' | 'turn' | 'close', form, context, dialog, drawn}
 *   search field          dataset {list, form, context, dialog} as JSON
 */
const FIELD = 'field:'
const CHOICES = 'choices:'

export const fieldName = (field: string) => `${FIELD}${field}`
export const choicesName = (field: string) => `${CHOICES}${field}`

/** Which field an input is for, and whether several can be chosen in it; undefined when it is for none. */
export function fieldOf(inputId: string): { readonly field: string; readonly several: boolean } | undefined {
  const prefix = [FIELD, CHOICES].find((start) => inputId.startsWith(start) && inputId.length > start.length)
  return prefix === undefined ? undefined : { field: inputId.slice(prefix.length), several: prefix === CHOICES }
}

/** Which dialog something stands in, and how often it was drawn: an answer to an older drawing came twice. */
export interface DialogRef {
  readonly dialog: string
  readonly drawn: number
}

/** What a button in a dialog does; `turn` shows another page of the same form. */
export type DialogVerb = 'press' | 'change' | 'send' | 'turn' | 'close'

export const dialogData = (verb: DialogVerb, form: FormRef, at: DialogRef) => ({
  verb,
  form: form.id,
  context: form.context,
  dialog: at.dialog,
  drawn: at.drawn,
})

export const cardData = (action: string, value: string) => ({
  msteams: { type: 'task/fetch' },
  verb: 'card',
  action,
  value,
})

export const datasetOf = (list: string, form: FormRef, dialog: string) =>
  JSON.stringify({ list, form: form.id, context: form.context, dialog })

const dataset = z.object({ list: z.string().min(1), form: z.string().min(1), context: z.string(), dialog: z.string() })

/** What a search field asked to be looked in; undefined when it was not written by us. */
export function readDataset(text: string): { list: string; form: FormRef; dialog: string } | undefined {
  try {
    const { list, form, context, dialog } = dataset.parse(JSON.parse(text))
    return { list, form: { id: form, context }, dialog }
  } catch {
    return undefined
  }
}
