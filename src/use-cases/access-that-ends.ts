import { keptOut } from '../domain/accused.ts'
import type { Access, Case } from '../domain/case.ts'
import { groupBy } from '../lib/group-by.ts'
import type { Change, Ports, Post, Store } from './ports.ts'
import { removalOf } from './repaint.ts'

/** Whether access stands when a case is advised again; see `accessThatStands`. */
export type Stands = (access: Access) => boolean

/**
 * Whether access stands in a case as it was advised anew. Decided: whoever turns out to be kept out loses everything;
 * whoever has a role that the new advice keeps out loses that role, and with their last role the case; and so does
 * whoever may not know what the case proves to be (`fits`), because the route that told them does not hold any more.
 */
export function accessThatStands({ report, advice }: Case, fits: Stands): Stands {
  const out = keptOut(report)
  const excluded = new Set(advice.exclude.map((e) => e.role))
  return (access) => !out.has(access.person) && !excluded.has(access.role) && fits(access)
}

/**
 * What ends when a case is advised again, to be committed before anyone is told anew. Whoever loses the case loses its
 * card; a reporter keeps theirs, which becomes that of their own report. The history says who lost it, by whose change,
 * and whether they had seen it.
 */
export async function accessThatEnds(
  subject: Case,
  stands: Stands,
  by: string,
  { store, now }: Pick<Ports, 'store' | 'now'>,
): Promise<Change[]> {
  const { number } = subject
  const at = now()
  const current = groupBy(
    subject.access.filter((a) => a.until === null),
    (a) => a.person,
  )
  const changed = [...current].filter(([, access]) => !access.every(stands))
  const gone = new Set(changed.filter(([, access]) => !access.some(stands)).map(([person]) => person))
  const posts = (await store.posts(number)).filter(
    (p) => p.person !== null && gone.has(p.person) && (p.person !== subject.report.reporter || !isOfReporter(p.kind)),
  )
  return [
    ...changed.map(([person]): Change => ({ type: 'access-ended', number, person, at })),
    ...changed.flatMap(([, access]) =>
      access.filter(stands).map((a): Change => ({ type: 'access-given', number, access: a })),
    ),
    ...(gone.size === 0 ? [] : [await lost(subject, gone, by, at, store)]),
    ...posts.map((post) => removalOf(number, post, at)),
  ]
}

/** What stays with a reporter who may see only their own report from now on; their alert becomes the card of that. */
const OF_REPORTER: readonly Post['kind'][] = [
  'alert',
  'receipt',
  'taken-up',
  'nobody-reached',
  'closed',
  'merged',
  'question',
]

const isOfReporter = (kind: Post['kind']) => OF_REPORTER.includes(kind)

async function lost(
  { number }: Case,
  gone: ReadonlySet<string>,
  by: string,
  at: Date,
  store: Pick<Store, 'history'>,
): Promise<Change> {
  const opened = new Set(
    (await store.history(number)).flatMap((entry) => (entry.what.type === 'opened' ? [entry.by] : [])),
  )
  const people = [...gone].map((person) => ({ person, hadOpened: opened.has(person) }))
  return { type: 'history-written', number, entry: { at, by, what: { type: 'access-lost', people } } }
}
