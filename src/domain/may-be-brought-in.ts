import { ROLES, type Role } from '../rules/vocabulary.ts'
import { unmatchedAccused } from './accused.ts'
import type { Case } from './case.ts'
import type { Directory } from './directory.ts'
import { placeOfReport } from './held-roles.ts'

/**
 * Ids of those whose role allows that a colleague brings them into a case, whatever their part in it: whoever holds a
 * role at the school or in the route, the board, and the mentors of the pupils’ classes. Of a restricted case only who
 * holds one of the roles that the route names; while an accused employee is unknown, only of those that were told.
 */
export const mayBeBroughtIn = (subject: Case, directory: Directory): ReadonlySet<string> =>
  subject.restricted ? holdersOfRoute(subject, directory) : contactsOf(subject, directory)

/** The foundation's own contacts (ICT, press) have no part in an ordinary case, except the board and whom the route names. */
function contactsOf(subject: Case, directory: Directory): ReadonlySet<string> {
  const { school, classes } = placeOfReport(subject.report)
  const ofSchool = new Set(directory.contacts.filter((c) => c.school === school).map((c) => c.person))
  const inRole = ROLES.flatMap((role) => directory.holders(school, role, classes).flat())
  const board = directory.holders(school, 'board', []).flat()
  return new Set([
    ...[...inRole.filter((p) => ofSchool.has(p.id)), ...board].map((p) => p.id),
    ...holdersOfRoute(subject, directory),
  ])
}

function holdersOfRoute(subject: Case, directory: Directory): ReadonlySet<string> {
  const roles = rolesOfRoute(subject)
  return new Set(roles.flatMap((role) => directory.holders(subject.school, role, []).flat()).map((p) => p.id))
}

/** The roles that may know of a case: those that were told, and those that its route names. */
export function rolesOfRoute({ advice, duties, report }: Case): readonly Role[] {
  const excluded = new Set(advice.exclude.map((e) => e.role))
  const told = duties.map((d) => d.role)
  const boardOnly = unmatchedAccused(report).length > 0
  const roles = boardOnly ? told : [...told, ...advice.notify.flatMap((e) => [e.role, ...e.instead])]
  return roles.filter((role) => !excluded.has(role))
}
