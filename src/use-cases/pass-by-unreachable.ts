import { recipientsOf } from '../domain/recipients.ts'
import { planAlerts } from './plan-alerts.ts'
import type { Ports } from './ports.ts'
import { isReachable } from './reachable.ts'
import { retryStale } from './retry-stale.ts'

/** Someone turned out to be out of reach: whoever comes next in each of their roles is told instead. */
export function passByUnreachable(number: string, unreachable: string, ports: Ports): Promise<void> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined) return
    const directory = await ports.store.directory()
    const reachable = (p: Parameters<typeof isReachable>[0]) => isReachable(p) && p.id !== unreachable
    const known = {
      duties: new Set(subject.duties.map((d) => d.role)),
      access: new Set(subject.access.map((a) => `${a.person}/${a.role}`)),
    }
    const instead = recipientsOf(subject.report, subject.advice, directory, reachable)
    const changes = planAlerts(number, instead, known, ports.now())
    if (changes.length === 0) return
    await ports.store.commit([{ type: 'case-touched', number, version: subject.version }, ...changes])
  })
}
