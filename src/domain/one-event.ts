import { Temporal } from 'temporal-polyfill'
import { URGENCIES } from '../rules/vocabulary.ts'
import { keptOut, unmatchedAccused } from './accused.ts'
import type { Case } from './case.ts'
import { isOpen } from './case-state.ts'

/** Two reports of one event lie at most this far apart, because people mistake the day. */
const DAYS_APART = 7

/**
 * Whether a case can become part of another one: both are open, of one school and from about one day. From then on
 * whoever deals with the one reads both, so neither is confidential, nobody accused is unknown, and the same people are
 * kept out of both. And only the other one goes on, so the part is not more urgent, waits for no role that the other does
 * not ask, and neither was taken back.
 */
export function canBecomePartOf(main: Case, other: Case): boolean {
  return (
    main.number !== other.number &&
    main.school === other.school &&
    isOpen(main) &&
    isOpen(other) &&
    other.bonds.merged.length === 0 &&
    !main.restricted &&
    !other.restricted &&
    !isMoreUrgent(other, main) &&
    other.duties.every(({ role, takenUp }) => takenUp !== null || main.duties.some((duty) => duty.role === role)) &&
    daysBetween(main.report.occurredOn, other.report.occurredOn) <= DAYS_APART &&
    [main, other].every(({ report }) => report.withdrawn === undefined && unmatchedAccused(report).length === 0) &&
    isSame(keptOut(main.report), keptOut(other.report))
  )
}

const isMoreUrgent = (one: Case, other: Case): boolean =>
  URGENCIES.indexOf(one.urgency) < URGENCIES.indexOf(other.urgency)

const isSame = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size === others.size && [...some].every((person) => others.has(person))

const daysBetween = (one: string, other: string): number =>
  Math.abs(Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other)).days)
