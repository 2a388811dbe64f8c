import type { Directory } from '../domain/directory.ts'
import type { School, StaffMember, Weekday } from '../domain/organisation.ts'
import type { Reachable } from '../domain/recipients.ts'
import { groupBy } from '../lib/group-by.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { RouteNeed } from './role-coverage.ts'
import { ROLE_WORDS } from './words.ts'

const SCHOOL_DAYS: readonly (readonly [Weekday, string])[] = [
  [1, 'maandag'],
  [2, 'dinsdag'],
  [3, 'woensdag'],
  [4, 'donderdag'],
  [5, 'vrijdag'],
]

/** An alert for another role does not go to these only because it is someone's day off. */
const NOT_FOR_DAYS_OFF: readonly Role[] = ['board', 'supervisory-board']

/** It has no office hours anywhere. */
const WITHOUT_HOURS: Role = 'supervisory-board'

/**
 * Days of the week on which nobody in a role's whole line works at a school, in Dutch, roles with the same days
 * together. A role that nobody holds and nobody stands in for is left out: that is another mistake.
 */
export function daysWithNobody(
  directory: Directory,
  school: School,
  needs: readonly RouteNeed[],
  reachable: Reachable,
): readonly string[] {
  const roles = [...new Set(needs.flatMap((need) => need.roles.map(({ role }) => role)))].filter(
    (role) => role !== WITHOUT_HOURS,
  )
  const found = roles.flatMap((role) => {
    const lines = needs.flatMap((need) => need.roles).filter((entry) => entry.role === role)
    const empty = SCHOOL_DAYS.filter(([day]) =>
      lines.some(({ instead }) =>
        isEmptyOn(day, peopleIn([role, ...instead.filter(isForDaysOff)], directory, school, reachable)),
      ),
    )
    return empty.length === 0 ? [] : [{ role, days: empty.map(([, name]) => name).join(', ') }]
  })
  return [...groupBy(found, ({ days }) => days)].map(
    ([days, those]) =>
      `op ${days} werkt niemand voor: ${those.map(({ role }) => ROLE_WORDS[role][0]).join(', ')}; een melding wacht dan tot de volgende werkdag`,
  )
}

const isForDaysOff = (role: Role) => !NOT_FOR_DAYS_OFF.includes(role)

const peopleIn = (roles: readonly Role[], directory: Directory, { code }: School, reachable: Reachable) => {
  const ids = directory.contacts
    .filter((c) => roles.includes(c.role) && (c.school === code || c.school === null))
    .map((c) => c.person)
  return [...new Set(ids)].flatMap((id) => directory.person(id) ?? []).filter(reachable)
}

const isEmptyOn = (day: Weekday, people: readonly StaffMember[]) =>
  people.length > 0 && people.every(({ workingDays }) => !workingDays.includes(day))
