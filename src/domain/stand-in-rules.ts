import type { Role } from '../rules/vocabulary.ts'
import type { Directory } from './directory.ts'
import { hasAddress } from './has-address.ts'
import type { StaffMember } from './organisation.ts'

/** Whoever holds one of these may name who stands in for a colleague of the same school. */
const MAY_NAME: readonly Role[] = ['safety-coordinator', 'school-leader']

/** What goes to these may be about anyone below them, so only they stand in for each other. */
const AMONG_THEMSELVES: readonly Role[] = ['board', 'supervisory-board']

/**
 * Whether someone may say that another is away and name who stands in: the board for everyone but the supervisory
 * board; a safety coordinator or school leader for whoever works at their school, is not of the foundation itself and
 * is of neither board.
 */
export function mayArrangeFor(by: StaffMember, absent: StaffMember, directory: Directory): boolean {
  if (by.id === absent.id) return true
  const theirs = topRolesOf(absent, directory)
  if (topRolesOf(by, directory).includes('board')) return !theirs.includes('supervisory-board')
  if (theirs.length > 0) return false
  return directory.contacts.some(
    (contact) =>
      contact.person === by.id &&
      MAY_NAME.includes(contact.role) &&
      (contact.school === null ? absent.schools.length > 0 : absent.schools.includes(contact.school)),
  )
}

/** Whom someone may arrange it for: everyone with a role whom they may, except themselves. */
export function arrangeableBy(by: StaffMember, directory: Directory): readonly StaffMember[] {
  const inRole = new Set(directory.contacts.map((contact) => contact.person))
  return directory.people.filter(
    (person) => person.id !== by.id && inRole.has(person.id) && mayArrangeFor(by, person, directory),
  )
}

/**
 * Whether someone can stand in for another: can be found in chat and works at one of the same schools, or, of someone
 * of the foundation itself, is of the foundation too. For someone of a board only another of that board.
 */
export function canStandInFor(absent: StaffMember, substitute: StaffMember, directory: Directory): boolean {
  if (absent.id === substitute.id || !hasAddress(substitute)) return false
  const theirs = topRolesOf(substitute, directory)
  if (!topRolesOf(absent, directory).every((role) => theirs.includes(role))) return false
  return absent.schools.length === 0
    ? substitute.schools.length === 0
    : absent.schools.some((school) => substitute.schools.includes(school))
}

function topRolesOf({ id }: StaffMember, { contacts }: Directory): readonly Role[] {
  const held = contacts.filter((contact) => contact.person === id).map((contact) => contact.role)
  return AMONG_THEMSELVES.filter((role) => held.includes(role))
}
