import type { HistoryEntry } from '../domain/case.ts'
import type { StaffMember } from '../domain/organisation.ts'
import { recipientsOf } from '../domain/recipients.ts'
import { askAnew } from './ask-anew.ts'
import { planAlerts } from './plan-alerts.ts'
import type { Ports } from './ports.ts'
import { isReachable } from './reachable.ts'
import { retryStale } from './retry-stale.ts'

/**
 * Someone turned out to be out of reach: that is written down, and whoever comes next in each of their roles is told
 * instead, and whoever can decide on what is open is asked. Whoever was out of reach for this case before is passed by too.
 */
export function passByUnreachable(number: string, unreachable: string, ports: Ports): Promise<void> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined) return
    const at = ports.now()
    const history = await ports.store.history(number)
    const passedBy = new Set([unreachable, ...notReached(history)])
    const reachable = (p: StaffMember) => isReachable(p) && !passedBy.has(p.id)
    const known = {
      duties: new Set(subject.duties.map((d) => d.role)),
      access: new Set(subject.access.map((a) => `${a.person}/${a.role}`)),
    }
    const directory = await ports.store.directory()
    const instead = recipientsOf(subject.report, subject.advice, directory, reachable)
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      { type: 'history-written', number, entry: { at, by: null, what: { type: 'not-reached', person: unreachable } } },
      ...planAlerts(number, instead, known, at),
      ...askAnew(await ports.store.proposals(number), history, { subject, directory, reachable, now: at }),
    ])
  })
}

const notReached = (history: readonly HistoryEntry[]): readonly string[] =>
  history.flatMap(({ what }) => (what.type === 'not-reached' ? [what.person] : []))
