import type { Length, Term } from '../rules/advice.ts'
import type { TimeTexts } from './types/time.ts'

/** A term in words: «binnen 48 uur»; empty where there is none. */
export function sayTerm(term: Term | null, time: TimeTexts): string {
  if (term === null) return time.noTerm
  if (term === 'immediately') return time.immediately
  if (term === 'asap') return time.asap
  if (typeof term === 'object') return time.within(time.schoolDays(term.n))
  return time.within(sayDuration(term, time))
}

/** An ISO 8601 duration of one unit, such as `PT48H` or `P8W`; the rules use no others. */
function sayDuration(duration: string, time: TimeTexts): string {
  const found = /^P(T?)(\d+)([HDWMY])$/.exec(duration)
  const n = Number(found?.[2])
  switch (found?.[3]) {
    case 'H':
      return time.hours(n)
    case 'D':
      return time.days(n)
    case 'W':
      return time.weeks(n)
    case 'M':
      return time.months(n)
    case 'Y':
      return time.years(n)
    default:
      return duration
  }
}

/** How long something may last at most, in words: «hooguit 5 schooldagen». */
export const sayLength = (length: Length, time: TimeTexts): string =>
  length.unit === 'rest-of-day' ? time.restOfDay : time.upTo(sayBareLength(length, time))

/** How long something lasts: «5 schooldagen». */
export function sayBareLength({ n, unit }: Length, time: TimeTexts): string {
  switch (unit) {
    case 'school-days':
      return time.schoolDays(n)
    case 'weeks':
      return time.weeks(n)
    case 'rest-of-day':
      return time.restOfDay
  }
}
