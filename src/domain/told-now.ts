import type { Role } from '../rules/vocabulary.ts'
import type { Directory } from './directory.ts'
import { worksAt } from './held-roles.ts'
import type { StaffMember } from './organisation.ts'
import { isAbsent, isPresent, presentAgainAt, standInsFor } from './presence.ts'

/** People in the order in which they are tried, those of a group together. */
type Groups = readonly (readonly StaffMember[])[]

/** The case that someone is told of, as far as it says who may be told, at one moment. */
export interface Telling {
  readonly school: string
  readonly now: Date
  readonly directory: Directory
  /** Who can be reached and is not kept out. */
  readonly fits: (person: StaffMember) => boolean
  /** Whether someone may stand in for someone absent, as far as that depends on who is absent and who named them. */
  readonly mayStandIn: (absent: StaffMember, namedBy: string) => boolean
  /** Waiting until someone is at work can do harm. */
  readonly acute: boolean
}

/** One role of a line, with who can be told in it. */
interface Rung {
  readonly role: Role
  readonly groups: Groups
}

/** Nobody of these is told only because it is evening or a day off for the others; see decision 0015. */
const NOT_FOR_HOURS: readonly Role[] = ['board', 'supervisory-board']

/**
 * Whom of a line of roles is told at this moment: whoever is at work, nearest first; is nobody, then whoever of the
 * nearest role is there first again. Someone absent is passed by for who stands in, or who comes next, and is told only
 * when there is nobody else in the line. When it is acute also the nearest, at work or not. Empty: there is nobody.
 * `classes`: one class, or none for every class.
 */
export function toldNow(line: readonly Role[], classes: readonly string[], telling: Telling): readonly StaffMember[] {
  const rungs = rungsOf(line, classes, telling, (group) => takenOver(group, telling))
  const [nearest] = rungs
  if (nearest === undefined) return firstBack(rungsOf(line, classes, telling, (group) => group)[0]?.groups, telling)
  const mayHear = ({ role }: Rung) => role === nearest.role || telling.acute || !NOT_FOR_HOURS.includes(role)
  const atWork = rungs.filter(mayHear).flatMap(({ groups }) => groups.map((group) => presentOf(group, telling)))
  const told = atWork.find((group) => group.length > 0) ?? firstBack(nearest.groups, telling)
  return telling.acute ? [...new Set([...(nearest.groups[0] ?? []), ...told])] : told
}

/** The roles in which there is anyone to be told. */
function rungsOf(
  line: readonly Role[],
  classes: readonly string[],
  { school, directory, fits }: Telling,
  asTheyAre: (group: readonly StaffMember[]) => readonly StaffMember[],
): readonly Rung[] {
  return line
    .map((role) => ({
      role,
      groups: directory
        .holders(school, role, classes)
        .map((group) => asTheyAre(group).filter(fits))
        .filter((group) => group.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0)
}

/** In the place of whoever is absent, who stands in for them and works at the school too. */
function takenOver(group: readonly StaffMember[], { school, now, directory, mayStandIn }: Telling) {
  const away = (person: StaffMember) => isAbsent(person, now, directory)
  const inPlaceOf = (absent: StaffMember) =>
    standInsFor(absent, now, directory, (namedBy) => mayStandIn(absent, namedBy)).filter((one) => worksAt(one, school))
  const there = group.flatMap((person) => (away(person) ? inPlaceOf(person) : [person]))
  return [...new Set(there)].filter((person) => !away(person))
}

const presentOf = (group: readonly StaffMember[], { now, directory }: Telling): readonly StaffMember[] =>
  group.filter((person) => isPresent(person, now, directory))

/** Who is at work first again, the nearest of those who come at the same moment; when nobody knows that, the nearest. */
function firstBack(groups: Groups = [], { now, directory }: Telling): readonly StaffMember[] {
  const back = (person: StaffMember) => presentAgainAt(person, now, directory)?.getTime() ?? Number.POSITIVE_INFINITY
  const first = Math.min(...groups.flat().map(back))
  return groups.map((group) => group.filter((person) => back(person) === first)).find((group) => group.length > 0) ?? []
}
