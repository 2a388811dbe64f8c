import type { Case } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import { isWaiting } from '../domain/climbing.ts'
import { waitsFor } from '../domain/in-digest.ts'
import type { DigestNotice } from '../domain/notice.ts'
import { type Recipients, recipientsOf } from '../domain/recipients.ts'
import type { Role } from '../rules/vocabulary.ts'
import { askAnew } from './ask-anew.ts'
import { inDueTime } from './in-due-time.ts'
import { reachableIn } from './passed-by.ts'
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
  const { caseNumber, person, trouble } = lost
  return passBy(caseNumber, person, (at) => [{ type: 'notice-given-up', claim: lost, trouble, at }], ports)
}

/** A daily message that cannot be delivered. */
export interface LostDigest extends Claim {
  readonly notice: DigestNotice
  /** A code, never a text from outside. */
  readonly trouble: string
}

/**
 * Gives up a daily message and has others told of each case in it that still waits for its reader. What was done before a
 * crash is not done again.
 */
export async function passDigestOn({ notice, trouble, ...claim }: LostDigest, ports: Ports): Promise<void> {
  const { cases, to } = notice
  for (const number of cases) {
    const subject = await ports.store.case(number)
    if (subject !== undefined && isWaiting(subject) && waitsFor(subject, to.person))
      await passBy(number, to.person, () => [], ports)
  }
  await ports.store.noticeGivenUp(claim, trouble, ports.now())
}

function passBy(number: string, person: string, settled: (at: Date) => readonly Change[], ports: Ports): Promise<void> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined) return
    const at = ports.now()
    if (!isOpen(subject)) return ports.store.commit(settled(at))
    const history = await ports.store.history(number)
    const reachable = reachableIn(history, new Set([person]))
    const directory = await ports.store.directory()
    const found = recipientsOf(subject.report, subject.advice, directory, reachable, at)
    const instead = onlyIn(rolesOf(subject, person), found)
    const alerts = planAlerts(number, instead, knownOf(subject), at)
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      ...settled(at),
      { type: 'access-ended', number, person, at },
      { type: 'history-written', number, entry: { at, by: null, what: { type: 'not-reached', person } } },
      ...inDueTime(alerts, subject, directory, ports.protocol),
      ...askAnew(await ports.store.proposals(number), history, { subject, directory, reachable, now: at }),
      ...(await repaintCards(subject, ports.store, at)),
      ...(isLeftToNobody(subject, person, instead) ? [tellReporter(subject, at)] : []),
    ])
  })
}

/** Also of access that ended: an alert can be lost after it. */
const rolesOf = ({ access }: Case, person: string): ReadonlySet<Role> =>
  new Set(access.filter((a) => a.person === person).map((a) => a.role))

/** In the other roles somebody has the case already, at work at this moment or not. */
const onlyIn = (wanted: ReadonlySet<Role>, { people, unreached }: Recipients): Recipients => ({
  people: people
    .map((one) => ({ ...one, roles: one.roles.filter((role) => wanted.has(role)) }))
    .filter(({ roles }) => roles.length > 0),
  unreached: unreached.filter((role) => wanted.has(role)),
})

const knownOf = (subject: Case) => ({
  duties: new Set(subject.duties.map((d) => d.role)),
  access: new Set(subject.access.filter((a) => a.until === null).map((a) => `${a.person}/${a.role}`)),
  lost: {
    people: new Set(subject.access.filter((a) => a.until !== null).map((a) => a.person)),
    version: subject.version + 1,
  },
})

const isLeftToNobody = (subject: Case, gone: string, instead: Recipients): boolean =>
  instead.people.length === 0 && !subject.access.some((a) => a.until === null && a.person !== gone)

const tellReporter = ({ number, report }: Case, dueAt: Date): Change => ({
  type: 'notice-planned',
  id: `${number}/nobody-reached`,
  notice: { kind: 'nobody-reached', caseNumber: number, to: { person: report.reporter } },
  dueAt,
})
