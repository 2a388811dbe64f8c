import type { Case } from '../../domain/case.ts'
import { groupBy } from '../../lib/group-by.ts'
import type { Role } from '../../rules/vocabulary.ts'

/** Who has been told of a case and still has access, each once, with all their roles. */
export function toldOf(subject: Case): readonly { readonly person: string; readonly roles: readonly Role[] }[] {
  const current = subject.access.filter((a) => a.until === null)
  return [...groupBy(current, (a) => a.person)].map(([person, access]) => ({
    person,
    roles: access.map((a) => a.role),
  }))
}

/** The roles that the protocol wants told, in which nobody can open the case now and nobody has taken it up. */
export function unreachedRoles(subject: Case): readonly Role[] {
  const reached = new Set(toldOf(subject).flatMap(({ roles }) => roles))
  return subject.duties.filter((d) => d.takenUp === null && !reached.has(d.role)).map((d) => d.role)
}
