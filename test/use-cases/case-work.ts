import type { FilledIn } from '../../src/domain/adjusting.ts'
import type { Report } from '../../src/domain/report.ts'
import { closeCase, type WantedClosing } from '../../src/use-cases/close-case.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import type { Office } from '../support/office.ts'
import { hitting, takenIn } from './reports.ts'

/** Tessa reports it, Vera takes it up. */
export async function inHand(office: Office, different: Partial<Report> = {}, formId = 'V1'): Promise<string> {
  const number = await takenIn(office, hitting(different), formId)
  await takeUp(number, 'p_vera', office.ports)
  return number
}

/** That it was established, with nothing agreed. */
export const aClosing = (different: Partial<WantedClosing> = {}): WantedClosing => ({
  outcome: 'established',
  agreements: '',
  evaluation: '',
  evaluateOn: null,
  despite: null,
  ...different,
})

/** Closed by Vera, although nobody may have taken it up. */
export const closed = (office: Office, number: string, different: Partial<WantedClosing> = {}) =>
  closeCase(number, 'p_vera', aClosing({ despite: 'Verzonnen reden.', ...different }), office.ports)

/** What stands in a report, with something else in its place. */
export function filled(report: Report, different: Partial<FilledIn>): FilledIn {
  const { concern, occurredOn, behaviours, people } = report
  return { ...report, concern, occurredOn, behaviours, people, ...different }
}

/** What happened to a case, in the order of happening. */
export const events = async (office: Office, number: string): Promise<readonly string[]> =>
  (await office.store.history(number)).map(({ what }) => what.type)
