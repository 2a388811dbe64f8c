import { countsAsAccused, keptOut } from '../domain/accused.ts'
import type { Directory } from '../domain/directory.ts'
import type { Report } from '../domain/report.ts'
import { type PersonKind, WORKS_FOR_SCHOOL } from '../rules/vocabulary.ts'

/**
 * Whether a card in a channel with these members (Slack ids) would be seen by someone who is kept out of the case. Not
 * knowing counts as yes: someone who works for the school but was not found on the staff list, is not on it any more,
 * or has no known Slack id, may be any of the members.
 */
export function mayBeSeenByKeptOut(report: Report, members: ReadonlySet<string>, directory: Directory): boolean {
  const unknown = report.people.some((p) => countsAsAccused(p) && p.staffId === undefined && worksHere(p.kind))
  const slackIds = [...keptOut(report)].map((person) => directory.person(person)?.slackId ?? null)
  return unknown || slackIds.some((slackId) => slackId === null || members.has(slackId))
}

const worksHere = (kind: PersonKind | undefined): boolean => WORKS_FOR_SCHOOL.some((k) => k === kind)
