import { MOST_SUPPLEMENTS, type Supplement } from '../domain/afterwards.ts'
import type { Case } from '../domain/case.ts'
import { addToReport } from './add-to-report.ts'
import { held } from './in-due-time.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'
import { type News, tellContacts } from './tell-contacts.ts'

export type Supplemented =
  | { readonly type: 'supplemented'; readonly case: Case }
  /** Nothing was said. */
  | { readonly type: 'empty' }
  /** There are as many as a window can show. */
  | { readonly type: 'full' }
  | { readonly type: 'not-yours' }

/** One thing that the reporter says; its id is the same when it is sent twice. */
export type Said = Pick<Supplement, 'id' | 'text' | 'question'>

/**
 * The reporter adds to their report, unasked or in answer to questions. It is told to whoever can open the case, also
 * when that is closed: they decide what it means. What was sent twice is kept once.
 *
 * @throws what the store throws; then nothing was kept.
 */
export function supplementReport(
  number: string,
  by: string,
  said: readonly Said[],
  ports: Ports,
): Promise<Supplemented> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || subject.report.reporter !== by) return { type: 'not-yours' }
    const known = subject.report.supplements ?? []
    const texts = said.map((one) => ({ ...one, text: one.text.trim() })).filter(({ text }) => text !== '')
    if (texts.length === 0) return { type: 'empty' }
    const fresh = texts.filter(({ id }) => !known.some((one) => one.id === id))
    if (fresh.length === 0) return { type: 'supplemented', case: subject }
    if (known.length + fresh.length > MOST_SUPPLEMENTS) return { type: 'full' }
    await ports.store.commit(await changes(subject, fresh, ports))
    return { type: 'supplemented', case: (await ports.store.case(number)) ?? subject }
  })
}

async function changes(subject: Case, fresh: readonly Said[], ports: Ports): Promise<Change[]> {
  const { report } = subject
  const by = report.reporter
  const at = ports.now()
  const added = fresh.map((one): Supplement => ({ ...one, at: at.toISOString(), by }))
  const answered = added.map(({ question }) => question)
  const askers = (report.questions ?? []).filter(({ id }) => answered.includes(id)).map((question) => question.by)
  const next = { ...report, supplements: [...(report.supplements ?? []), ...added] }
  return [
    ...addToReport(subject, next),
    ...(await repaintCards(subject, ports.store, at)),
    ...(await tellWhoDealsWith(subject, added, { id: added[0]?.id ?? '', by, askers, at }, ports)),
  ]
}

/** Of a report that counts as part of another case, whoever deals with that one hears of it too. */
async function tellWhoDealsWith(
  subject: Case,
  added: readonly Supplement[],
  news: News,
  { store, protocol }: Ports,
): Promise<readonly Change[]> {
  const { mergedInto } = subject.bonds
  const main = mergedInto === null ? undefined : await store.case(mergedInto)
  const directory = await store.directory()
  const changes = await Promise.all(
    (main === undefined ? [subject] : [subject, main]).map(async (one) => [
      ...added.map((supplement) => writtenDown(one, supplement, news)),
      ...held(tellContacts(one, await store.history(one.number), news), one, directory, protocol),
    ]),
  )
  return changes.flat()
}

const writtenDown = ({ number }: Case, { id, question }: Supplement, { by, at }: News): Change => ({
  type: 'history-written',
  number,
  entry: { at, by, what: { type: 'report-supplemented', supplement: id, question: question ?? null } },
})
