import type { AuthorityEntry, Length } from '../rules/advice.ts'
import type { Measure, Role } from '../rules/vocabulary.ts'
import { keptOut, unmatchedAccused } from './accused.ts'
import type { Case } from './case.ts'
import type { Directory } from './directory.ts'
import { authorityOver } from './length.ts'
import { levelsOf, rankOf } from './line.ts'
import type { StaffMember } from './organisation.ts'
import { measureEntryOf } from './proposal.ts'
import type { Reachable } from './recipients.ts'
import { worksOn } from './working-days.ts'

/** What is to be decided on. */
export interface Question {
  readonly measure: Measure
  readonly length: Length | null
  readonly proposedBy: string
  /** The role that it went up to; null: it is with those whom the rules name. */
  readonly wentUpTo: Role | null
}

/** The case and who works where, at one moment. */
export interface Setting {
  readonly subject: Case
  readonly directory: Directory
  readonly reachable: Reachable
  readonly now: Date
}

/** Someone who can decide, with the roles in which they can. */
export interface Decider {
  readonly person: StaffMember
  readonly roles: readonly Role[]
}

/** Who is asked. `wentUpTo` is set when there is nobody among those whom the rules name. */
export interface Asked {
  readonly people: readonly Decider[]
  readonly wentUpTo: Role | null
}

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

const authorityFor = ({ measure, length }: Question, { advice }: Case): AuthorityEntry | undefined => {
  const entry = measureEntryOf(advice, measure)
  return entry === undefined ? undefined : authorityOver(entry, length)
}

function levelsFor(question: Question, { subject }: Setting): readonly (readonly Role[])[] {
  const authority = authorityFor(question, subject)
  return authority === undefined ? [] : levelsOf(authority, subject.advice)
}

function firstInOrder(roles: readonly Role[], setting: Setting, fits: (p: StaffMember) => boolean): readonly Decider[] {
  const rolesOf = new Map<StaffMember, Role[]>()
  for (const role of roles) {
    const groups = holders(role, setting).map((group) => group.filter((p) => canTakePart(p, setting) && fits(p)))
    for (const person of groups.find((group) => group.length > 0) ?? [])
      rolesOf.set(person, [...(rolesOf.get(person) ?? []), role])
  }
  return [...rolesOf].map(([person, held]) => ({ person, roles: held }))
}

function isOnlyOne(person: string, roles: readonly Role[], question: Question, setting: Setting): boolean {
  const today = (p: StaffMember | undefined) => p !== undefined && worksOn(p, setting.now)
  const offDutyToo = !today(setting.directory.person(person))
  return !roles
    .flatMap((role) => holders(role, setting).flat())
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
      .flatMap((one) => holders(one, setting).flat())
      .filter((p) => p.id !== person && !partIn(setting.subject).has(p.id))
    return people.length === 0 ? [] : [{ role, people: [...new Set(people)] }]
  })
}

const holders = (role: Role, { subject, directory }: Setting): readonly (readonly StaffMember[])[] =>
  directory.holders(
    subject.school,
    role,
    subject.report.people.flatMap((p) => (p.className === undefined ? [] : [p.className])),
  )

const rolesHeld = (roles: readonly Role[], person: string, setting: Setting): readonly Role[] =>
  roles.filter((role) =>
    holders(role, setting)
      .flat()
      .some((p) => p.id === person),
  )

const canTakePart = (p: StaffMember, { subject, reachable }: Setting) => reachable(p) && !partIn(subject).has(p.id)

const isFree = (p: StaffMember, { proposedBy }: Question, { report }: Case) =>
  p.id !== proposedBy && p.id !== report.reporter

/** Whoever works at the school and has any part in what happened. */
const partIn = ({ report }: Case): ReadonlySet<string> =>
  new Set(report.people.flatMap((p) => (p.staffId === undefined ? [] : [p.staffId])))
