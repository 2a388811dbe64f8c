import { keptOut } from '../domain/accused.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { Ports } from './ports.ts'

/**
 * The roles that deal with an ordinary case, for a colleague of the school who saw its card in the safety channel and
 * may not open it. Empty when the case has no card there, and for whoever is kept out of it: they are told nothing, not
 * even that it exists.
 */
export async function whoDealsWith(number: string, person: string, { store }: Ports): Promise<readonly Role[]> {
  const subject = await store.case(number)
  if (subject === undefined || subject.restricted || keptOut(subject.report).has(person)) return []
  if (!(await store.posts(number)).some((post) => post.kind === 'channel-card')) return []
  const colleagues = (await store.directory()).staffOf(subject.school)
  return colleagues.some((p) => p.id === person) ? subject.duties.map(({ role }) => role) : []
}
