import type { AuthorityEntry, Length } from '../rules/advice.ts'
import type { Measure, Role } from '../rules/vocabulary.ts'
import type { Case } from './case.ts'
import type { Directory } from './directory.ts'
import { authorityOver } from './length.ts'
import { levelsOf } from './line.ts'
import type { StaffMember } from './organisation.ts'
import { measureEntryOf } from './proposal.ts'
import type { Reachable } from './recipients.ts'

/** What is to be decided on. */
export interface Question {
  readonly measure: Measure
  readonly length: Length | null
  /** Null: nobody, it was decided on elsewhere. */
  readonly proposedBy: string | null
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

/** What the rules give for this measure of this length; undefined: they name nobody. */
export const authorityFor = ({ measure, length }: Question, { advice }: Case): AuthorityEntry | undefined => {
  const entry = measureEntryOf(advice, measure)
  return entry === undefined ? undefined : authorityOver(entry, length)
}

/** The roles that may decide on it, lowest first: those whom the rules name, then each role further up the line. */
export function levelsFor(question: Question, { subject }: Setting): readonly (readonly Role[])[] {
  const authority = authorityFor(question, subject)
  return authority === undefined ? [] : levelsOf(authority, subject.advice)
}

/** Who holds a role for the case, in the groups that are tried in turn. */
export const holdersFor = (role: Role, { subject, directory }: Setting): readonly (readonly StaffMember[])[] =>
  directory.holders(
    subject.school,
    role,
    subject.report.people.flatMap((p) => (p.className === undefined ? [] : [p.className])),
  )

/** Whether someone can be asked at all: can be reached and has no part in what happened. */
export const canTakePart = (p: StaffMember, { subject, reachable }: Setting) =>
  reachable(p) && !partIn(subject).has(p.id)

/** Whether someone neither proposed nor reported it. */
export const isFree = (p: StaffMember, { proposedBy }: Question, { report }: Case) =>
  p.id !== proposedBy && p.id !== report.reporter

/** Whoever works at the school and has any part in what happened. */
export const partIn = ({ report }: Case): ReadonlySet<string> =>
  new Set(report.people.flatMap((p) => (p.staffId === undefined ? [] : [p.staffId])))
