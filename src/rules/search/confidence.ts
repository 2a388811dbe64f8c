/** What is known about the thing that fits a question best. */
export interface Signs {
  /** How near the question comes to forms of its question, from 0 to 1. */
  readonly nearness: number
  /** How well the best other thing fits that says something else, as a share of the best. */
  readonly rival: number
  /** How well the best silence fits, as a share of the best. */
  readonly silence: number
}

/** As near as right answers come. */
const NEAR = 0.2

/**
 * How likely it is, from 0 to 1, that the best is what was asked for. The numbers are those of a logistic regression on
 * questions of other people's wording; `npm run bench -- ask` shows what they bring.
 */
export const confidenceIn = ({ nearness, rival, silence }: Signs): number =>
  // Where little else is known nothing contradicts the best, however far off it is.
  Math.min(1, nearness / NEAR) / (1 + Math.exp(-(4.6 * nearness - 4.2 * rival - 1.9 * silence + 3.7)))
