import { adjusted, type FilledIn, isSameKnown, mayAdjust } from '../domain/adjusting.ts'
import { keepingAsSent } from '../domain/afterwards.ts'
import type { Case } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import { sightOf } from '../domain/permissions.ts'
import { changeReport, type ReportChange } from './change-report.ts'
import type { Ports } from './ports.ts'
import { retryStale } from './retry-stale.ts'

export type Adjustment =
  | {
      readonly type: 'possible'
      readonly subject: Case
      /** What follows; nothing of it is kept yet. */
      readonly change: Extract<ReportChange, { type: 'changed' }>
    }
  | NotAdjusted

export type NotAdjusted =
  | { readonly type: 'unchanged' }
  /** The protocol keeps such a report out, so a report that was taken in cannot become one. */
  | { readonly type: 'not-taken-in' }
  /** Only who took it up, or was given it, changes what is known. */
  | { readonly type: 'not-taken-up' }
  | { readonly type: 'not-open'; readonly case: Case }
  | { readonly type: 'not-yours' }

export type AdjustedReport =
  | { readonly type: 'adjusted'; readonly case: Case }
  /** Someone changed the case since this person saw what would follow. */
  | { readonly type: 'changed-meanwhile' }
  | { readonly type: 'needs-reason' }
  | NotAdjusted

/** What would follow when a contact changes what is known of a case; keeps nothing. */
export async function lookAtAdjustment(
  number: string,
  by: string,
  filled: FilledIn,
  ports: Ports,
): Promise<Adjustment> {
  return lookAt(number, by, filled, '', ports)
}

/**
 * A contact who took a case up changes what is known of it, and why; how it was stays in the history, and what the
 * reporter wrote stays as it is. From then on the case follows the route of what it is now (see `advisedAgain`).
 * `seen`: the version of the case of which this person was shown what follows.
 *
 * @throws what the store throws; then nothing was kept.
 */
export function adjustReport(
  number: string,
  by: string,
  filled: FilledIn,
  { why, seen }: { readonly why: string; readonly seen: number },
  ports: Ports,
): Promise<AdjustedReport> {
  return retryStale(async () => {
    const found = await lookAt(number, by, filled, why.trim(), ports)
    if (found.type !== 'possible') return found
    if (found.subject.version !== seen) return { type: 'changed-meanwhile' }
    if (why.trim() === '') return { type: 'needs-reason' }
    await ports.store.commit(found.change.changes)
    return { type: 'adjusted', case: (await ports.store.case(number)) ?? found.subject }
  })
}

async function lookAt(number: string, by: string, filled: FilledIn, why: string, ports: Ports): Promise<Adjustment> {
  const subject = await ports.store.case(number)
  if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
  if (!isOpen(subject)) return { type: 'not-open', case: subject }
  if (!mayAdjust(subject, by)) return { type: 'not-taken-up' }
  const later = adjusted(subject.report, filled)
  if (isSameKnown(subject.report, later)) return { type: 'unchanged' }
  const change = await changeReport(subject, keepingAsSent(subject.report, later), by, why, ports)
  return change.type === 'changed' ? { type: 'possible', subject, change } : { type: 'not-taken-in' }
}
