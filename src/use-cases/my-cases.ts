import type { Case } from '../domain/case.ts'
import { rolesIn, sightOf } from '../domain/permissions.ts'
import { URGENCIES } from '../rules/vocabulary.ts'
import type { Ports } from './ports.ts'

export interface MyCases {
  /** Cases that this person was told of: what still waits for them first, then by urgency, then the oldest. */
  readonly asContact: readonly Case[]
  /** Their own reports, newest first. */
  readonly asReporter: readonly Case[]
}

/** The cases of one person, as far as they may see them now. */
export async function myCases(person: string, { store }: Ports): Promise<MyCases> {
  const [told, reported] = await Promise.all([store.casesWithAccess(person), store.casesReportedBy(person)])
  const contactCases = (await read(told, store)).filter((c) => sightOf(c, person) === 'whole')
  const own = (await read(reported, store)).filter((c) => sightOf(c, person) !== 'nothing')
  return {
    asContact: contactCases.toSorted((a, b) => rank(a, person) - rank(b, person) || oldestFirst(a, b)),
    asReporter: own.toSorted((a, b) => oldestFirst(b, a)),
  }
}

/** Whether a role in which this person was told still has nobody who took the case up. */
export const waitsFor = (subject: Case, person: string): boolean =>
  subject.duties.some((duty) => duty.takenUp === null && rolesIn(subject, person).includes(duty.role))

const rank = (subject: Case, person: string) =>
  (waitsFor(subject, person) ? 0 : URGENCIES.length) + URGENCIES.indexOf(subject.urgency)

const oldestFirst = (a: Case, b: Case) => a.openedAt.getTime() - b.openedAt.getTime()

const read = async (numbers: readonly string[], store: Ports['store']): Promise<Case[]> =>
  (await Promise.all(numbers.map((number) => store.case(number)))).filter((found) => found !== undefined)
