import type { Case } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import { addToReport } from './add-to-report.ts'
import { held } from './in-due-time.ts'
import type { Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'
import { tellContacts } from './tell-contacts.ts'

export type ReportWithdrawn =
  | { readonly type: 'withdrawn'; readonly case: Case }
  /** The first reason stands. */
  | { readonly type: 'already'; readonly at: Date }
  /** No reason was given. */
  | { readonly type: 'empty' }
  /** It is closed, or part of another case by now. */
  | { readonly type: 'closed' }
  | { readonly type: 'not-yours' }

/**
 * The reporter takes their report back, with a reason. Nothing is erased: whoever can open the case is told why, and a
 * person decides whether it is closed. Nobody needs to hurry with it any more, unless a duty goes on without the
 * reporter (see `isAtRest`).
 *
 * @throws what the store throws; then nothing was kept.
 */
export function withdrawReport(number: string, by: string, reason: string, ports: Ports): Promise<ReportWithdrawn> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || subject.report.reporter !== by) return { type: 'not-yours' }
    const { report } = subject
    if (report.withdrawn !== undefined) return { type: 'already', at: new Date(report.withdrawn.at) }
    if (!isOpen(subject)) return { type: 'closed' }
    const said = reason.trim()
    if (said === '') return { type: 'empty' }
    const at = ports.now()
    const history = await ports.store.history(number)
    const directory = await ports.store.directory()
    const next = { ...report, withdrawn: { at: at.toISOString(), reason: said } }
    const told = tellContacts(subject, history, { id: 'withdrawn', by, askers: [], at })
    await ports.store.commit([
      ...addToReport(subject, next),
      { type: 'history-written', number, entry: { at, by, what: { type: 'report-withdrawn', reason: said } } },
      ...(await repaintCards(subject, ports.store, at)),
      ...held(told, subject, directory, ports.protocol),
    ])
    return { type: 'withdrawn', case: (await ports.store.case(number)) ?? subject }
  })
}
