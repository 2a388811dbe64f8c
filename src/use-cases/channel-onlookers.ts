import { countsAsAccused, keptOut } from '../domain/accused.ts'
import { chatIdOn } from '../domain/chat-ids.ts'
import type { Directory } from '../domain/directory.ts'
import type { Platform } from '../domain/organisation.ts'
import type { Report } from '../domain/report.ts'
import { type PersonKind, WORKS_FOR_SCHOOL } from '../rules/vocabulary.ts'

/**
 * Whether a card in a channel with these members (by their ids on its platform) would be seen by someone who is kept out
 * of the case. Not knowing counts as yes: someone who works for the school but was not found on the staff list, is not on
 * it any more, or has no known id on that platform, may be any of the members.
 */
export function mayBeSeenByKeptOut(
  report: Report,
  members: ReadonlySet<string>,
  directory: Directory,
  platform: Platform = 'slack',
): boolean {
  const unknown = report.people.some((p) => countsAsAccused(p) && p.staffId === undefined && worksHere(p.kind))
  const ids = [...keptOut(report)].map((id) => {
    const person = directory.person(id)
    return person === undefined ? null : chatIdOn(platform, person)
  })
  return unknown || ids.some((id) => id === null || members.has(id))
}

const worksHere = (kind: PersonKind | undefined): boolean => WORKS_FOR_SCHOOL.some((k) => k === kind)
