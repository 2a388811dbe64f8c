import type { Part, PersonKind } from '../rules/vocabulary.ts'
import type { Involved, Report } from './report.ts'

/**
 * Parts that keep someone who works for the school from seeing or deciding: accused, stepped in physically, or unclear.
 * Source: 004_f7ab13f56cfb77c5.txt, routes of misconduct and physical intervention (nobody judges their own conduct).
 */
const KEEP_OUT: readonly Part[] = ['offender', 'intervened', 'unclear']

/** Kinds that would stand on the staff list: of a volunteer nobody expects that. */
const EXPECTED_ON_LIST: readonly PersonKind[] = ['staff', 'trainee', 'agency-worker']

export const countsAsAccused = (person: Involved): boolean => person.parts.some((part) => KEEP_OUT.includes(part))

/** Ids of the staff members who are kept out of a case because of their part in it. */
export function keptOut(report: Report): ReadonlySet<string> {
  return new Set(report.people.flatMap((p) => (p.staffId !== undefined && countsAsAccused(p) ? [p.staffId] : [])))
}

/** Accused employees of whom nobody knows yet which staff member they are: until then only the board may know. */
export function unmatchedAccused(report: Report): readonly Involved[] {
  return report.people.filter(
    (p) =>
      p.kind !== undefined &&
      EXPECTED_ON_LIST.includes(p.kind) &&
      countsAsAccused(p) &&
      p.staffId === undefined &&
      p.notOnStaffList !== true,
  )
}
