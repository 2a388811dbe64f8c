import { markOf } from './features.ts'
import { WEIGHTS } from './learned.ts'

/** How a feature is spread over the forms of questions. */
export interface Spread {
  /** How many things have it. */
  readonly having: number
  /** How often it occurs in all of these. */
  readonly mentions: number
}

/** In which row and column of the weights of its kind a feature stands: how many things have it, and how often each. */
export const placeOf = ({ having, mentions }: Spread): readonly [row: number, column: number] => [
  Math.min(MOST_HAVING, Math.floor(Math.log2(Math.max(1, having)))),
  Math.min(MOST_MENTIONS, Math.floor(Math.log2(Math.max(1, mentions / Math.max(1, having))))),
]
export const MOST_HAVING = 9
export const MOST_MENTIONS = 2

/** What a feature was learned to be worth, beside what BM25 makes of it. */
export function weightOf(feature: string, spread: Spread): number {
  const [row, column] = placeOf(spread)
  return WEIGHTS[markOf(feature)][row]?.[column] ?? 1
}
