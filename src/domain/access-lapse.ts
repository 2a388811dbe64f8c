import { groupBy } from '../lib/group-by.ts'
import { ROLES } from '../rules/vocabulary.ts'
import type { Access, Case, Lapse } from './case.ts'
import type { Directory } from './directory.ts'
import { holdsRole, placeOfReport, standsInAs, worksAt } from './held-roles.ts'
import { rolesOfRoute } from './may-be-brought-in.ts'

/** Someone whose access to a case does not stand any more, as a whole or in some of their roles. */
export interface Lapsed {
  readonly person: string
  readonly why: Lapse
  /** What still stands of it; empty: they lose the case. */
  readonly kept: readonly Access[]
}

/** Everyone who has access to a case of which something does not stand any more, as the directory is now. */
export function lapsedIn(subject: Case, directory: Directory, now: Date): readonly Lapsed[] {
  const current = groupBy(
    subject.access.filter((a) => a.until === null),
    (a) => a.person,
  )
  return [...current].flatMap(([person, access]) => {
    const kept = access.filter((one) => lapseOf(one, subject, directory, now) === null)
    const [lost] = access.filter((one) => !kept.includes(one))
    const why = lost === undefined ? null : lapseOf(lost, subject, directory, now)
    return why === null ? [] : [{ person, why, kept }]
  })
}

/** The case with only the access that stands now; the rest of it counts as ended. */
export const withStandingAccess = (subject: Case, directory: Directory, now: Date): Case => ({
  ...subject,
  access: subject.access.map((one) =>
    one.until === null && lapseOf(one, subject, directory, now) !== null ? { ...one, until: now } : one,
  ),
})

/**
 * Why someone's access does not stand any more; null: it stands. It stands as long as they are on the staff list and
 * hold the role that it rests on, present or not. Who was handed the case or brought in must still hold some role at the
 * school, or of the route when the case is restricted. Who stood in and took the case up keeps it while they work at the
 * school, so that nothing half done is taken out of their hands when the other one is back.
 */
export function lapseOf(access: Access, subject: Case, directory: Directory, now: Date): Lapse | null {
  const member = directory.person(access.person)
  if (member === undefined) return 'left-staff'
  if (stands(access, subject, directory, now)) return null
  return worksAt(member, subject.school) ? 'left-role' : 'left-school'
}

function stands({ person, role, ground }: Access, subject: Case, directory: Directory, now: Date): boolean {
  const place = placeOfReport(subject.report)
  switch (ground?.type) {
    case 'role':
    case 'asked-to-decide':
      return holdsRole(person, ground.held, place, directory) || standsInAs(person, ground.held, place, now, directory)
    case 'standing-in':
      return standsInAs(person, ground.held, place, now, directory) || isBusyWith(subject, person, directory)
    case 'handed-over':
    case 'added':
      return holdsAny(person, subject, directory)
    case undefined:
      return holdsRole(person, role, place, directory) || holdsAny(person, subject, directory)
  }
}

function holdsAny(person: string, subject: Case, directory: Directory): boolean {
  const roles = subject.restricted ? rolesOfRoute(subject) : ROLES
  return roles.some((role) => holdsRole(person, role, placeOfReport(subject.report), directory))
}

function isBusyWith(subject: Case, person: string, directory: Directory): boolean {
  const member = directory.person(person)
  return (
    member !== undefined &&
    worksAt(member, subject.school) &&
    subject.duties.some(({ takenUp }) => takenUp?.by === person)
  )
}
