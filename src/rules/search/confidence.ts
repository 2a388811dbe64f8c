import { CONFIDENCE } from './learned.ts'

/** What is known about the thing that fits a question best. */
export interface Signs {
  /** How well the best other thing fits that says something else, as a share of the best. */
  readonly rival: number
  /** How well the best silence fits, as a share of the best. */
  readonly silence: number
  /** Which share of what the question is about stands in forms of its question; rare words weigh more. */
  readonly covered: number
}

/** How likely it is, from 0 to 1, that the best is what was asked for. */
export function confidenceIn(signs: Signs): number {
  const { always, rival, silence, covered } = CONFIDENCE
  return 1 / (1 + Math.exp(-(always + rival * signs.rival + silence * signs.silence + covered * signs.covered)))
}
