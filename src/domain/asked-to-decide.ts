import type { Role } from '../rules/vocabulary.ts'
import { canTakePart, type Decider, holdersFor, isFree, levelsFor, type Question, type Setting } from './deciders.ts'
import type { StaffMember } from './organisation.ts'
import { isAbsent } from './presence.ts'

/** Who is asked. `wentUpTo` is set when there is nobody among those whom the rules name. */
export interface Asked {
  readonly people: readonly Decider[]
  readonly wentUpTo: Role | null
}

/**
 * Who is asked to decide: of the roles that the rules name for this length the first in order at this school who can be
 * reached, is no part of the case, and neither proposed nor reported it; equal order together. Is there nobody but the
 * proposer or the reporter, then they. Is there nobody at all, then the next up the line. Undefined: nobody anywhere.
 */
export function askedFor(question: Question, setting: Setting): Asked | undefined {
  const levels = levelsFor(question, setting)
  const from =
    question.wentUpTo === null ? 0 : levels.findIndex((roles) => roles.includes(question.wentUpTo ?? 'board'))
  return firstAsked(question, setting, Math.max(from, 0))
}

/** Whom an undecided proposal goes to next; undefined: it is at the top. */
export function goesUpTo(question: Question, setting: Setting): Asked | undefined {
  const levels = levelsFor(question, setting)
  const now = levels.findIndex((roles) => question.wentUpTo !== null && roles.includes(question.wentUpTo))
  return firstAsked(question, setting, Math.max(now, 0) + 1)
}

function firstAsked(question: Question, setting: Setting, from: number): Asked | undefined {
  const levels = levelsFor(question, setting)
  for (const [level, roles] of levels.entries()) {
    if (level < from) continue
    const free = firstInOrder(roles, setting, (p) => isFree(p, question, setting.subject))
    const people = free.length > 0 ? free : firstInOrder(roles, setting, () => true)
    if (people.length > 0) return { people, wentUpTo: level === 0 ? null : (roles[0] ?? null) }
  }
  return undefined
}

/** Someone absent only when nobody else in the role can. */
function firstInOrder(roles: readonly Role[], setting: Setting, fits: (p: StaffMember) => boolean): readonly Decider[] {
  const rolesOf = new Map<StaffMember, Role[]>()
  for (const role of roles) {
    const groups = holdersFor(role, setting).map((group) => group.filter((p) => canTakePart(p, setting) && fits(p)))
    const here = groups.map((group) => group.filter((p) => !isAbsent(p, setting.now, setting.directory)))
    for (const person of [...here, ...groups].find((group) => group.length > 0) ?? [])
      rolesOf.set(person, [...(rolesOf.get(person) ?? []), role])
  }
  return [...rolesOf].map(([person, held]) => ({ person, roles: held }))
}
