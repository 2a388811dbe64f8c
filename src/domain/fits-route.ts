import type { Role } from '../rules/vocabulary.ts'
import { accusedIsUnknown } from './accused.ts'
import type { Access, Case } from './case.ts'
import type { Directory } from './directory.ts'
import type { Recipients } from './recipients.ts'

/** Last in the line of every route. */
const LAST_IN_LINE: readonly Role[] = ['board', 'supervisory-board']

/**
 * Which access still fits a case after it was advised again. Whoever is told by the new route keeps what they had; so
 * does everyone who was told, or given the case, in a role that it names, and the board, which is last in every line. Of
 * a case that is not restricted the contacts of the school may know as well; of a restricted one nobody else may.
 */
export function fitsRoute(subject: Case, recipients: Recipients, directory: Directory): (access: Access) => boolean {
  const told = new Set(recipients.people.map(({ person }) => person.id))
  const roles = new Set([...recipients.people.flatMap((one) => one.roles), ...recipients.unreached, ...LAST_IN_LINE])
  const ofSchool = new Set(directory.contacts.filter((c) => c.school === subject.school).map((c) => c.person))
  if (accusedIsUnknown(subject.report)) {
    // Whoever stands in for the board, or was given the case, could be the one.
    const board = new Set(
      directory
        .holders(subject.school, 'board', [])
        .flat()
        .map(({ id }) => id),
    )
    return ({ person }) => told.has(person) || board.has(person)
  }
  return ({ person, role }) => told.has(person) || roles.has(role) || (!subject.restricted && ofSchool.has(person))
}
