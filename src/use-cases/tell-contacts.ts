import type { Case, HistoryEntry } from '../domain/case.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Change } from './ports.ts'

/** That the reporter said something. */
export interface News {
  /** Of what was said. */
  readonly id: string
  /** Who said it: nobody is told what they did themselves. */
  readonly by: string
  /** Whose questions it answers. */
  readonly askers: readonly string[]
  readonly at: Date
}

/**
 * Tells whoever can open a case that its reporter has said something: whoever asked always, everyone else once until
 * they opened the case again, so that three additions in a row are one message.
 * `history`: before this.
 */
export function tellContacts(subject: Case, history: readonly HistoryEntry[], { id, by, askers, at }: News): Change[] {
  const { number } = subject
  const people = [...new Set(subject.access.map(({ person }) => person))]
  return people
    .filter((person) => person !== by && sightOf(subject, person) === 'whole')
    .flatMap((person): Change[] => {
      const kind = askers.includes(person) ? 'answered' : 'supplemented'
      if (kind === 'supplemented' && hasUnreadNotice(person, subject, history)) return []
      const notice = { kind, caseNumber: number, to: { person } } as const
      return [{ type: 'notice-planned', id: `${number}/${kind}/${id}/${person}`, notice, dueAt: at }]
    })
}

/** Whether the reporter said something since this person was told of the case and last opened it. */
function hasUnreadNotice(person: string, { access }: Case, history: readonly HistoryEntry[]): boolean {
  const since = Math.max(
    ...access.flatMap((one) => (one.person === person ? [one.from.getTime()] : [])),
    ...history.flatMap(({ at, by, what }) => (what.type === 'opened' && by === person ? [at.getTime()] : [])),
  )
  return history.some(({ at, what }) => FROM_REPORTER.has(what.type) && at.getTime() >= since)
}

const FROM_REPORTER: ReadonlySet<HistoryEntry['what']['type']> = new Set([
  'report-supplemented',
  'report-corrected',
  'report-withdrawn',
])
