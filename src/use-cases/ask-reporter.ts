import { MOST_QUESTIONS, type Question } from '../domain/afterwards.ts'
import type { Case } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import type { Directory } from '../domain/directory.ts'
import { hasAddress } from '../domain/has-address.ts'
import { sightOf } from '../domain/permissions.ts'
import { addToReport } from './add-to-report.ts'
import { held } from './in-due-time.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'
import { tellReporterQuestion } from './tell-reporter.ts'

export type NotAsked =
  /** Nothing was ticked or typed. */
  | 'empty'
  /** There are as many as a window can show. */
  | 'full'
  /** They reported it themselves. */
  | 'own-report'
  | 'closed'
  /** The reporter left, or cannot be sent a message. */
  | 'not-reachable'

export type Asked =
  | { readonly type: 'asked'; readonly case: Case }
  | { readonly type: 'not-asked'; readonly why: NotAsked }
  | { readonly type: 'not-yours' }

/** What is asked; its id is the same when it is sent twice. */
export type Asking = Pick<Question, 'id' | 'fields' | 'text'>

/**
 * Asks the reporter what is missing. The question is sealed with the report; the reporter gets a message without any
 * content. A question that was sent twice is asked once.
 *
 * @throws what the store throws; then nothing was kept.
 */
export function askReporter(number: string, by: string, asking: Asking, ports: Ports): Promise<Asked> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    if (subject.report.questions?.some(({ id }) => id === asking.id)) return { type: 'asked', case: subject }
    const why = whyNotAsk(subject, by, await ports.store.directory()) ?? whyNotThis(subject, asking)
    if (why !== null) return { type: 'not-asked', why }
    await ports.store.commit(await changes(subject, by, asking, ports))
    return { type: 'asked', case: (await ports.store.case(number)) ?? subject }
  })
}

/** Why nobody, or this person, can ask the reporter anything now; null when they can. */
export function whyNotAsk(subject: Case, by: string, directory: Directory): NotAsked | null {
  const { report } = subject
  if (report.reporter === by) return 'own-report'
  if (!isOpen(subject)) return 'closed'
  const reporter = directory.person(report.reporter)
  if (reporter === undefined || !hasAddress(reporter)) return 'not-reachable'
  return (report.questions ?? []).length >= MOST_QUESTIONS ? 'full' : null
}

const whyNotThis = (subject: Case, asking: Asking): NotAsked | null =>
  (asking.text ?? '').trim() === '' && stillMissing(subject, asking).length === 0 ? 'empty' : null

/** The case may have been advised again since the form was drawn. */
const stillMissing = ({ advice }: Case, { fields }: Asking): readonly string[] =>
  fields.filter((field) => advice.missing.some((entry) => entry.field === field))

async function changes(subject: Case, by: string, asking: Asking, { store, protocol, now }: Ports) {
  const { number, report } = subject
  const at = now()
  const { id } = asking
  const fields = stillMissing(subject, asking)
  const said = (asking.text ?? '').trim()
  const question: Question = { id, at: at.toISOString(), by, fields, ...(said === '' ? {} : { text: said }) }
  return [
    ...addToReport(subject, { ...report, questions: [...(report.questions ?? []), question] }),
    historyOf(number, by, id, at),
    ...(await repaintCards(subject, store, at)),
    ...held([tellReporterQuestion(subject, id, at)], subject, await store.directory(), protocol),
  ]
}

const historyOf = (number: string, by: string, question: string, at: Date): Change => ({
  type: 'history-written',
  number,
  entry: { at, by, what: { type: 'reporter-asked', question } },
})
