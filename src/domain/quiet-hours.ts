import { atSchool, dayOf, withOffset } from '../lib/school-time.ts'
import type { LadderInForce } from '../rules/ladders/ladder-for.ts'
import type { Directory } from './directory.ts'
import { isSchoolDay, presentAgainAt } from './presence.ts'

const DAYS_LOOKED_AHEAD = 370

/**
 * When a message about a case goes to someone: now, or, when it can wait, as soon as they are at work. Now, too, when it is
 * not known when that is: a message too early does less harm than none.
 */
export function heldUntil(
  person: string,
  { quietHours }: Pick<LadderInForce, 'quietHours'>,
  now: Date,
  directory: Directory,
): Date {
  const reader = directory.person(person)
  if (quietHours === 'never' || reader === undefined) return now
  return presentAgainAt(reader, now, directory) ?? now
}

/** The first moment, from `now` on, at which a school's daily message goes out: a school day at this clock (`16:00`). */
export function nextDigestAt(school: string, clock: string, now: Date, directory: Directory): Date | null {
  const today = atSchool(now).toPlainDate()
  for (let i = 0; i < DAYS_LOOKED_AHEAD; i++) {
    const day = today.add({ days: i }).toString()
    const at = new Date(withOffset(day, clock))
    if (at >= now && isSchoolDay(school, day, directory)) return at
  }
  return null
}

/** When the daily message of today goes out; null: none today. */
export function digestOfToday(school: string, clock: string, now: Date, directory: Directory): Date | null {
  const today = dayOf(now)
  return isSchoolDay(school, today, directory) ? new Date(withOffset(today, clock)) : null
}

/** When someone finds a case in their messages: by a card of its own, or in the daily message. */
export function reachesAt(
  person: string,
  ladder: LadderInForce,
  school: string,
  now: Date,
  directory: Directory,
): { readonly at: Date; readonly inDigest: boolean } {
  const { digestAt } = ladder
  const planned = digestAt === null ? null : nextDigestAt(school, digestAt, now, directory)
  return { at: heldUntil(person, ladder, planned ?? now, directory), inDigest: planned !== null }
}
