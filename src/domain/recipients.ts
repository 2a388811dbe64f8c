import type { Advice } from '../rules/advice.ts'
import type { Role } from '../rules/vocabulary.ts'
import { keptOut, unmatchedAccused } from './accused.ts'
import type { Directory } from './directory.ts'
import type { StaffMember } from './organisation.ts'
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

/**
 * Whom a report goes to: for each role of the advice the first in order who can be reached and is not kept out, equal
 * order together; when everyone in a role is out, the next in the route's own line; at last the board of the
 * foundation, or the supervisory board when all of the board are kept out. While an accused employee is not known by the staff list, only the board is told (routing.md, row 7).
 */
export function recipientsOf(report: Report, advice: Advice, directory: Directory, reachable: Reachable): Recipients {
  const out = keptOut(report)
  const excluded = new Set(advice.exclude.map((e) => e.role))
  const classes = report.people.flatMap((p) => (p.className === undefined ? [] : [p.className]))
  const mayBeTold = (p: StaffMember) => reachable(p) && !out.has(p.id)
  const board = directory.holders(report.school, 'board', classes).flat()
  const boardIsOut = excluded.has('board') || (board.length > 0 && board.every((p) => out.has(p.id)))

  const firstGroup = (role: Role): readonly StaffMember[] =>
    directory
      .holders(report.school, role, classes)
      .map((group) => group.filter(mayBeTold))
      .find((group) => group.length > 0) ?? []

  const rolesOf = new Map<StaffMember, Role[]>()
  const unreached: Role[] = []
  for (const wanted of wantedRoles(report, advice, boardIsOut ? 'supervisory-board' : 'board')) {
    const told = wanted.line
      .filter((role) => !excluded.has(role))
      .map(firstGroup)
      .find((group) => group.length > 0)
    if (told === undefined) unreached.push(wanted.role)
    for (const person of told ?? []) rolesOf.set(person, [...(rolesOf.get(person) ?? []), wanted.role])
  }
  return { people: [...rolesOf].map(([person, roles]) => ({ person, roles: [...new Set(roles)] })), unreached }
}

/** Each role to be told, with the line of roles that is tried for it. */
function wantedRoles(report: Report, advice: Advice, last: Role): readonly { role: Role; line: readonly Role[] }[] {
  const unmatched = unmatchedAccused(report)
  if (unmatched.length > 0) {
    const top = unmatched.some((p) => p.position === 'board-member') ? 'supervisory-board' : last
    return [{ role: top, line: [top] }]
  }
  return advice.notify.map((entry) => ({ role: entry.role, line: [...new Set([entry.role, ...entry.instead, last])] }))
}
