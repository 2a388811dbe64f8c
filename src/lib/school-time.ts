import { Temporal } from 'temporal-polyfill'

/** Schools live by Dutch time; instants are kept in UTC. */
export const SCHOOL_TIME_ZONE = 'Europe/Amsterdam'

/** An instant as the clock on the wall of a school shows it. */
export const atSchool = (instant: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(SCHOOL_TIME_ZONE)

/** The day at school, as `2026-11-22`. */
export const dayOf = (instant: Date): string => atSchool(instant).toPlainDate().toString()

/** `2026-11-19` and `10:40` at school as `2026-11-19T10:40:00+01:00`. */
export function withOffset(day: string, time: string): string {
  return Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(SCHOOL_TIME_ZONE)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** Whether a text is a day that exists, as `2026-11-22`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Whether a text is a time of day, as `10:40`. */
export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
