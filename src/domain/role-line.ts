import type { Protocol } from '../rules/schema.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { Directory } from './directory.ts'
import type { StaffMember } from './organisation.ts'
import { isAbsent, isPresent, presentAgainAt, standInsFor } from './presence.ts'

/** Colleagues who stand together in the line for a role, and the role that they hold or stand in for. */
export interface InLine {
  readonly role: Role
  readonly people: readonly StaffMember[]
}

/**
 * Who can be turned to for a role at a school, nearest first and each once: those who hold it for every class, in their
 * order, and then whoever stands in for them in the protocol. In the place of someone absent comes who stands in for
 * them, and the absent last of all. The supervisory board is only for what concerns a board member.
 */
export function roleLine(
  role: Role,
  school: string,
  now: Date,
  protocol: Protocol,
  directory: Directory,
): readonly InLine[] {
  const instead = (protocol.roles[role]?.instead ?? []).filter((next) => next !== 'supervisory-board')
  const holding = [...new Set([role, ...instead])].flatMap((held) =>
    directory.holders(school, held, []).map((people): InLine => ({ role: held, people })),
  )
  const away = (person: StaffMember) => isAbsent(person, now, directory)
  const here = holding.map(({ role: held, people }): InLine => {
    const inPlace = people.flatMap((person) => (away(person) ? standInsFor(person, now, directory) : [person]))
    return { role: held, people: inPlace.filter((person) => !away(person)) }
  })
  return eachOnce([...here, ...holding])
}

/**
 * Whom someone at a school can ask now: the nearest in the line for a role and, when none of them is at work, the next
 * who is, or else who is there first again. Empty when there is nobody.
 */
export function whomToAsk(
  role: Role,
  school: string,
  now: Date,
  protocol: Protocol,
  directory: Directory,
): readonly InLine[] {
  const line = roleLine(role, school, now, protocol, directory)
  const [nearest] = line
  if (nearest === undefined) return []
  const those = (fits: (person: StaffMember) => boolean) =>
    line.map((one) => ({ ...one, people: one.people.filter(fits) })).find(({ people }) => people.length > 0)
  const back = (person: StaffMember) => presentAgainAt(person, now, directory)?.getTime() ?? Number.POSITIVE_INFINITY
  const first = Math.min(...line.flatMap(({ people }) => people.map(back)))
  const next = those((person) => isPresent(person, now, directory)) ?? those((person) => back(person) === first)
  return next === undefined || next.people.some((person) => nearest.people.includes(person))
    ? [nearest]
    : [nearest, next]
}

function eachOnce(line: readonly InLine[]): readonly InLine[] {
  const seen = new Set<StaffMember>()
  return line.flatMap(({ role, people }): InLine[] => {
    const fresh = [...new Set(people)].filter((person) => !seen.has(person))
    for (const person of fresh) seen.add(person)
    return fresh.length === 0 ? [] : [{ role, people: fresh }]
  })
}
