import type { Case } from '../domain/case.ts'
import { sightOf } from '../domain/permissions.ts'
import { pupilTraces } from '../domain/pupil-traces.ts'
import type { Ports } from './ports.ts'

export type Opened =
  | { readonly type: 'whole'; readonly case: Case; readonly earlier: readonly Case[] }
  | { readonly type: 'own-report'; readonly case: Case }
  /** It does not exist, or is not for this person: which of the two is not told. */
  | { readonly type: 'nothing' }

/**
 * Opens a case for someone. Who opened the whole of it is written down before they see it. `earlier` holds possible
 * earlier cases of the same pupils within the look-back, as far as this person may open those.
 */
export async function openCase(number: string, person: string, ports: Ports): Promise<Opened> {
  const subject = await ports.store.case(number)
  const sight = subject === undefined ? 'nothing' : sightOf(subject, person)
  if (subject === undefined || sight === 'nothing') return { type: 'nothing' }
  if (sight === 'own-report') return { type: 'own-report', case: subject }
  await ports.store.commit([
    { type: 'history-written', number, entry: { at: ports.now(), by: person, what: { type: 'opened' } } },
  ])
  return { type: 'whole', case: subject, earlier: await earlierCases(subject, person, ports) }
}

async function earlierCases(subject: Case, person: string, ports: Ports): Promise<readonly Case[]> {
  const since = new Date(ports.now().getTime() - ports.lookBackDays * DAY)
  const numbers = await ports.store.casesWithTrace(subject.foundation, pupilTraces(subject.report), since)
  const cases = await Promise.all(numbers.filter((n) => n !== subject.number).map((n) => ports.store.case(n)))
  return cases.filter((c) => c !== undefined).filter((c) => sightOf(c, person) === 'whole')
}

const DAY = 24 * 60 * 60 * 1000
