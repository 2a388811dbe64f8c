import type { HistoryEntry } from '../domain/case.ts'
import { hasAddress } from '../domain/has-address.ts'
import type { Reachable } from '../domain/recipients.ts'

/** Whoever could not be reached for a case, or stepped back from it: they are not told or asked again. */
export const passedBy = (history: readonly HistoryEntry[]): ReadonlySet<string> =>
  new Set([
    ...history.flatMap(({ what }) => (what.type === 'not-reached' ? [what.person] : [])),
    ...whoSteppedBack(history),
  ])

/** Whoever said that they cannot deal with a case. */
export const whoSteppedBack = (history: readonly HistoryEntry[]): ReadonlySet<string> =>
  new Set(history.flatMap(({ by, what }) => (what.type === 'stepped-back' && by !== null ? [by] : [])))

/** Who can be told of a case: has an address in chat, was not passed by before, and is none of `leaving`. */
export function reachableIn(history: readonly HistoryEntry[], leaving: ReadonlySet<string> = new Set()): Reachable {
  const out = new Set([...passedBy(history), ...leaving])
  return (person) => hasAddress(person) && !out.has(person.id)
}
