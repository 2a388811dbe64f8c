import { atSchool } from '../lib/school-time.ts'
import type { StaffMember, Weekday } from './organisation.ts'

/** After this hour a day does not count any more. */
const END_OF_DAY = 18

/**
 * The first day, from `now` on, on which someone works, as `2026-11-23` at school; null when they have no working days.
 */
export function nextWorkingDay(person: StaffMember, now: Date): string | null {
  const local = atSchool(now)
  const first = local.hour >= END_OF_DAY ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate()
  for (let i = 0; i < 7; i++) {
    const day = first.add({ days: i })
    if (person.workingDays.includes(day.dayOfWeek as Weekday)) return day.toString()
  }
  return null
}

/** Whether someone works on this day at school, whatever the hour. */
export const worksOn = (person: StaffMember, now: Date): boolean =>
  person.workingDays.includes(atSchool(now).dayOfWeek as Weekday)
