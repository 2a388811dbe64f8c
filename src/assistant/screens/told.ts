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
