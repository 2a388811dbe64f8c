import { Temporal } from 'temporal-polyfill'
import { atSchool, withOffset } from '../lib/school-time.ts'
import type { Wait } from '../rules/ladders/wait.ts'
import type { Directory } from './directory.ts'
import type { StaffMember } from './organisation.ts'
import { hoursOf, isSchoolDay, presentAgainAt, schoolHours } from './presence.ts'

const MINUTE_MS = 60_000
/** A school that is open on no day of a year has no hours to wait for. */
const DAYS_LOOKED_AHEAD = 370
/** How many school days a case waits, beside its term, for someone who is not there. */
const DAYS_WAITED_FOR = 2

/** When someone, or a school, is there: the first moment from one on, and when the day ends that has that moment. */
interface Opening {
  readonly openFrom: (moment: Date) => Date | null
  readonly closesAfter: (open: Date) => Date
}

/**
 * Until when something may wait that these people were told together at `from`. By the clock, or counting only the hours
 * in which one of them is at work: the first who had it long enough. Someone who is away for long holds nothing up: after
 * the term and two school days of the school's own hours it is over. Holidays, days off and nights do not count, and in
 * the night that the clock changes an hour stays an hour.
 */
export function waitEnds(
  wait: Wait,
  people: readonly StaffMember[],
  from: Date,
  school: string,
  directory: Directory,
): Date {
  if (wait.counts === 'clock') return new Date(from.getTime() + wait.minutes * MINUTE_MS)
  const longest = afterOpenMinutes(
    wait.minutes + DAYS_WAITED_FOR * minutesADay(school, directory),
    from,
    openingOf(school, directory),
  )
  const theirs = people.map((person) => afterOpenMinutes(wait.minutes, from, presenceOf(person, directory)))
  const ends = [longest, ...theirs].flatMap((end) => (end === null ? [] : [end.getTime()]))
  return ends.length === 0 ? new Date(from.getTime() + wait.minutes * MINUTE_MS) : new Date(Math.min(...ends))
}

/** The first moment from `now` on at which a school is open: `now` itself when it is. Null when it never is. */
export function schoolOpensAt(school: string, now: Date, directory: Directory): Date | null {
  const { from, until } = schoolHours(school, directory)
  const today = atSchool(now).toPlainDate()
  for (let i = 0; i < DAYS_LOOKED_AHEAD; i++) {
    const day = today.add({ days: i }).toString()
    if (!isSchoolDay(school, day, directory)) continue
    const [opens, closes] = [instantOf(day, from), instantOf(day, until)]
    if (now < closes) return now < opens ? opens : now
  }
  return null
}

/** The moment by which there were so many open minutes; null when there never are. */
function afterOpenMinutes(minutes: number, from: Date, { openFrom, closesAfter }: Opening): Date | null {
  let left = minutes * MINUTE_MS
  let open = openFrom(from)
  while (open !== null) {
    const until = closesAfter(open)
    const today = until.getTime() - open.getTime()
    if (left <= today) return new Date(open.getTime() + left)
    left -= today
    open = openFrom(until)
  }
  return null
}

const openingOf = (school: string, directory: Directory): Opening => ({
  openFrom: (moment) => schoolOpensAt(school, moment, directory),
  closesAfter: (open) => instantOf(dayAtSchool(open), schoolHours(school, directory).until),
})

const presenceOf = (person: StaffMember, directory: Directory): Opening => ({
  openFrom: (moment) => presentAgainAt(person, moment, directory),
  closesAfter: (open) => instantOf(dayAtSchool(open), hoursOf(person, directory).until),
})

function minutesADay(school: string, directory: Directory): number {
  const { from, until } = schoolHours(school, directory)
  return Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(until)).total('minutes')
}

const dayAtSchool = (moment: Date): string => atSchool(moment).toPlainDate().toString()

const instantOf = (day: string, clock: string): Date => new Date(withOffset(day, clock))
