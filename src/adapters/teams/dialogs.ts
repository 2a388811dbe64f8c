import { randomUUID } from 'node:crypto'
import type { Form, Option, Values } from '../../view/view.ts'
import { drawnValues, fieldsOf, withTyped } from './values.ts'

/** A form in a dialog, as it was last drawn. */
export interface Shown {
  form: Form
  /** Everything that stands in it, also on pages that are not shown. */
  values: Values
  page: number
  /** The ids of the fields on that page. */
  fields: readonly string[]
}

/**
 * A dialog on someone's screen. Teams stacks none, so we do: a form that opens on another stands in its place, and
 * closing it brings the other back with all that was typed.
 */
export interface OpenDialog {
  /** Stays the same for all forms in it, so that a form that is sent twice is known. */
  readonly id: string
  readonly owner: string
  /** How often it was drawn. */
  drawn: number
  readonly stack: Shown[]
  /** Colleagues that its search fields offered, by id: a choice comes back without its name. */
  readonly offered: Map<string, Option>
}

const HOURS_KEPT = 12
const MOST_KEPT = 2_000

/** The open dialogs of everyone, in memory only. Of whom closes one with the cross Teams tells nothing: old ones go. */
export class Dialogs {
  readonly #kept = new Map<string, { readonly dialog: OpenDialog; readonly at: number }>()
  readonly #turns = new Map<string, Promise<void>>()
  readonly #now: () => number

  /** `now` in milliseconds. */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** A new one, or after a restart one with the id that it had. */
  open(owner: string, id: string = randomUUID()): OpenDialog {
    return this.#keep({ id, owner, drawn: 0, stack: [], offered: new Map() })
  }

  /** Of someone else is nobody's. */
  find(id: string, owner: string): OpenDialog | undefined {
    const dialog = this.#kept.get(id)?.dialog
    return dialog?.owner === owner ? this.#keep(dialog) : undefined
  }

  close(id: string): void {
    this.#kept.delete(id)
  }

  /** Does the work after all earlier work in the same dialog; throws what the work throws. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#turns.get(id) ?? Promise.resolve()).then(work)
    const settled = mine.then(nothing, nothing).then(() => {
      if (this.#turns.get(id) === settled) this.#turns.delete(id)
    })
    this.#turns.set(id, settled)
    return mine
  }

  #keep(dialog: OpenDialog): OpenDialog {
    const now = this.#now()
    this.#kept.delete(dialog.id)
    this.#kept.set(dialog.id, { dialog, at: now })
    for (const [id, { at }] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT && now - at < HOURS_KEPT * 3_600_000) break
      this.#kept.delete(id)
    }
    return dialog
  }
}

/** A form that was not shown before. */
export const fresh = (form: Form): Shown => ({ form, values: drawnValues(form), page: 0, fields: [] })

/** The same form drawn again: what was typed in fields that stay is kept. Another form starts as it is drawn. */
export function redrawn(before: Shown, form: Form, { offered }: OpenDialog): Shown {
  if (before.form.id !== form.id) return fresh(form)
  const kept = withTyped(form, before.values, new Set(fieldsOf(before.form).map(({ id }) => id)), offered)
  return { ...before, form: kept, values: drawnValues(kept) }
}

/** What now stands in a form: on the page that is shown what was sent, on the others what stood there. */
export function taken(shown: Shown, sent: Values): void {
  const here = new Set(shown.fields)
  const elsewhere = Object.entries(shown.values).filter(([field]) => !here.has(field))
  const known = new Set(fieldsOf(shown.form).map(({ id }) => id))
  const typed = Object.entries(sent).filter(([field]) => known.has(field))
  shown.values = Object.fromEntries([...elsewhere, ...typed])
}

function nothing(): void {}
