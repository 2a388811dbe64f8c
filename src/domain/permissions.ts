import { keptOut } from './accused.ts'
import type { Case } from './case.ts'

/** How much of a case someone may see: all of it, the report that they sent in themselves, or nothing. */
export type Sight = 'whole' | 'own-report' | 'nothing'

/**
 * What a staff member may see of a case. Whoever is kept out because of their part keeps the report that they sent in
 * themselves, and nothing more, whatever their role.
 */
export function sightOf(subject: Case, person: string): Sight {
  const own = subject.report.reporter === person ? 'own-report' : 'nothing'
  if (keptOut(subject.report).has(person)) return own
  return hasAccess(subject, person) ? 'whole' : own
}

export const hasAccess = (subject: Case, person: string): boolean =>
  subject.access.some((a) => a.person === person && a.until === null)

/** The roles in which someone was told of a case. */
export const rolesIn = (subject: Case, person: string): readonly Case['access'][number]['role'][] =>
  subject.access.filter((a) => a.person === person && a.until === null).map((a) => a.role)
