import type { AuthorityEntry } from '../rules/advice.ts'
import type { Role } from '../rules/vocabulary.ts'
import { keptOut, unmatchedAccused } from './accused.ts'
import { askedFor } from './asked-to-decide.ts'
import {
  authorityFor,
  canTakePart,
  type Decider,
  holdersFor,
  isFree,
  levelsFor,
  partIn,
  type Question,
  type Setting,
} from './deciders.ts'
import { levelsOf, rankOf } from './line.ts'
import type { StaffMember } from './organisation.ts'
import { worksToday } from './presence.ts'
import { isListed } from './proposal.ts'

/** A role that must be consulted, and who can be: whoever holds it, or stands higher in the line. */
export interface Consult {
  readonly role: Role
  readonly people: readonly StaffMember[]
}

export type MayDecide =
  | {
      readonly type: 'may'
      readonly as: Role
      readonly authority: AuthorityEntry
      readonly ownProposal: boolean
      readonly ownReport: boolean
      /** With whom they must have consulted: with someone of each. Empty: with nobody. */
      readonly consult: readonly Consult[]
    }
  | {
      readonly type: 'may-not'
      readonly why: WhyNot
      /** Who can. */
      readonly who: readonly Decider[]
    }

export type WhyNot =
  /** Accused, stepped in, or their part is unclear: they are told nothing. */
  | 'kept-out'
  /** A victim or witness. */
  | 'involved'
  /** First someone must say which staff member an accused employee is. */
  | 'accused-unknown'
  | 'no-authority'
  /** Someone else can decide. */
  | 'own-proposal'
  | 'own-report'

/**
 * Whether someone may decide: whoever holds a role that the rules name for this length, or one higher in the line. On
 * their own proposal or report only who is the only one: nobody else up to their own level is free and works today.
 */
export function mayDecide(question: Question, person: string, setting: Setting): MayDecide {
  const held = holdsAuthority(question, person, setting)
  const own = held.type === 'may' && (held.ownProposal || held.ownReport)
  if (!own) return held
  const levels = levelsFor(question, setting)
  const upToTheirs = levels.slice(0, levels.findIndex((roles) => roles.includes(held.as)) + 1).flat()
  if (isOnlyOne(person, upToTheirs, question, setting)) return held
  const who = askedFor(question, setting)?.people ?? []
  return { type: 'may-not', why: held.ownProposal ? 'own-proposal' : 'own-report', who }
}

/** Whether someone has the authority, also when it is their own proposal or report. */
export function holdsAuthority(question: Question, person: string, setting: Setting): MayDecide {
  const { subject } = setting
  if (keptOut(subject.report).has(person)) return { type: 'may-not', why: 'kept-out', who: [] }
  if (unmatchedAccused(subject.report).length > 0) return { type: 'may-not', why: 'accused-unknown', who: [] }
  const who = () => askedFor(question, setting)?.people ?? []
  if (partIn(subject).has(person)) return { type: 'may-not', why: 'involved', who: who() }
  const authority = authorityFor(question, subject)
  const levels = levelsFor(question, setting)
  const [as] = rolesHeld(levels.flat(), person, setting)
  if (authority === undefined || as === undefined) return { type: 'may-not', why: 'no-authority', who: who() }
  return {
    type: 'may',
    as,
    authority,
    ownProposal: question.proposedBy === person,
    ownReport: subject.report.reporter === person,
    consult: toConsult(authority, rolesHeld(levels.flat(), person, setting), person, setting),
  }
}

/** Whether someone has authority over any measure that the rules list in this case, for whatever length. */
export const decidesOnAny = (person: string, setting: Setting): boolean =>
  setting.subject.advice.measures
    .filter((entry) => isListed(entry, setting.subject))
    .flatMap(({ measure, authority }) => authority.map(({ upTo: length }) => ({ measure, length })))
    .some((what) => holdsAuthority({ ...what, proposedBy: person, wentUpTo: null }, person, setting).type === 'may')

function isOnlyOne(person: string, roles: readonly Role[], question: Question, setting: Setting): boolean {
  const today = (p: StaffMember | undefined) => p !== undefined && worksToday(p, setting.now, setting.directory)
  const offDutyToo = !today(setting.directory.person(person))
  return !roles
    .flatMap((role) => holdersFor(role, setting).flat())
    .filter((p) => p.id !== person && canTakePart(p, setting) && isFree(p, question, setting.subject))
    .some((p) => today(p) || offDutyToo)
}

/** Nobody consults themselves: what they hold themselves, or stand above, is not asked for. */
function toConsult(
  authority: AuthorityEntry,
  held: readonly Role[],
  person: string,
  setting: Setting,
): readonly Consult[] {
  const highest = Math.max(...held.map(rankOf))
  const wanted = authority.with.filter((role) => rankOf(role) > highest)
  return wanted.flatMap((role) => {
    const line = levelsOf({ ...authority, decides: [role] }, setting.subject.advice).flat()
    const people = line
      .flatMap((one) => holdersFor(one, setting).flat())
      .filter((p) => p.id !== person && !partIn(setting.subject).has(p.id))
    return people.length === 0 ? [] : [{ role, people: [...new Set(people)] }]
  })
}

const rolesHeld = (roles: readonly Role[], person: string, setting: Setting): readonly Role[] =>
  roles.filter((role) =>
    holdersFor(role, setting)
      .flat()
      .some((p) => p.id === person),
  )
