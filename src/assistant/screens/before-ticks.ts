import type { BeforeEntry } from '../../rules/advice.ts'
import type { Block, Field, Values } from '../../view/view.ts'
import { list } from '../report-values.ts'
import { sourceOf } from './advice-blocks.ts'
import { ticks } from './fields.ts'
import { shortened } from './proposal-words.ts'
import type { Words } from './words.ts'

/** What must have been done first, to tick, and where each stands. Nothing when there is nothing. */
export function beforeParts(before: readonly BeforeEntry[], done: readonly string[], words: Words): (Block | Field)[] {
  if (before.length === 0) return []
  const options = before.map((entry) => ({
    id: entry.id,
    label: shortened(entry.text[words.language]),
    note: shortened(entry.sources[0]?.heading.split(' > ').at(-1) ?? ''),
  }))
  const sources = [...new Set(before.map((entry) => sourceOf(entry, words)))].filter((source) => source !== '')
  return [
    ticks('before-done', words.texts.proposal.before, options, { value: done }),
    ...sources.map((text) => ({ type: 'text', text, weight: 'muted' }) as const),
  ]
}

/** Ids of what someone says was done. */
export const ticked = (values: Values): readonly string[] => list(values, 'before-done')
