/** What is said when nobody takes a case up, and in the daily message. */
export interface LadderTexts {
  /** On the card of whoever had it first. */
  readonly wentTo: (who: string, when: string) => string
  readonly events: {
    readonly forDigest: (who: string, roles: string) => string
    readonly digested: (who: string) => string
    readonly wentOn: (from: string) => string
    readonly wentOnUnopened: (from: string) => string
    readonly ladderEnded: (from: string) => string
  }
  readonly digest: {
    readonly title: string
    readonly summary: (count: number) => string
    readonly intro: string
    readonly entry: (number: string) => string
    readonly reportedAt: (when: string) => string
    readonly openSpoken: (number: string) => string
    /** There are more than fit. */
    readonly more: (count: number) => string
  }
  readonly notTakenUp: {
    readonly told: (numbers: string) => string
    /** Of a restricted case the numbers would tell what it is about. */
    readonly discreet: string
  }
  /** When the reporter's report reaches someone in a daily message. */
  readonly inDigest: (moment: string) => string
}
