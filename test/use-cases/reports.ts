import type { Report } from '../../src/domain/report.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { anInvolved, aReport } from '../make.ts'
import { someone } from '../support/example.ts'
import type { Office } from '../support/office.ts'

/** Tessa reports that a pupil of 3B would have hit another. */
export const hitting = (different: Partial<Report> = {}): Report =>
  aReport({ school: 'VLI', reporter: someone('tessa').id, ...different })

/** Of someone of the staff list, or of an employee whose name was typed. */
export const accusedEmployee = (firstName?: string) =>
  firstName === undefined
    ? anInvolved({ id: 'i9', kind: 'staff', name: 'Iemand Onbekendtest' })
    : anInvolved({ id: 'i9', kind: 'staff', staffId: someone(firstName).id, position: someone(firstName).position })

/** Takes a report in and says its number. */
export async function takenIn(office: Office, report: Report, formId = 'V1'): Promise<string> {
  const reported = await reportIncident(report, formId, office.ports)
  if (reported.type !== 'taken-in') throw new Error('it was not taken in')
  return reported.number
}
