import type { Case, HistoryEntry } from './case.ts'
import { isWaiting } from './climbing.ts'
import { rolesIn } from './permissions.ts'

/** Someone who is to hear of a case in their daily message, and since when. */
export interface ForDigest {
  readonly person: string
  readonly since: Date
}

/**
 * Who is still to hear of a case in a daily message: not whoever opened it meanwhile, whose message was planned, or for
 * whom nothing waits in it any more.
 */
export function stillForDigest(subject: Case, history: readonly HistoryEntry[]): readonly ForDigest[] {
  if (!isWaiting(subject)) return []
  const latest = new Map(
    history.flatMap(({ at, what }) => (what.type === 'for-digest' ? [[what.person, at] as const] : [])),
  )
  return [...latest]
    .map(([person, since]) => ({ person, since }))
    .filter(({ person }) => waitsFor(subject, person))
    .filter(({ person, since }) => !history.some((entry) => entry.at >= since && knowsBy(entry, person)))
}

/** Whether something of a case waits for someone who may open it. */
export function waitsFor(subject: Case, person: string): boolean {
  const roles = rolesIn(subject, person)
  return subject.duties.some(({ role, takenUp }) => takenUp === null && roles.includes(role))
}

const knowsBy = ({ by, what }: HistoryEntry, person: string): boolean =>
  (what.type === 'opened' && by === person) ||
  (what.type === 'digested' && what.people.includes(person)) ||
  (what.type === 'alerted' && what.person === person)
