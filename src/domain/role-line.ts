import { dayOf } from '../lib/school-time.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { Directory } from './directory.ts'
import type { StaffMember } from './organisation.ts'
import { nextWorkingDay } from './working-days.ts'

/** Colleagues who stand together in the line for a role, and the role that they hold. */
export interface InLine {
  readonly role: Role
  readonly people: readonly StaffMember[]
}

/**
 * Who can be turned to for a role at a school, nearest first and each once: those who hold it for every class, in their
 * order, and then whoever stands in for them in the protocol. The supervisory board is only for what concerns a board member.
 */
export function roleLine(role: Role, school: string, protocol: Protocol, directory: Directory): readonly InLine[] {
  const instead = (protocol.roles[role]?.instead ?? []).filter((next) => next !== 'supervisory-board')
  const seen = new Set<StaffMember>()
  return [...new Set([role, ...instead])].flatMap((held) =>
    directory.holders(school, held, []).flatMap((group): InLine[] => {
      const people = group.filter((person) => !seen.has(person))
      for (const person of people) seen.add(person)
      return people.length === 0 ? [] : [{ role: held, people }]
    }),
  )
}

/**
 * Whom someone at a school can ask now: the nearest in the line for a role and, when none of them works any more today,
 * the next who does. Empty when there is nobody.
 */
export function whomToAsk(
  role: Role,
  school: string,
  now: Date,
  protocol: Protocol,
  directory: Directory,
): readonly InLine[] {
  const line = roleLine(role, school, protocol, directory)
  const [nearest] = line
  if (nearest === undefined || nearest.people.some((person) => worksNow(person, now))) return line.slice(0, 1)
  const here = line
    .map(({ role: held, people }) => ({ role: held, people: people.filter((person) => worksNow(person, now)) }))
    .find(({ people }) => people.length > 0)
  return here === undefined ? [nearest] : [nearest, here]
}

/** Whether someone works today and the day is not over yet. */
export const worksNow = (person: StaffMember, now: Date): boolean => nextWorkingDay(person, now) === dayOf(now)
