import { type Concern, type Part, type PersonKind, type Position, WORKS_FOR_SCHOOL } from '../rules/vocabulary.ts'
import type { Involved, Report } from './report.ts'

/**
 * Parts that keep someone who works for the school from seeing or deciding: accused, stepped in physically, or unclear.
 * Source: 004_f7ab13f56cfb77c5.txt, routes of misconduct and physical intervention (nobody judges their own conduct).
 */
const KEEP_OUT: readonly Part[] = ['offender', 'intervened', 'unclear']

/** Concerns that are about someone who works for the school, also when nobody was named. */
const ABOUT_COLLEAGUE: readonly Concern[] = ['staff-sexual-offence', 'staff-misconduct', 'physical-intervention']

export const isAboutColleague = (concern: Concern | undefined): boolean =>
  concern !== undefined && ABOUT_COLLEAGUE.includes(concern)

export const countsAsAccused = (person: Involved): boolean => person.parts.some((part) => KEEP_OUT.includes(part))

/**
 * What someone in a report is taken for: what the reporter said, or else, of someone accused, an employee when they
 * have a position or when the concern is about a colleague.
 */
export function kindIn({ concern }: Pick<Report, 'concern'>, person: Involved): PersonKind | undefined {
  if (person.kind !== undefined || !countsAsAccused(person)) return person.kind
  return person.position !== undefined || isAboutColleague(concern) ? 'staff' : undefined
}

/** Ids of the staff members who are kept out of a case because of their part in it, or in an earlier version of it. */
export function keptOut(report: Pick<Report, 'people' | 'accusedBefore'>): ReadonlySet<string> {
  return new Set([...accusedStaff(report.people), ...(report.accusedBefore ?? [])])
}

/** Ids of the staff members among these people whose part keeps them out. */
export const accusedStaff = (people: readonly Involved[]): readonly string[] =>
  people.flatMap((p) => (p.staffId !== undefined && countsAsAccused(p) ? [p.staffId] : []))

/** The one whom a report is about when it is about a colleague and names none. */
const NOT_NAMED = 'not-named'

/**
 * Whoever works for the school, is accused, and of whom nobody knows yet which staff member they are. In a report about
 * a colleague that names none, the one who was not named stands here, so that they can be named later.
 */
export function unmatchedAccused(report: Report): readonly Involved[] {
  const accused = report.people.filter((p) => countsAsAccused(p) && worksForSchool(kindIn(report, p)))
  if (accused.length > 0) return accused.filter((p) => p.staffId === undefined && p.notOnStaffList !== true)
  return isAboutColleague(report.concern) ? [notNamed(report)] : []
}

/** Whether only the board may know of a report, because someone accused may still be anyone on the staff list. */
export const accusedIsUnknown = (report: Report): boolean => unmatchedAccused(report).length > 0

/**
 * The report after someone said which staff member an unknown accused is, or (null) that they are not on the staff
 * list. The same report when there is no such unknown accused.
 */
export function withAccused(
  report: Report,
  involved: string,
  colleague: { readonly id: string; readonly position: Position } | null,
): Report {
  const unknown = unmatchedAccused(report).find((p) => p.id === involved)
  if (unknown === undefined) return report
  const known: Involved =
    colleague === null
      ? { ...unknown, notOnStaffList: true }
      : { ...unknown, staffId: colleague.id, position: colleague.position }
  const others = report.people.map((p) => (p.id === involved ? known : p))
  return { ...report, people: others.includes(known) ? others : [...others, known] }
}

const worksForSchool = (kind: PersonKind | undefined) => WORKS_FOR_SCHOOL.some((k) => k === kind)

const notNamed = ({ concern }: Report): Involved => ({
  id: NOT_NAMED,
  parts: [concern === 'physical-intervention' ? 'intervened' : 'offender'],
  kind: 'staff',
})
