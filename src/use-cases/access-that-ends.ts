import { keptOut } from '../domain/accused.ts'
import type { Access, Case } from '../domain/case.ts'
import type { Report } from '../domain/report.ts'
import { groupBy } from '../lib/group-by.ts'
import type { Advice } from '../rules/advice.ts'
import type { Change, Ports } from './ports.ts'
import { removalOf } from './repaint.ts'

/**
 * What ends when a case is advised again, to be committed before anyone is told anew. Decided: whoever turns out to be
 * kept out loses everything; whoever has a role that the new advice keeps out loses that role, and with their last role
 * the case, because the route that told them does not hold any more. Whoever loses the case loses its card; a reporter
 * keeps theirs, which becomes that of their own report. Who had opened the case stays in its history.
 */
export async function accessThatEnds(
  subject: Case,
  report: Report,
  advice: Advice,
  { store, now }: Pick<Ports, 'store' | 'now'>,
): Promise<Change[]> {
  const { number } = subject
  const at = now()
  const out = keptOut(report)
  const excluded = new Set(advice.exclude.map((e) => e.role))
  const kept = (a: Access) => !out.has(a.person) && !excluded.has(a.role)
  const current = groupBy(
    subject.access.filter((a) => a.until === null),
    (a) => a.person,
  )
  const changed = [...current].filter(([, access]) => !access.every(kept))
  const gone = new Set(changed.filter(([, access]) => !access.some(kept)).map(([person]) => person))
  const posts = (await store.posts(number)).filter(
    (p) =>
      p.person !== null &&
      gone.has(p.person) &&
      (p.kind === 'proposal' || (p.kind === 'alert' && p.person !== report.reporter)),
  )
  return [
    ...changed.map(([person]): Change => ({ type: 'access-ended', number, person, at })),
    ...changed.flatMap(([, access]) =>
      access.filter(kept).map((a): Change => ({ type: 'access-given', number, access: a })),
    ),
    ...posts.map((post) => removalOf(number, post, at)),
  ]
}
