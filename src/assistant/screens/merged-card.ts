import type { Case } from '../../domain/case.ts'
import type { Card } from '../../view/view.ts'
import type { Words } from './words.ts'

/** Tells a reporter that their report and another one are one case now, or are not any more: numbers and nothing else. */
export function mergedCard({ number, bonds }: Case, words: Words): Card {
  const { merge } = words.texts.caseWork
  const { card } = words.texts
  const others = bonds.merged.map((one) => one.number)
  const text =
    bonds.mergedInto === null
      ? others.length === 0
        ? merge.apart
        : merge.others(words.and(others))
      : merge.mergedInto(bonds.mergedInto)
  const title = merge.cardTitle(number)
  return {
    kind: 'card',
    title,
    summary: title,
    body: [{ type: 'text', text }],
    actions: [{ id: 'open', label: card.open, style: 'primary', value: number, spoken: card.openSpoken(number) }],
  }
}
