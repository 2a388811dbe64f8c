import type { Directory } from '../domain/directory.ts'
import type { School, StaffMember } from '../domain/organisation.ts'
import type { Reachable } from '../domain/recipients.ts'
import type { Role, Sector } from '../rules/vocabulary.ts'

/** Whom a route of the protocol tells in a sector. */
export interface RouteNeed {
  /** What people call the route, in Dutch: for example `pesten`. */
  readonly route: string
  readonly sector: Sector
  /** Every role that is told, each with the roles that stand in, in order, when it reaches nobody. */
  readonly roles: readonly RoleNeed[]
}

export interface RoleNeed {
  readonly role: Role
  readonly instead: readonly Role[]
}

/** How well a role that is told at a school is filled. */
export interface RoleCoverage {
  readonly role: Role
  /** Everyone in the role who can be reached, those for certain classes too. */
  readonly people: readonly StaffMember[]
  /** Someone can be reached, but only for certain classes. */
  readonly onlyForClasses: boolean
  /** The first role that stands in and reaches somebody; null when none does. */
  readonly standIn: { readonly role: Role; readonly people: readonly StaffMember[] } | null
  /** Every route that tells the role. */
  readonly routes: readonly string[]
}

/** Each role that the routes tell at this school, in the order in which they first name it. */
export function roleCoverage(
  directory: Directory,
  school: School,
  needs: readonly RouteNeed[],
  reachable: Reachable,
): readonly RoleCoverage[] {
  const wanted = needs.flatMap((need) => need.roles.map((entry) => ({ ...entry, route: need.route })))
  const roles = [...new Set(wanted.map((entry) => entry.role))]
  const holding = (role: Role) => holdersOf(directory, school.code, role).filter(reachable)
  const always = (role: Role) => directory.holders(school.code, role, []).flat().filter(reachable)
  return roles.map((role) => {
    const entries = wanted.filter((entry) => entry.role === role)
    const shortest = entries.reduce((a, b) => (b.instead.length < a.instead.length ? b : a))
    const standIn = shortest.instead.find((other) => always(other).length > 0)
    return {
      role,
      people: holding(role),
      onlyForClasses: holding(role).length > 0 && always(role).length === 0,
      standIn: standIn === undefined ? null : { role: standIn, people: always(standIn) },
      routes: [...new Set(entries.map((entry) => entry.route))],
    }
  })
}

/** Routes that would reach nobody at this school, whoever stands in. */
export function routesToNobody(
  directory: Directory,
  school: School,
  needs: readonly RouteNeed[],
  reachable: Reachable,
): readonly string[] {
  const reaches = ({ role, instead }: RoleNeed) =>
    [role, ...instead].some((r) => holdersOf(directory, school.code, r).some(reachable))
  return needs.filter((need) => need.roles.length > 0 && !need.roles.some(reaches)).map((need) => need.route)
}

function holdersOf(directory: Directory, school: string, role: Role): readonly StaffMember[] {
  const ids = directory.contacts
    .filter((c) => c.role === role && (c.school === school || c.school === null))
    .map((c) => c.person)
  return [...new Set(ids)].flatMap((id) => directory.person(id) ?? [])
}
