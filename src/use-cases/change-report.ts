import { unmatchedAccused } from '../domain/accused.ts'
import { keepingAsSent } from '../domain/afterwards.ts'
import type { Access, Case, HistoryEntry } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { factsOf } from '../domain/facts.ts'
import { fitsRoute } from '../domain/fits-route.ts'
import { stillForDigest } from '../domain/in-digest.ts'
import { ladderOf } from '../domain/ladder-of.ts'
import { hasAccess, rolesIn } from '../domain/permissions.ts'
import { pupilTraces } from '../domain/pupil-traces.ts'
import { type Reachable, type Recipients, recipientsOf } from '../domain/recipients.ts'
import type { Report } from '../domain/report.ts'
import type { Advice } from '../rules/advice.ts'
import { advise } from '../rules/advise.ts'
import { URGENCIES } from '../rules/vocabulary.ts'
import { accessThatEnds, accessThatStands } from './access-that-ends.ts'
import { askAnew } from './ask-anew.ts'
import { changeChannelCards } from './channel-cards.ts'
import { dutiesThatEnd, endDuties } from './duties-that-end.ts'
import { held, inDueTime } from './in-due-time.ts'
import { reachableIn } from './passed-by.ts'
import { alertFor, type Known, planAlerts } from './plan-alerts.ts'
import type { Change, Ports } from './ports.ts'
import { stillOpen, withdrawImpossible } from './proposals-that-end.ts'
import { repaintEverything } from './repaint.ts'

export type ReportChange =
  | {
      readonly type: 'changed'
      /** Not committed yet: for asking first, they are thrown away. */
      readonly changes: readonly Change[]
      /** The case as it will be, with the access that stands and without what is added. */
      readonly next: Case
      /** Staff members who can open the case now and cannot afterwards. */
      readonly losing: readonly string[]
      /** Staff members who cannot open the case now and can afterwards. */
      readonly gaining: readonly string[]
    }
  /** The protocol keeps such a report out, so a report that was taken in cannot become one. */
  | { readonly type: 'not-taken-in'; readonly advice: Advice }

/**
 * What must be kept when the report of a case is changed, by its reporter or by someone who deals with it: everything
 * of `advisedAgain`, and the report as it was, with who changed it and why, in the history. Commits nothing: a use-case
 * commits `changes` with its own, and retries when the case changed meanwhile.
 *
 * @throws Error when the school is unknown; what the store throws.
 */
export async function changeReport(
  subject: Case,
  report: Report,
  by: string,
  why: string,
  ports: Ports,
): Promise<ReportChange> {
  const again = await advisedAgain(subject, report, by, ports)
  if (again.type === 'not-taken-in') return again
  const { next } = again
  const what = { type: 'report-changed', earlier: subject.report, later: report, why } as const
  const written = { type: 'history-written', number: next.number, entry: { at: ports.now(), by, what } } as const
  const [touched, ...others] = again.changes
  return { ...again, changes: [...(touched === undefined ? [] : [touched]), written, ...others] }
}

/**
 * What must be kept when more, or something else, is known of what happened. The case is advised again by the rules of
 * the day on which it happened; whoever must know from now on is told; whoever may not know what it proves to be loses
 * access and their cards; duties that nobody asks for any more end; proposals that the rules do not allow any more are
 * taken back; every card is drawn again, and those in a channel go when the case became restricted.
 */
export async function advisedAgain(subject: Case, changed: Report, by: string, ports: Ports): Promise<ReportChange> {
  const report = by === subject.report.reporter ? changed : keepingAsSent(subject.report, changed)
  const directory = await ports.store.directory()
  const advice = adviceOn(report, directory, ports)
  if (!advice.accepted) return { type: 'not-taken-in', advice }
  const restricted = advice.restricted || unmatchedAccused(report).length > 0
  const better: Case = { ...subject, report, advice, restricted, urgency: advice.urgency }
  const history = await ports.store.history(subject.number)
  const reachable = reachableIn(history)
  const recipients = recipientsOf(report, advice, directory, reachable, ports.now())
  const stands = accessThatStands(better, fitsRoute(better, recipients, directory))
  const current = subject.access.filter((a) => a.until === null)
  const next: Case = { ...better, access: current.filter(stands) }
  return {
    type: 'changed',
    next,
    losing: peopleIn(current).filter((person) => !peopleIn(next.access).includes(person)),
    gaining: recipients.people.map(({ person }) => person.id).filter((id) => !peopleIn(current).includes(id)),
    changes: [
      { type: 'case-touched', number: subject.number, version: subject.version },
      { type: 'report-changed', number: subject.number, report, advice, urgency: advice.urgency, restricted },
      { type: 'traces-replaced', number: subject.number, traces: pupilTraces(report), openedAt: subject.openedAt },
      ...moved(subject, next, by, ports.now()),
      ...(await accessThatEnds(subject, stands, by, ports)),
      ...rerouted(subject, next, { recipients, directory, history }, ports),
      ...(await askedAgain(next, by, history, { directory, reachable }, ports)),
      ...(await changeChannelCards(subject, next, directory, ports.store, ports.now())),
      ...(await repaintEverything(subject, ports.store, ports.now())),
    ],
  }
}

/** It leaves the place where it was kept, with a trace in the history. */
function moved(subject: Case, next: Case, by: string, at: Date): Change[] {
  const [from, to] = [subject.advice.record.where, next.advice.record.where]
  if (from === to) return []
  return [{ type: 'history-written', number: next.number, entry: { at, by, what: { type: 'moved', from, to } } }]
}

function adviceOn(report: Report, directory: Directory, { protocol }: Ports): Advice {
  const school = directory.school(report.school)
  if (school === undefined) throw new Error(`unknown school ${report.school}`)
  const facts = factsOf(report, school.sector, directory.person(report.reporter))
  return advise(facts, protocol, { settings: school.choices })
}

/** Where a case goes from now on, and what happened with it so far. */
interface Route {
  readonly recipients: Recipients
  readonly directory: Directory
  readonly history: readonly HistoryEntry[]
}

/** Which duties go, and who is told from now on. */
function rerouted(
  subject: Case,
  next: Case,
  { recipients, directory, history }: Route,
  ports: Ports,
): readonly Change[] {
  const { number } = subject
  const ending = dutiesThatEnd(next, recipients)
  const known: Known = {
    duties: new Set(subject.duties.map((d) => d.role).filter((role) => !ending.includes(role))),
    access: new Set(next.access.map((a) => `${a.person}/${a.role}`)),
    lost: { people: new Set(peopleIn(subject.access.filter((a) => a.until !== null))), version: subject.version + 1 },
  }
  const alerts = [
    ...planAlerts(number, notYetTold(next, recipients, directory), known, ports.now()),
    ...tooUrgentForDigest(subject, next, { recipients, directory, history }, ports),
  ]
  const asked = new Set(recipients.people.flatMap(({ roles }) => roles).filter((role) => !known.duties.has(role)))
  return [
    ...endDuties(number, ending, recipients, ports.protocol, ports.now()),
    ...[...asked].map((role): Change => ({ type: 'duty-added', number, role })),
    ...inDueTime(alerts, next, directory, ports.protocol),
    ...held(toldItIsUrgent(subject, next, ports.now()), next, directory, ports.protocol),
  ]
}

/** Whoever has the case, also when they took it up, gets a new card when it proves to be more urgent than they know. */
function toldItIsUrgent({ urgency, version }: Case, next: Case, at: Date): Change[] {
  if (URGENCIES.indexOf(next.urgency) >= URGENCIES.indexOf(urgency)) return []
  return peopleIn(next.access).map((person) => alertFor(next.number, person, at, version + 1))
}

/** Who would have heard of it in a daily message gets an alert at once when it proves to be more than that. */
function tooUrgentForDigest(
  subject: Case,
  next: Case,
  { directory, history }: Route,
  { protocol, now }: Ports,
): Change[] {
  if (ladderOf(next, directory, protocol).digestAt !== null) return []
  const at = now()
  return stillForDigest(subject, history)
    .filter(({ person }) => hasAccess(next, person))
    .flatMap(({ person }): Change[] => {
      const what = { type: 'alerted', person, roles: rolesIn(next, person) } as const
      return [
        { type: 'history-written', number: next.number, entry: { at, by: null, what } },
        alertFor(next.number, person, at, subject.version + 1),
      ]
    })
}

/**
 * A role in which someone has the case already is not told again because somebody else in it happens to be there now;
 * one that is held per class is, for the class of a pupil who was named later.
 */
function notYetTold({ access, school }: Case, recipients: Recipients, directory: Directory): Recipients {
  const perClass = new Set(
    directory.contacts.filter((c) => c.school === school && c.classes.length > 0).map((c) => c.role),
  )
  const isTold = (role: Access['role']) => !perClass.has(role) && access.some((a) => a.role === role)
  return {
    ...recipients,
    people: recipients.people.map((one) => ({ ...one, roles: one.roles.filter((role) => !isTold(role)) })),
  }
}

/** Takes proposals back that are not possible any more, and asks whoever must decide on the others now. */
async function askedAgain(
  next: Case,
  by: string,
  history: readonly HistoryEntry[],
  { directory, reachable }: { readonly directory: Directory; readonly reachable: Reachable },
  ports: Ports,
): Promise<readonly Change[]> {
  const now = ports.now()
  const proposals = await ports.store.proposals(next.number)
  const setting = { subject: next, directory, reachable, now }
  return [...withdrawImpossible(next, proposals, by, now), ...askAnew(stillOpen(next, proposals), history, setting)]
}

const peopleIn = (access: readonly Access[]): readonly string[] => [...new Set(access.map((a) => a.person))]
