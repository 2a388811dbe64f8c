import { dayOf } from '../lib/school-time.ts'
import type { Role } from '../rules/vocabulary.ts'
import { holdsOn } from './absence.ts'
import type { Ground } from './case.ts'
import { classKey, type Directory } from './directory.ts'
import type { Contact, StaffMember } from './organisation.ts'
import type { Report } from './report.ts'

/** Where a role is held: a school, and the classes of everyone in a report. */
export interface Place {
  readonly school: string
  readonly classes: readonly string[]
}

export const placeOfReport = ({ school, people }: Report): Place => ({
  school,
  classes: people.flatMap((p) => p.className ?? []),
})

/** Whether someone works at a school, or for the whole foundation. */
export const worksAt = ({ schools }: StaffMember, school: string): boolean =>
  schools.length === 0 || schools.includes(school)

/**
 * Whether someone holds a role there themselves, present or not. Who left the staff list holds none, and who left a
 * school holds none of that school's.
 */
export function holdsRole(person: string, role: Role, place: Place, directory: Directory): boolean {
  const member = directory.person(person)
  if (member === undefined) return false
  return directory.contacts.some(
    (contact) =>
      contact.person === person &&
      contact.role === role &&
      (contact.school === null || (contact.school === place.school && worksAt(member, place.school))) &&
      isForAny(contact, place.classes),
  )
}

/** Whether someone stands in on the day of `now` for an absent colleague who holds this role there. */
export const standsInAs = (person: string, role: Role, place: Place, now: Date, directory: Directory): boolean =>
  directory.absences.some(
    (absence) =>
      absence.substitute === person &&
      holdsOn(absence, dayOf(now)) &&
      holdsRole(absence.person, role, place, directory),
  )

/**
 * By which role of a line someone is told: the nearest that they hold themselves or else stand in for; undefined when
 * they do neither. `line`: the role that must be told, and who comes instead.
 */
export function groundFor(
  person: string,
  line: readonly Role[],
  place: Place,
  directory: Directory,
): Ground | undefined {
  const held = line.find((role) => holdsRole(person, role, place, directory))
  if (held !== undefined) return { type: 'role', held }
  const absentees = directory.absences.filter(({ substitute }) => substitute === person)
  const stoodIn = line.find((role) => absentees.some((one) => holdsRole(one.person, role, place, directory)))
  return stoodIn === undefined ? undefined : { type: 'standing-in', held: stoodIn }
}

const isForAny = ({ classes }: Contact, wanted: readonly string[]): boolean =>
  classes.length === 0 || classes.some((one) => wanted.some((other) => classKey(other) === classKey(one)))
