/** Why someone thinks that an answer from the protocol is not right: chosen, never typed. */
export const DOUBT_REASONS = [
  'unclear',
  'differs-from-plan',
  'law-changed',
  'different-here',
  'something-else',
] as const
export type DoubtReason = (typeof DOUBT_REASONS)[number]

/** Someone thinks that an answer is not right (twijfel). It holds nothing that was asked or typed. */
export interface Doubt {
  /** The same for what is sent again from one drawn answer, and another one for another reason or with the name. */
  readonly id: string
  /** The id of the answer. */
  readonly answer: string
  readonly reason: DoubtReason
  /** The staff member whose doubt it is, only when they want that known. */
  readonly by: string | null
}
