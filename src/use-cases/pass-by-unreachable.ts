import type { Case, HistoryEntry } from '../domain/case.ts'
import { hasAddress } from '../domain/has-address.ts'
import type { StaffMember } from '../domain/organisation.ts'
import { type Recipients, recipientsOf } from '../domain/recipients.ts'
import { askAnew } from './ask-anew.ts'
import { planAlerts } from './plan-alerts.ts'
import type { Change, Claim, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

/** An alert that cannot be delivered. */
export interface LostAlert extends Claim {
  readonly caseNumber: string
  readonly person: string
  /** A code, never a text from outside. */
  readonly trouble: string
}

/**
 * Gives up an alert and has others told instead, in one commit, so that no crash loses the escalation. Whoever was out
 * of reach loses access, so that nobody counts on them; whoever comes next in each of their roles is told, at last the
 * board. Whoever was out of reach for this case before is passed by too. When nobody is left, the reporter hears so.
 *
 * @throws StaleError when the alert was handed out again since, or is settled: then nothing was kept.
 */
export function passByUnreachable(lost: LostAlert, ports: Ports): Promise<void> {
  return retryStale(async () => {
    const { caseNumber: number, person, trouble } = lost
    const subject = await ports.store.case(number)
    if (subject === undefined) return
    const at = ports.now()
    const history = await ports.store.history(number)
    const passedBy = new Set([person, ...notReached(history)])
    const reachable = (p: StaffMember) => hasAddress(p) && !passedBy.has(p.id)
    const directory = await ports.store.directory()
    const instead = recipientsOf(subject.report, subject.advice, directory, reachable)
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      { type: 'notice-given-up', claim: lost, trouble, at },
      { type: 'access-ended', number, person, at },
      { type: 'history-written', number, entry: { at, by: null, what: { type: 'not-reached', person } } },
      ...planAlerts(number, instead, knownOf(subject), at),
      ...askAnew(await ports.store.proposals(number), history, { subject, directory, reachable, now: at }),
      ...(await repaintCards(subject, ports.store, at)),
      ...(isLeftToNobody(subject, person, instead) ? [tellReporter(subject, at)] : []),
    ])
  })
}

const notReached = (history: readonly HistoryEntry[]): readonly string[] =>
  history.flatMap(({ what }) => (what.type === 'not-reached' ? [what.person] : []))

const knownOf = (subject: Case) => ({
  duties: new Set(subject.duties.map((d) => d.role)),
  access: new Set(subject.access.map((a) => `${a.person}/${a.role}`)),
})

const isLeftToNobody = (subject: Case, gone: string, instead: Recipients): boolean =>
  instead.people.length === 0 && !subject.access.some((a) => a.until === null && a.person !== gone)

const tellReporter = ({ number, report }: Case, dueAt: Date): Change => ({
  type: 'notice-planned',
  id: `${number}/nobody-reached`,
  notice: { kind: 'nobody-reached', caseNumber: number, to: { person: report.reporter } },
  dueAt,
})
