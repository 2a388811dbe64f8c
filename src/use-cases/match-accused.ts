import { keptOut, unmatchedAccused } from '../domain/accused.ts'
import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { factsOf } from '../domain/facts.ts'
import { sightOf } from '../domain/permissions.ts'
import { recipientsOf } from '../domain/recipients.ts'
import type { Involved, Report } from '../domain/report.ts'
import { advise } from '../rules/advise.ts'
import { askAnew } from './ask-anew.ts'
import { decidingSetting } from './deciding-setting.ts'
import { planAlerts } from './plan-alerts.ts'
import type { Change, Ports } from './ports.ts'
import { isReachable } from './reachable.ts'
import { removalOf, repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type Matched = { readonly type: 'matched'; readonly case: Case } | { readonly type: 'not-yours' }

/**
 * Says which staff member an accused employee of a report is, or (null) that they are not on the staff list. From then
 * on the case follows its own route: it is advised again, whoever must know is told, and whoever turns out to be
 * accused loses access and their cards; a reporter's card becomes that of their own report. What was said first stands.
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
    if (!unmatchedAccused(subject.report).some((p) => p.id === involved)) return { type: 'matched', case: subject }
    const directory = await ports.store.directory()
    const report = withMatch(subject.report, involved, staffId, directory)
    const at = ports.now()
    await ports.store.commit([
      ...(await advisedAgain(subject, report, directory, ports)),
      { type: 'history-written', number, entry: { at, by, what: { type: 'accused-matched', involved, staffId } } },
    ])
    return { type: 'matched', case: (await ports.store.case(number)) ?? subject }
  })
}

function withMatch(report: Report, involved: string, staffId: string | null, directory: Directory): Report {
  const match = (p: Involved): Involved => {
    if (p.id !== involved) return p
    if (staffId === null) return { ...p, notOnStaffList: true }
    const position = directory.person(staffId)?.position
    return { ...p, staffId, ...(position === undefined ? {} : { position }) }
  }
  return { ...report, people: report.people.map(match) }
}

async function advisedAgain(subject: Case, report: Report, directory: Directory, ports: Ports): Promise<Change[]> {
  const { number, version } = subject
  const school = directory.school(report.school)
  if (school === undefined) throw new Error(`unknown school ${report.school}`)
  const facts = factsOf(report, school.sector, directory.person(report.reporter))
  const advice = advise(facts, ports.protocol, { settings: school.choices })
  const restricted = advice.restricted || unmatchedAccused(report).length > 0
  const known = {
    duties: new Set(subject.duties.map((d) => d.role)),
    access: new Set(subject.access.filter((a) => a.until === null).map((a) => `${a.person}/${a.role}`)),
  }
  return [
    { type: 'case-touched', number, version },
    { type: 'report-changed', number, report, advice, urgency: advice.urgency, restricted },
    ...planAlerts(number, recipientsOf(report, advice, directory, isReachable), known, ports.now()),
    ...(await accessThatEnds(subject, report, ports)),
    ...(await whoDecidesNow({ ...subject, report, advice, restricted }, ports)),
    ...(await repaintCards(subject, ports.store, ports.now())),
  ]
}

/** Whoever was asked to decide may have turned out to have a part in it. */
async function whoDecidesNow(subject: Case, ports: Ports): Promise<readonly Change[]> {
  const history = await ports.store.history(subject.number)
  return askAnew(await ports.store.proposals(subject.number), history, await decidingSetting(subject, ports))
}

async function accessThatEnds(subject: Case, report: Report, ports: Ports): Promise<Change[]> {
  const { number } = subject
  const out = [...keptOut(report)].filter((person) =>
    subject.access.some((a) => a.person === person && a.until === null),
  )
  const posts = (await ports.store.posts(number)).filter(
    (p) =>
      p.person !== null &&
      out.includes(p.person) &&
      (p.kind === 'proposal' || (p.kind === 'alert' && p.person !== report.reporter)),
  )
  const at = ports.now()
  return [
    ...out.map((person): Change => ({ type: 'access-ended', number, person, at })),
    ...posts.map((post) => removalOf(number, post, at)),
  ]
}
