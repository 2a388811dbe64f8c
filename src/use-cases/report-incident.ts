import { unmatchedAccused } from '../domain/accused.ts'
import type { Case } from '../domain/case.ts'
import { NO_BONDS } from '../domain/case-state.ts'
import type { Directory } from '../domain/directory.ts'
import { factsOf } from '../domain/facts.ts'
import { hasAddress } from '../domain/has-address.ts'
import type { School } from '../domain/organisation.ts'
import { pupilTraces } from '../domain/pupil-traces.ts'
import { type Recipients, recipientsOf } from '../domain/recipients.ts'
import type { Report } from '../domain/report.ts'
import { atSchool } from '../lib/school-time.ts'
import type { Advice } from '../rules/advice.ts'
import { advise } from '../rules/advise.ts'
import { inDueTime } from './in-due-time.ts'
import { planAlerts } from './plan-alerts.ts'
import { type Change, NumberTakenError, type Ports, SameFormError } from './ports.ts'

export type Reported =
  /** On disk, and everyone's alert with it. */
  | { readonly type: 'taken-in'; readonly number: string }
  /** The protocol keeps such a report out: nothing was kept of it, not even that it was sent. */
  | { readonly type: 'not-taken-in'; readonly advice: Advice }

/**
 * Takes a report in: advises, opens a case and plans every alert, in one commit. The same form sent twice is one case.
 *
 * @throws when the store fails; then nothing was kept.
 */
export async function reportIncident(report: Report, formId: string, ports: Ports): Promise<Reported> {
  const directory = await ports.store.directory()
  const school = schoolOf(report, directory)
  const facts = factsOf(report, school.sector, directory.person(report.reporter))
  const advice = advise(facts, ports.protocol, { settings: school.choices })
  if (!advice.accepted) return { type: 'not-taken-in', advice }

  const earlier = await ports.store.caseOfForm(formId)
  if (earlier !== undefined) return { type: 'taken-in', number: earlier }
  const recipients = recipientsOf(report, advice, directory, hasAddress, ports.now())
  const open = async (): Promise<Reported> => {
    const number = ports.newCaseNumber(school.code, atSchool(ports.now()).year)
    const opened = openedCase(number, report, advice, directory, ports.now())
    await ports.store.commit([
      { type: 'case-opened', case: opened, formId, traces: pupilTraces(report) },
      ...whatFollows(opened, recipients, directory, ports),
    ])
    return { type: 'taken-in', number }
  }
  return openOnce(open, () => ports.store.caseOfForm(formId))
}

/** Tries another number when one is taken, and finds the case when the same form came in meanwhile. */
async function openOnce(
  open: () => Promise<Reported>,
  caseOfForm: () => Promise<string | undefined>,
): Promise<Reported> {
  for (;;) {
    try {
      return await open()
    } catch (error) {
      if (error instanceof NumberTakenError) continue
      const twin = error instanceof SameFormError ? await caseOfForm() : undefined
      if (twin === undefined) throw error
      return { type: 'taken-in', number: twin }
    }
  }
}

function schoolOf(report: Report, directory: Directory): School {
  const school = directory.school(report.school)
  if (school === undefined) throw new Error(`unknown school ${report.school}`)
  return school
}

function openedCase(number: string, report: Report, advice: Advice, directory: Directory, now: Date): Case {
  return {
    number,
    foundation: directory.foundation.id,
    school: report.school,
    version: 1,
    openedAt: now,
    urgency: advice.urgency,
    restricted: advice.restricted || unmatchedAccused(report).length > 0,
    report,
    advice,
    duties: [],
    access: [],
    closed: null,
    bonds: NO_BONDS,
  }
}

function whatFollows(
  opened: Case,
  recipients: Recipients,
  directory: Directory,
  { protocol, now }: Ports,
): readonly Change[] {
  const { number, report } = opened
  const at = now()
  const hasChannel = directory.school(report.school)?.safetyChannel !== undefined
  const alerts = planAlerts(number, recipients, { duties: new Set(), access: new Set() }, at)
  const told = inDueTime(alerts, opened, directory, protocol)
  return [
    { type: 'history-written', number, entry: { at, by: report.reporter, what: { type: 'reported' } } },
    ...told,
    ...(told.some(isCardFor(report.reporter)) ? [] : [receiptFor(opened, at)]),
    ...(hasChannel && !opened.restricted ? [channelCardFor(opened, at)] : []),
  ]
}

const isCardFor =
  (reporter: string) =>
  (change: Change): boolean =>
    change.type === 'notice-planned' && change.notice.kind === 'alert' && change.notice.to.person === reporter

const receiptFor = ({ number, report }: Case, dueAt: Date): Change => ({
  type: 'notice-planned',
  id: `${number}/receipt`,
  notice: { kind: 'receipt', caseNumber: number, to: { person: report.reporter } },
  dueAt,
})

const channelCardFor = ({ number, school }: Case, dueAt: Date): Change => ({
  type: 'notice-planned',
  id: `${number}/channel`,
  notice: { kind: 'channel-card', caseNumber: number, to: { school } },
  dueAt,
})
