import { atSchool } from '../lib/school-time.ts'
import type { Length } from '../rules/advice.ts'

const HOUR_MS = 60 * 60 * 1000
const FRIDAY = 5

/**
 * Until when those who are asked can decide before it goes up the line. The protocol names no term, so this is our own
 * rule: an hour for the rest of the day, which is over soon; otherwise the same time on the next day from Monday to
 * Friday, by the clock at school.
 */
export function decideBy(length: Length | null, now: Date): Date {
  if (length?.unit === 'rest-of-day') return new Date(now.getTime() + HOUR_MS)
  let next = atSchool(now).add({ days: 1 })
  while (next.dayOfWeek > FRIDAY) next = next.add({ days: 1 })
  return new Date(next.epochMilliseconds)
}
