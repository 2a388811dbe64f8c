import type { Concern } from '../rules/vocabulary.ts'
import type { Report, SentReport } from './report.ts'

/** What the reporter added later (aanvulling). Sealed with the report. */
export interface Supplement {
  readonly id: string
  /** An instant, as ISO 8601 in UTC. */
  readonly at: string
  /** A staff member's id. */
  readonly by: string
  readonly text: string
  /** The id of the question that it answers; absent: said unasked. */
  readonly question?: string
}

/** What a contact asked the reporter. Sealed with the report. */
export interface Question {
  readonly id: string
  /** An instant, as ISO 8601 in UTC. */
  readonly at: string
  /** A staff member's id. */
  readonly by: string
  /** What the advice missed, as `advice.missing` names it. */
  readonly fields: readonly string[]
  readonly text?: string
}

/** That the reporter took their report back (intrekken). Sealed with the report. */
export interface Withdrawal {
  /** An instant, as ISO 8601 in UTC. */
  readonly at: string
  readonly reason: string
}

/** What came after a report was sent. */
export interface Afterwards {
  /** In the order of adding. */
  readonly supplements?: readonly Supplement[]
  /** In the order of asking. */
  readonly questions?: readonly Question[]
  readonly withdrawn?: Withdrawal
  /** What the reporter sent or corrected last, once someone else changed what is known. */
  readonly asSent?: SentReport
  /**
   * Staff members who were accused in an earlier version. Decided: a correction by the reporter opens nothing to them,
   * because it may be a mistake, or not made freely.
   */
  readonly accusedBefore?: readonly string[]
}

/** More would not fit in the window of the case; the reporter is asked to go and tell the rest. */
export const MOST_SUPPLEMENTS = 10
export const MOST_QUESTIONS = 10

/** Questions to which the reporter has not answered yet, in the order of asking. */
export function openQuestions({ questions = [], supplements = [] }: Afterwards): readonly Question[] {
  const answered = new Set(supplements.map((supplement) => supplement.question))
  return questions.filter(({ id }) => !answered.has(id))
}

/** What the reporter sent in or corrected last, without what others filled in or matched since. */
export function asSent(report: Report): SentReport {
  const { supplements: _, questions: __, withdrawn: ___, asSent: sent, accusedBefore: ____, ...now } = report
  return sent ?? now
}

/** A report that someone else than the reporter changed, with what the reporter sent kept beside it. */
export const keepingAsSent = (before: Report, after: Report): Report => ({ ...after, asSent: asSent(before) })

/**
 * Concerns of which taking a report back does not end the duty. Source: 004_f7ab13f56cfb77c5.txt,
 * «Meldplicht: bij seksueel misbruik in het onderwijs» and «Meldcode huiselijk geweld en kindermishandeling».
 */
const GOES_ON: readonly Concern[] = ['staff-sexual-offence', 'home-safety']

export const goesOnAfterWithdrawal = ({ concern }: Pick<Report, 'concern'>): boolean => GOES_ON.includes(concern)

/** Whether nobody needs to hurry with it any more: it was taken back, and no duty goes on without the reporter. */
export const isAtRest = (report: Report): boolean => report.withdrawn !== undefined && !goesOnAfterWithdrawal(report)
