import type { Case } from '../domain/case.ts'
import type { Report } from '../domain/report.ts'
import type { Change } from './ports.ts'

/** Keeps what was said after a report was sent. Nothing in it is advised on, so the advice stays as it is. */
export function addToReport({ number, version, advice, urgency, restricted }: Case, report: Report): Change[] {
  return [
    { type: 'case-touched', number, version },
    { type: 'report-changed', number, report, advice, urgency, restricted },
  ]
}
