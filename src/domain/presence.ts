import { Temporal } from 'temporal-polyfill'
import { atSchool, dayOf, withOffset } from '../lib/school-time.ts'
import { holdsOn } from './absence.ts'
import type { Directory } from './directory.ts'
import type { Holiday, Hours, StaffMember, Weekday } from './organisation.ts'

/** When a foundation says nothing about its hours. */
const USUAL_HOURS: Hours = { from: '08:00', until: '17:00' }

/** Longer than any absence that can be set, with a summer after it. */
const DAYS_LOOKED_AHEAD = 550

/**
 * Whether someone is at work at this moment: a day on which they work, within their hours, not absent, and their school
 * has no holiday. The hour at which they stop does not count any more.
 */
export function isPresent(person: StaffMember, now: Date, directory: Directory): boolean {
  return worksToday(person, now, directory) && isWithin(hoursOf(person, directory), now)
}

/**
 * The first moment, from `now` on, at which someone is at work: `now` itself when they are. Null when that is not known,
 * because they have no working days, or are away for longer than can be looked ahead.
 */
export function presentAgainAt(person: StaffMember, now: Date, directory: Directory): Date | null {
  if (isPresent(person, now, directory)) return now
  const { from } = hoursOf(person, directory)
  const today = atSchool(now).toPlainDate()
  for (let i = 0; i < DAYS_LOOKED_AHEAD; i++) {
    const day = today.add({ days: i })
    if (!isThereOn(person, day, directory)) continue
    const start = new Date(withOffset(day.toString(), from))
    if (start >= now) return start
  }
  return null
}

/**
 * Who stands in for someone who is absent on this day at school, in the order in which they were named. `counts`: whether
 * a name counts, by who gave it (a staff member's id).
 */
export function standInsFor(
  person: StaffMember,
  now: Date,
  directory: Directory,
  counts: (namedBy: string) => boolean = () => true,
): readonly StaffMember[] {
  const today = dayOf(now)
  const named = directory.absences
    .filter((absence) => absence.person === person.id && holdsOn(absence, today) && counts(absence.by))
    .flatMap(({ substitute }) => (substitute === null ? [] : (directory.person(substitute) ?? [])))
  return [...new Set(named)].filter((one) => one.id !== person.id)
}

/** Whether someone works on this day at school, whatever the hour. */
export const worksToday = (person: StaffMember, now: Date, directory: Directory): boolean =>
  isThereOn(person, atSchool(now).toPlainDate(), directory)

/** Whether someone said, or someone said for them, that they are not there on this day at school. */
export const isAbsent = (person: StaffMember, now: Date, { absences }: Directory): boolean =>
  absences.some((absence) => absence.person === person.id && holdsOn(absence, dayOf(now)))

/** The hours of someone on a day on which they work: their own, or else those of their school. */
export const hoursOf = ({ workingHours, schools }: StaffMember, directory: Directory): Hours =>
  workingHours ?? schoolHours(schools[0], directory)

/** The hours of a school; without a school, or when it has none of its own, those of the foundation. */
export const schoolHours = (school: string | undefined, directory: Directory): Hours =>
  (school === undefined ? undefined : directory.school(school)?.hours) ?? directory.foundation.hours ?? USUAL_HOURS

/** The holidays of a school; without a school, or when it has none of its own, those of the foundation. */
export const schoolHolidays = (school: string | undefined, directory: Directory): readonly Holiday[] =>
  (school === undefined ? undefined : directory.school(school)?.holidays) ?? directory.foundation.holidays ?? []

/** Whether a school is open on a day such as `2026-11-23`: Monday to Friday, and no holiday. */
export const isSchoolDay = (school: string, day: string, directory: Directory): boolean =>
  Temporal.PlainDate.from(day).dayOfWeek <= 5 && !schoolHolidays(school, directory).some((one) => holdsOn(one, day))

/** Whether a school is open at this moment. */
export function isSchoolOpen(school: string, now: Date, directory: Directory): boolean {
  return isSchoolDay(school, dayOf(now), directory) && isWithin(schoolHours(school, directory), now)
}

function isWithin({ from, until }: Hours, now: Date): boolean {
  const clock = atSchool(now).toPlainTime().toString({ smallestUnit: 'minute' })
  return from <= clock && clock < until
}

/** Someone of several schools has a holiday only when all of them do. */
function isThereOn(person: StaffMember, date: Temporal.PlainDate, directory: Directory): boolean {
  const day = date.toString()
  const schools = person.schools.length === 0 ? [undefined] : person.schools
  return (
    person.workingDays.includes(date.dayOfWeek as Weekday) &&
    !directory.absences.some((absence) => absence.person === person.id && holdsOn(absence, day)) &&
    !schools.every((school) => schoolHolidays(school, directory).some((holiday) => holdsOn(holiday, day)))
  )
}
