import { unmatchedAccused, withAccused } from '../domain/accused.ts'
import type { Case, HistoryEntry } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { factsOf } from '../domain/facts.ts'
import { hasAddress } from '../domain/has-address.ts'
import { sightOf } from '../domain/permissions.ts'
import { recipientsOf } from '../domain/recipients.ts'
import type { Report } from '../domain/report.ts'
import { advise } from '../rules/advise.ts'
import { accessThatEnds } from './access-that-ends.ts'
import { dutiesThatEnd, endDuties } from './duties-that-end.ts'
import { planAlerts } from './plan-alerts.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type Matched =
  | { readonly type: 'matched'; readonly case: Case }
  /** Someone said who it is, or that they are not on the list, before; that stands. */
  | { readonly type: 'already'; readonly by: string; readonly at: Date }
  | { readonly type: 'not-yours' }

/**
 * Says which staff member an accused employee of a report is, or (null) that they are not on the staff list. From then
 * on the case follows its own route: it is advised again, whoever must know is told, and whoever may not know any more
 * loses access and their cards (see `accessThatEnds`); what their role had to do goes to who stands in (see
 * `dutiesThatEnd`). What was said first stands.
 */
export function matchAccused(
  number: string,
  by: string,
  involved: string,
  staffId: string | null,
  ports: Ports,
): Promise<Matched> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    if (!unmatchedAccused(subject.report).some((p) => p.id === involved))
      return saidBefore(await ports.store.history(number), involved)
    const directory = await ports.store.directory()
    const colleague = staffId === null ? null : directory.person(staffId)
    if (colleague === undefined) return { type: 'not-yours' }
    const report = withAccused(subject.report, involved, colleague)
    const at = ports.now()
    await ports.store.commit([
      ...(await advisedAgain(subject, report, directory, ports)),
      { type: 'history-written', number, entry: { at, by, what: { type: 'accused-matched', involved, staffId } } },
    ])
    return { type: 'matched', case: (await ports.store.case(number)) ?? subject }
  })
}

/** Nobody has anything to say of someone who is no unknown employee. */
function saidBefore(history: readonly HistoryEntry[], involved: string): Matched {
  const said = history.find(({ what }) => what.type === 'accused-matched' && what.involved === involved)
  return said === undefined || said.by === null ? { type: 'not-yours' } : { type: 'already', by: said.by, at: said.at }
}

async function advisedAgain(subject: Case, report: Report, directory: Directory, ports: Ports): Promise<Change[]> {
  const { number, version } = subject
  const school = directory.school(report.school)
  if (school === undefined) throw new Error(`unknown school ${report.school}`)
  const facts = factsOf(report, school.sector, directory.person(report.reporter))
  const advice = advise(facts, ports.protocol, { settings: school.choices })
  const restricted = advice.restricted || unmatchedAccused(report).length > 0
  const recipients = recipientsOf(report, advice, directory, hasAddress)
  const ending = dutiesThatEnd(subject, report, advice)
  const known = {
    duties: new Set(subject.duties.map((d) => d.role).filter((role) => !ending.includes(role))),
    access: new Set(subject.access.filter((a) => a.until === null).map((a) => `${a.person}/${a.role}`)),
  }
  return [
    { type: 'case-touched', number, version },
    { type: 'report-changed', number, report, advice, urgency: advice.urgency, restricted },
    ...(await accessThatEnds(subject, report, advice, ports)),
    ...endDuties(number, ending, recipients, ports.protocol, ports.now()),
    ...planAlerts(number, recipients, known, ports.now()),
    ...(await repaintCards(subject, ports.store, ports.now())),
  ]
}
