import { Temporal } from 'temporal-polyfill'
import { dayOf } from '../lib/school-time.ts'
import type { Measure } from '../rules/vocabulary.ts'
import { schoolDays } from './length.ts'
import type { Proposal } from './proposal.ts'

/** Measures that keep a pupil away from school for some days. */
const KEEPS_AWAY: readonly Measure[] = ['suspension', 'suspension-intending-expulsion']

/** An approved measure that still runs. */
export interface Running {
  readonly proposal: Proposal
  /** The last day, as `2026-11-20` at school; holidays are not counted. */
  readonly until: string
}

/**
 * The suspensions of this person in the same case that were approved and still run, for who thinks of another one. Days
 * count from the first one after the decision, Monday to Friday.
 */
export function runningBeside(
  measure: Measure,
  about: string | null,
  proposals: readonly Proposal[],
  now: Date,
): readonly Running[] {
  if (!KEEPS_AWAY.includes(measure)) return []
  return proposals
    .filter((one) => one.state === 'approved' && KEEPS_AWAY.includes(one.measure) && one.about === about)
    .flatMap((proposal): Running[] => {
      const until = lastDayOf(proposal)
      return until !== null && dayOf(now) <= until ? [{ proposal, until }] : []
    })
}

function lastDayOf({ decision, length }: Proposal): string | null {
  if (decision === null || length === null) return null
  let day = Temporal.PlainDate.from(decision.recordedAfterwards?.decidedOn ?? dayOf(decision.at))
  for (let left = schoolDays(length); left > 0; ) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5) left -= 1
  }
  return day.toString()
}
