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
