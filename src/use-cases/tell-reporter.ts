import type { Case } from '../domain/case.ts'
import type { Change } from './ports.ts'

/**
 * Tells the reporter that their report is closed: its number and that it is closed, never the outcome or who else is in
 * it. Nothing for a reporter who closed it themselves. Plan it in the commit that closes; `at` tells one closing from a
 * later one after it was opened again.
 */
export function tellReporterClosed({ number, report }: Case, by: string, at: Date): Change[] {
  if (report.reporter === by) return []
  const notice = { kind: 'closed', caseNumber: number, to: { person: report.reporter } } as const
  return [{ type: 'notice-planned', id: `${number}/closed/${at.getTime()}`, notice, dueAt: at }]
}

/** Tells the reporter that a contact has a question: that there is one, and nothing of what it is about. */
export function tellReporterQuestion({ number, report }: Case, question: string, at: Date): Change {
  const notice = { kind: 'question', caseNumber: number, to: { person: report.reporter } } as const
  return { type: 'notice-planned', id: `${number}/question/${question}`, notice, dueAt: at }
}

/**
 * Tells the reporter that their report counts as one case with another one, or does not any more: the numbers and nothing
 * of who reported it too. Nothing for a reporter who did it themselves.
 */
export function tellReporterMerged({ number, report }: Case, by: string, at: Date): Change[] {
  if (report.reporter === by) return []
  const notice = { kind: 'merged', caseNumber: number, to: { person: report.reporter } } as const
  return [{ type: 'notice-planned', id: `${number}/merged/${at.getTime()}`, notice, dueAt: at }]
}
