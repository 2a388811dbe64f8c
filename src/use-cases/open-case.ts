import type { Case } from '../domain/case.ts'
import { sightOf } from '../domain/permissions.ts'
import { pupilTraces } from '../domain/pupil-traces.ts'
import type { Ports, Store } from './ports.ts'

export type Opened =
  | ({ readonly type: 'whole'; readonly case: Case } & Around)
  | { readonly type: 'own-report'; readonly case: Case }
  /** It does not exist, or is not for this person: which of the two is not told. */
  | { readonly type: 'nothing' }

/** The cases around one, as far as this person may open those. */
export interface Around {
  /** Possible earlier cases of the same pupils within the look-back, of which it was established that it happened. */
  readonly earlier: readonly Case[]
  /** Reports of the same event that became part of it. */
  readonly alsoReported: readonly Case[]
  /** Cases that have to do with it. */
  readonly linked: readonly Case[]
}

/**
 * Opens a case for someone; of a case that became part of another one, that other one. Who opened the whole of it is
 * written down before they see it.
 */
export async function openCase(number: string, person: string, ports: Ports): Promise<Opened> {
  const { store } = ports
  const found = await store.case(number)
  const main = await mainOf(found, store)
  if (main !== undefined && sightOf(main, person) === 'whole') {
    const entry = { at: ports.now(), by: person, what: { type: 'opened' } } as const
    await store.commit([{ type: 'history-written', number: main.number, entry }])
    return { type: 'whole', case: main, ...(await around(main, person, ports)) }
  }
  if (found === undefined || sightOf(found, person) === 'nothing') return { type: 'nothing' }
  return found.report.reporter === person ? { type: 'own-report', case: found } : { type: 'nothing' }
}

async function around(subject: Case, person: string, ports: Ports): Promise<Around> {
  const { store } = ports
  const mayOpen = (one: Case) => sightOf(one, person) === 'whole'
  const [alsoReported, linked] = await Promise.all([
    read(
      subject.bonds.merged.map((one) => one.number),
      store,
    ),
    read(subject.bonds.linked, store),
  ])
  return { earlier: await earlierCases(subject, person, ports), alsoReported, linked: linked.filter(mayOpen) }
}

/** A report that is part of another case counts as that one; what was not established counts for nothing. */
async function earlierCases(subject: Case, person: string, ports: Ports): Promise<readonly Case[]> {
  const { store } = ports
  const since = new Date(ports.now().getTime() - ports.lookBackDays * DAY)
  const numbers = await store.casesWithTrace(subject.foundation, pupilTraces(subject.report), since)
  const found = await Promise.all((await read(numbers, store)).map((one) => mainOf(one, store)))
  const each = new Map(found.flatMap((one) => (one === undefined ? [] : [[one.number, one] as const])))
  each.delete(subject.number)
  return [...each.values()].filter((one) => one.closed?.outcome === 'established' && sightOf(one, person) === 'whole')
}

const mainOf = async (subject: Case | undefined, store: Pick<Store, 'case'>): Promise<Case | undefined> =>
  subject === undefined || subject.bonds.mergedInto === null ? subject : store.case(subject.bonds.mergedInto)

const read = async (numbers: readonly string[], store: Pick<Store, 'case'>): Promise<readonly Case[]> =>
  (await Promise.all(numbers.map((number) => store.case(number)))).filter((one) => one !== undefined)

const DAY = 24 * 60 * 60 * 1000
