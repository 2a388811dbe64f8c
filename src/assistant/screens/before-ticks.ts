import type { BeforeEntry } from '../../rules/advice.ts'
import type { Field, Values } from '../../view/view.ts'
import { list } from '../report-values.ts'
import { ticks } from './fields.ts'
import { shortened } from './proposal-words.ts'
import type { Words } from './words.ts'

/** What must have been done first, each with where it stands. */
export function beforeTicks(before: readonly BeforeEntry[], done: readonly string[], words: Words): Field {
  const options = before.map((b) => ({
    id: b.id,
    label: shortened(b.text[words.language]),
    note: shortened(b.sources[0]?.heading.split(' > ').at(-1) ?? ''),
  }))
  return ticks('before-done', words.texts.proposal.before, options, { value: done })
}

/** Ids of what someone says was done. */
export const ticked = (values: Values): readonly string[] => list(values, 'before-done')
