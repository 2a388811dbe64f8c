import { unmatchedAccused, withAccused } from '../domain/accused.ts'
import type { Case, HistoryEntry } from '../domain/case.ts'
import { sightOf } from '../domain/permissions.ts'
import { advisedAgain } from './change-report.ts'
import type { Ports } from './ports.ts'
import { retryStale } from './retry-stale.ts'

export type Matched =
  | { readonly type: 'matched'; readonly case: Case }
  /** Someone said who it is, or that they are not on the list, before; that stands. */
  | { readonly type: 'already'; readonly by: string; readonly at: Date }
  | { readonly type: 'not-yours' }

/**
 * Says which staff member an accused employee of a report is, or (null) that they are not on the staff list. From then
 * on the case follows its own route: see `advisedAgain`. What was said first stands.
 */
export function matchAccused(
  number: string,
  by: string,
  involved: string,
  staffId: string | null,
  ports: Ports,
): Promise<Matched> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    if (!unmatchedAccused(subject.report).some((p) => p.id === involved))
      return saidBefore(await ports.store.history(number), involved)
    const directory = await ports.store.directory()
    const colleague = staffId === null ? null : directory.person(staffId)
    if (colleague === undefined) return { type: 'not-yours' }
    const report = withAccused(subject.report, involved, colleague)
    const at = ports.now()
    const again = await advisedAgain(subject, report, by, ports)
    if (again.type === 'not-taken-in') return { type: 'not-yours' }
    await ports.store.commit([
      ...again.changes,
      { type: 'history-written', number, entry: { at, by, what: { type: 'accused-matched', involved, staffId } } },
    ])
    return { type: 'matched', case: (await ports.store.case(number)) ?? subject }
  })
}

/** Nobody has anything to say of someone who is no unknown employee. */
function saidBefore(history: readonly HistoryEntry[], involved: string): Matched {
  const said = history.find(({ what }) => what.type === 'accused-matched' && what.involved === involved)
  return said === undefined || said.by === null ? { type: 'not-yours' } : { type: 'already', by: said.by, at: said.at }
}
