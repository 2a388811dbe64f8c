import { Temporal } from 'temporal-polyfill'
import { keptOut, unmatchedAccused } from './accused.ts'
import type { Case } from './case.ts'
import { isOpen } from './case-state.ts'
import { hasAccess } from './permissions.ts'

/** Two reports of one event lie at most this far apart, because people mistake the day. */
const DAYS_APART = 7

/**
 * Whether a case can become part of another one: both are open, of one school and from about one day; neither is more
 * confidential than the other, nobody knows less than both tell, and nobody who can open one is kept out of the other,
 * because from then on whoever deals with the one reads both.
 */
export function canBecomePartOf(main: Case, other: Case): boolean {
  return (
    main.number !== other.number &&
    main.school === other.school &&
    isOpen(main) &&
    isOpen(other) &&
    other.bonds.merged.length === 0 &&
    main.restricted === other.restricted &&
    daysBetween(main.report.occurredOn, other.report.occurredOn) <= DAYS_APART &&
    [main, other].every(({ report }) => unmatchedAccused(report).length === 0) &&
    ![...keptOut(main.report)].some((person) => hasAccess(other, person)) &&
    ![...keptOut(other.report)].some((person) => hasAccess(main, person))
  )
}

const daysBetween = (one: string, other: string): number =>
  Math.abs(Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other)).days)
