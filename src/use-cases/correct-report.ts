import type { Case } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import { isSameReport, withCorrection } from '../domain/correction.ts'
import type { SentReport } from '../domain/report.ts'
import { advisedAgain } from './change-report.ts'
import { held } from './in-due-time.ts'
import type { Ports } from './ports.ts'
import { retryStale } from './retry-stale.ts'
import { tellContacts } from './tell-contacts.ts'

export type Corrected =
  | { readonly type: 'corrected'; readonly case: Case }
  /** What was sent says the same as before. */
  | { readonly type: 'unchanged'; readonly case: Case }
  /** It is closed, or part of another case by now. */
  | { readonly type: 'closed' }
  /** The reporter took it back before. */
  | { readonly type: 'withdrawn' }
  /** The protocol keeps such a report out, so a report that was taken in cannot become one. */
  | { readonly type: 'not-taken-in' }
  | { readonly type: 'not-yours' }

/**
 * The reporter corrects what they sent; how it was stays in the history. The case is advised again (see `advisedAgain`),
 * and what others filled in meanwhile stays (see `withCorrection`). A report stays at its school.
 *
 * @throws what the store throws; then nothing was kept.
 */
export function correctReport(number: string, by: string, typed: SentReport, ports: Ports): Promise<Corrected> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || subject.report.reporter !== by) return { type: 'not-yours' }
    const { report: earlier } = subject
    if (!isOpen(subject)) return { type: 'closed' }
    if (earlier.withdrawn !== undefined) return { type: 'withdrawn' }
    const own = { ...typed, school: earlier.school, reporter: by }
    if (isSameReport(earlier, own)) return { type: 'unchanged', case: subject }
    const later = withCorrection(earlier, own)
    const again = await advisedAgain(subject, later, by, ports)
    if (again.type === 'not-taken-in') return again
    const at = ports.now()
    const history = await ports.store.history(number)
    const told = tellContacts(again.next, history, { id: `${subject.version}`, by, askers: [], at })
    await ports.store.commit([
      ...again.changes,
      { type: 'history-written', number, entry: { at, by, what: { type: 'report-corrected', earlier, later } } },
      ...held(told, again.next, await ports.store.directory(), ports.protocol),
    ])
    return { type: 'corrected', case: (await ports.store.case(number)) ?? subject }
  })
}
