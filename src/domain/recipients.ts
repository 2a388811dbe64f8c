import type { Advice } from '../rules/advice.ts'
import { ROLE_OF_POSITION } from '../rules/situation.ts'
import type { Role } from '../rules/vocabulary.ts'
import { countsAsAccused, keptOut, unmatchedAccused } from './accused.ts'
import type { Ground } from './case.ts'
import { classKey, type Directory } from './directory.ts'
import { groundFor, placeOfReport } from './held-roles.ts'
import type { StaffMember } from './organisation.ts'
import { isAbout } from './pupil-traces.ts'
import type { Report } from './report.ts'
import { type Telling, toldNow } from './told-now.ts'

/** Who is told of a case. */
export interface Recipients {
  /** One entry a person, however many roles they hold, in the order of telling. */
  readonly people: readonly Recipient[]
  /** Roles that the protocol wants told and for which nobody could be found, not even higher up. */
  readonly unreached: readonly Role[]
}

export interface Recipient {
  readonly person: StaffMember
  readonly roles: readonly Role[]
  /** For each of those roles, by which role of its line they are told. */
  readonly grounds?: ReadonlyMap<Role, Ground>
}

/** Someone whom the assistant can send a message to. */
export type Reachable = (person: StaffMember) => boolean

/** A role to be told, with the line of roles that is tried for it. */
interface Wanted {
  readonly role: Role
  readonly line: readonly Role[]
}

/**
 * Whom a report goes to at this moment: for each role of the advice the first in order who is at work, can be reached
 * and is not kept out, equal order together (see `toldNow`); for each class of those whom it is about its own; when
 * everyone in a role is out, the next in the route's own line; at last the board of the foundation, or the supervisory
 * board when all of the board are kept out. While it is not known which employee is accused, only the board is told
 * (routing.md, row 7), and nobody who stands in for them: it could be the accused.
 */
export function recipientsOf(
  report: Report,
  advice: Advice,
  directory: Directory,
  reachable: Reachable,
  now: Date,
): Recipients {
  const excluded = new Set(advice.exclude.map((e) => e.role))
  const last = lastInLine(report, excluded, directory)
  const unknown = unmatchedAccused(report)
  const out = keptOut(report)
  const telling: Telling = {
    school: report.school,
    now,
    directory,
    fits: (person) => reachable(person) && !out.has(person.id),
    mayStandIn: ({ id }, namedBy) => unknown.length === 0 && !out.has(id) && !out.has(namedBy),
    acute: advice.urgency === 'acute' || advice.emergency.length > 0,
  }
  if (unknown.length === 0) return found(linesOf(advice, last), excluded, report, telling)
  const top = unknown.some((p) => p.position === 'board-member') ? 'supervisory-board' : last
  return found([{ role: top, line: [top] }], excluded, report, telling)
}

/**
 * Whom a reporter can go and see for something that is not taken in. As nothing is sent to anyone, it does not matter
 * that an accused employee is unknown; whoever is kept out, and the role that goes with their position, are passed by.
 * Whoever is nearest comes first, at work now or not, and then the nearest who is at work.
 */
export function whomToTurnTo(report: Report, advice: Advice, directory: Directory, now: Date): Recipients['people'] {
  const positions = report.people.filter(countsAsAccused).flatMap((p) => p.position ?? [])
  const excluded = new Set(positions.flatMap((position) => ROLE_OF_POSITION[position] ?? []))
  const lines = linesOf(advice, lastInLine(report, excluded, directory))
  const out = keptOut(report)
  const fits = (person: StaffMember) => !out.has(person.id)
  const mayStandIn = ({ id }: StaffMember, namedBy: string) => !out.has(id) && !out.has(namedBy)
  return found(lines, excluded, report, { school: report.school, now, directory, fits, mayStandIn, acute: true }).people
}

const linesOf = (advice: Advice, last: Role): readonly Wanted[] =>
  advice.notify.map(({ role, instead }) => ({ role, line: [...new Set([role, ...instead, last])] }))

function lastInLine(report: Report, excluded: ReadonlySet<Role>, directory: Directory): Role {
  const out = keptOut(report)
  const board = directory.holders(report.school, 'board', []).flat()
  const boardIsOut = excluded.has('board') || (board.length > 0 && board.every((p) => out.has(p.id)))
  return boardIsOut ? 'supervisory-board' : 'board'
}

function found(wanted: readonly Wanted[], excluded: ReadonlySet<Role>, report: Report, telling: Telling): Recipients {
  const classes = classesIn(report)
  const rolesOf = new Map<StaffMember, Set<Role>>()
  const unreached: Role[] = []
  for (const { role, line } of wanted) {
    const open = line.filter((one) => !excluded.has(one))
    const told = (classes.length === 0 ? [[]] : classes.map((one) => [one])).flatMap((one) =>
      toldNow(open, one, telling),
    )
    if (told.length === 0) unreached.push(role)
    for (const person of told) rolesOf.set(person, new Set([...(rolesOf.get(person) ?? []), role]))
  }
  const people = [...rolesOf].map(([person, roles]) => ({
    person,
    roles: [...roles],
    grounds: groundsOf(person, [...roles], wanted, report, telling.directory),
  }))
  return { people, unreached }
}

function groundsOf(
  { id }: StaffMember,
  roles: readonly Role[],
  wanted: readonly Wanted[],
  report: Report,
  directory: Directory,
): ReadonlyMap<Role, Ground> {
  return new Map(
    roles.flatMap((role) => {
      const line = wanted.find((one) => one.role === role)?.line ?? [role]
      const ground = groundFor(id, line, placeOfReport(report), directory)
      return ground === undefined ? [] : [[role, ground] as const]
    }),
  )
}

/** The classes of those whom a report is about, each once; that of a witness brings no mentor. */
export function classesIn({ people }: Report): readonly string[] {
  const named = people.filter(isAbout).flatMap((p) => p.className ?? [])
  return [...new Map(named.map((name) => [classKey(name), name])).values()]
}
