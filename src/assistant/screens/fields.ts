import { isClock, isDay } from '../../lib/school-time.ts'
import type { Field, Option } from '../../view/view.ts'

interface Common {
  readonly required?: boolean
  readonly live?: boolean
  readonly hint?: string | undefined
}

const common = (id: string, label: string, { required = false, live = false, hint }: Common) => ({
  id,
  label,
  required,
  ...(live ? { live } : {}),
  ...(hint === undefined ? {} : { hint }),
})

const valued = (value: string | undefined) => (value === undefined ? {} : { value })

export const choice = (
  id: string,
  label: string,
  options: readonly Option[],
  more: Common & { readonly value?: string | undefined; readonly look?: 'select' | 'radio' } = {},
): Field => ({
  type: 'choice-field',
  ...common(id, label, more),
  options,
  look: more.look ?? 'select',
  ...valued(options.some((o) => o.id === more.value) ? more.value : undefined),
})

export const ticks = (
  id: string,
  label: string,
  options: readonly Option[],
  more: Common & { readonly value: readonly string[] },
): Field => ({ type: 'ticks-field', ...common(id, label, more), options, value: chosenFrom(options, more.value) })

/** Those of the chosen ids that can be chosen; an older form may name others. */
export const chosenFrom = (options: readonly Option[], chosen: readonly string[]): readonly string[] =>
  chosen.filter((id) => options.some((o) => o.id === id))

/**
 * Room for a story, or with `lines: 'one'` for a name. A value that does not fit is left out: what someone typed stays in
 * a field that is drawn again.
 */
export const writing = (
  id: string,
  label: string,
  maxLength: number,
  more: Common & {
    readonly value?: string | undefined
    readonly placeholder?: string
    readonly lines?: 'one' | 'many'
  } = {},
): Field => ({
  type: 'text-field',
  ...common(id, label, more),
  multiline: more.lines !== 'one',
  maxLength,
  ...valued((more.value ?? '').length > maxLength ? undefined : more.value),
  ...(more.placeholder === undefined ? {} : { placeholder: more.placeholder }),
})

export const date = (
  id: string,
  label: string,
  more: Common & { readonly value?: string | undefined } = {},
): Field => ({
  type: 'date-field',
  ...common(id, label, more),
  ...valued(more.value !== undefined && isDay(more.value) ? more.value : undefined),
})

export const clock = (
  id: string,
  label: string,
  more: Common & { readonly value?: string | undefined } = {},
): Field => ({
  type: 'time-field',
  ...common(id, label, more),
  ...valued(more.value !== undefined && isClock(more.value) ? more.value : undefined),
})
