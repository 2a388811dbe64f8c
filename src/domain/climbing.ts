import type { LadderInForce } from '../rules/ladders/ladder-for.ts'
import type { Wait } from '../rules/ladders/wait.ts'
import type { Role } from '../rules/vocabulary.ts'
import { accusedIsUnknown, keptOut } from './accused.ts'
import type { Access, Case, Duty, HistoryEntry } from './case.ts'
import { isOpen, isResting } from './case-state.ts'
import type { Directory } from './directory.ts'
import { rolesUp } from './ladder-of.ts'
import type { StaffMember } from './organisation.ts'
import { classesIn, type Reachable } from './recipients.ts'
import { waitEnds } from './school-hours.ts'
import { toldNow } from './told-now.ts'

/** A duty that waits for someone to take it up, and who had it last. */
export interface Waiting {
  readonly role: Role
  /** Staff members' ids: those who were told last, together. */
  readonly with: readonly string[]
  /** When they were told; of what comes in a daily message, when that was planned. */
  readonly since: Date
  /** One of them opened the case since. */
  readonly opened: boolean
}

/**
 * Whether anything of a case waits for someone: not when it is closed or part of another one, nor when the reporter took
 * it back and no duty goes on without them.
 */
export const isWaiting = (subject: Case): boolean => isOpen(subject) && !isResting(subject)

/** The duties of a case that wait, each with who had it last; not those that nobody has, or that reached the last. */
export function waitingIn(subject: Case, history: readonly HistoryEntry[]): readonly Waiting[] {
  if (!isWaiting(subject)) return []
  return subject.duties.flatMap((duty) => waitingFor(duty, subject, history) ?? [])
}

function waitingFor({ role, takenUp }: Duty, subject: Case, history: readonly HistoryEntry[]): Waiting | undefined {
  const having = subject.access.filter((a) => a.role === role && a.until === null)
  // Whoever has it for another reason is all there is, when the role came to be asked only later.
  const told = having.some(isForDuty) ? having.filter(isForDuty) : having
  if (takenUp !== null || told.length === 0) return undefined
  const latest = Math.max(...told.map((a) => a.from.getTime()))
  const people = told.filter((a) => a.from.getTime() === latest).map((a) => a.person)
  const since = countsFrom(people, new Date(latest), history)
  if (since === undefined) return undefined
  const later = history.filter(({ at }) => at >= since)
  if (later.some(({ what }) => what.type === 'ladder-ended' && what.role === role)) return undefined
  const opened = later.some(({ by, what }) => what.type === 'opened' && by !== null && people.includes(by))
  return { role, with: people, since, opened }
}

/** Whoever was asked to decide, or brought in, was not told to take it up. */
const isForDuty = ({ ground }: Access): boolean => ground?.type !== 'asked-to-decide' && ground?.type !== 'added'

/** Undefined while it waits for a daily message. */
function countsFrom(people: readonly string[], told: Date, history: readonly HistoryEntry[]): Date | undefined {
  const isTheirs = ({ what }: HistoryEntry) => what.type === 'for-digest' && people.includes(what.person)
  if (!history.some((entry) => isTheirs(entry) && entry.at >= told)) return told
  return history.find(
    ({ at, what }) => what.type === 'digested' && at >= told && what.people.some((person) => people.includes(person)),
  )?.at
}

/** Whether the term of a duty is over and it goes on to someone else: sooner when nobody opened the case. */
export function isOver(
  { with: people, since, opened }: Waiting,
  { takeUpWithin, openWithin }: LadderInForce,
  { school }: Case,
  directory: Directory,
  now: Date,
): boolean {
  const told = people.flatMap((id) => directory.person(id) ?? [])
  return (opened ? [takeUpWithin] : [openWithin, takeUpWithin]).some(
    (wait) => couldBeOver(wait, since, now) && waitEnds(wait, told, since, school, directory) <= now,
  )
}

/** By the clock alone: counting hours of work takes longer, and is done every minute for every case. */
const couldBeOver = ({ minutes }: Wait, since: Date, now: Date): boolean =>
  now.getTime() - since.getTime() >= minutes * 60_000

/**
 * Who comes next for a duty: somebody who did not have it before, in the order of `toldNow` along the ladder. Empty: the
 * last of the ladder had it.
 */
export function nextFor(
  role: Role,
  ladder: LadderInForce,
  subject: Case,
  directory: Directory,
  reachable: Reachable,
  now: Date,
): readonly StaffMember[] {
  const { report, advice, school } = subject
  const out = keptOut(report)
  const had = new Set(subject.access.filter((a) => a.role === role).map((a) => a.person))
  const unknown = accusedIsUnknown(report)
  const line = rolesUp(role, ladder, subject)
  const classes = classesIn(report)
  const telling = {
    school,
    now,
    directory,
    fits: (person: StaffMember) => reachable(person) && !out.has(person.id) && !had.has(person.id),
    mayStandIn: ({ id }: StaffMember, namedBy: string) => !unknown && !out.has(id) && !out.has(namedBy),
    acute: advice.urgency === 'acute' || advice.emergency.length > 0,
  }
  const groups = classes.length === 0 ? [[]] : classes.map((one) => [one])
  return [...new Set(groups.flatMap((one) => toldNow(line, one, telling)))]
}
