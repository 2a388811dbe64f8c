import type { Advice } from '../rules/advice.ts'
import { ROLE_OF_POSITION } from '../rules/situation.ts'
import type { Role } from '../rules/vocabulary.ts'
import { countsAsAccused, keptOut, unmatchedAccused } from './accused.ts'
import { classKey, type Directory } from './directory.ts'
import type { StaffMember } from './organisation.ts'
import { isAbout } from './pupil-traces.ts'
import type { Report } from './report.ts'

/** Who is told of a case. */
export interface Recipients {
  /** One entry a person, however many roles they hold, in the order of telling. */
  readonly people: readonly { readonly person: StaffMember; readonly roles: readonly Role[] }[]
  /** Roles that the protocol wants told and for which nobody could be found, not even higher up. */
  readonly unreached: readonly Role[]
}

/** Someone whom the assistant can send a message to. */
export type Reachable = (person: StaffMember) => boolean

/** A role to be told, with the line of roles that is tried for it. */
interface Wanted {
  readonly role: Role
  readonly line: readonly Role[]
}

/**
 * Whom a report goes to: for each role of the advice the first in order who can be reached and is not kept out, equal
 * order together; for each class of those whom it is about its own; when everyone in a role is out, the next in the
 * route's own line; at last the board of the foundation, or the supervisory board when all of the board are kept out.
 * While it is not known which employee is accused, only the board is told (routing.md, row 7).
 */
export function recipientsOf(report: Report, advice: Advice, directory: Directory, reachable: Reachable): Recipients {
  const excluded = new Set(advice.exclude.map((e) => e.role))
  const last = lastInLine(report, excluded, directory)
  const unknown = unmatchedAccused(report)
  if (unknown.length === 0) return found(linesOf(advice, last), excluded, report, directory, reachable)
  const top = unknown.some((p) => p.position === 'board-member') ? 'supervisory-board' : last
  return found([{ role: top, line: [top] }], excluded, report, directory, reachable)
}

/**
 * Whom a reporter can go and see for something that is not taken in. As nothing is sent to anyone, it does not matter
 * that an accused employee is unknown; whoever is kept out, and the role that goes with their position, are passed by.
 */
export function whomToTurnTo(report: Report, advice: Advice, directory: Directory): Recipients['people'] {
  const positions = report.people.filter(countsAsAccused).flatMap((p) => p.position ?? [])
  const excluded = new Set(positions.flatMap((position) => ROLE_OF_POSITION[position] ?? []))
  const lines = linesOf(advice, lastInLine(report, excluded, directory))
  return found(lines, excluded, report, directory, () => true).people
}

const linesOf = (advice: Advice, last: Role): readonly Wanted[] =>
  advice.notify.map(({ role, instead }) => ({ role, line: [...new Set([role, ...instead, last])] }))

function lastInLine(report: Report, excluded: ReadonlySet<Role>, directory: Directory): Role {
  const out = keptOut(report)
  const board = directory.holders(report.school, 'board', []).flat()
  const boardIsOut = excluded.has('board') || (board.length > 0 && board.every((p) => out.has(p.id)))
  return boardIsOut ? 'supervisory-board' : 'board'
}

function found(
  wanted: readonly Wanted[],
  excluded: ReadonlySet<Role>,
  report: Report,
  directory: Directory,
  reachable: Reachable,
): Recipients {
  const out = keptOut(report)
  const first = (role: Role, classes: readonly string[]): readonly StaffMember[] =>
    directory
      .holders(report.school, role, classes)
      .map((group) => group.filter((p) => reachable(p) && !out.has(p.id)))
      .find((group) => group.length > 0) ?? []
  const firstAlong = (line: readonly Role[], classes: readonly string[]) =>
    line
      .filter((role) => !excluded.has(role))
      .map((role) => first(role, classes))
      .find((group) => group.length > 0) ?? []

  const classes = classesIn(report)
  const rolesOf = new Map<StaffMember, Set<Role>>()
  const unreached: Role[] = []
  for (const { role, line } of wanted) {
    const told = (classes.length === 0 ? [[]] : classes.map((one) => [one])).flatMap((one) => firstAlong(line, one))
    if (told.length === 0) unreached.push(role)
    for (const person of told) rolesOf.set(person, new Set([...(rolesOf.get(person) ?? []), role]))
  }
  return { people: [...rolesOf].map(([person, roles]) => ({ person, roles: [...roles] })), unreached }
}

/** The classes of those whom a report is about, each once; that of a witness brings no mentor. */
function classesIn({ people }: Report): readonly string[] {
  const named = people.filter(isAbout).flatMap((p) => p.className ?? [])
  return [...new Map(named.map((name) => [classKey(name), name])).values()]
}
