import type { Case } from '../domain/case.ts'
import { sightOf } from '../domain/permissions.ts'
import { casesToChooseFrom } from './cases-to-choose-from.ts'
import type { Change, Ports } from './ports.ts'
import { retryStale } from './retry-stale.ts'

export type LinkedCases =
  | { readonly type: 'linked'; readonly case: Case }
  /** They were linked, or not linked, before; or the other one is not for this person. */
  | { readonly type: 'not-possible' }
  | { readonly type: 'needs-reason' }
  | { readonly type: 'not-yours' }

/** The cases that someone could link with this one, newest first. */
export const linkable = async (subject: Case, person: string, ports: Ports): Promise<readonly Case[]> =>
  (await casesToChooseFrom(person, ports.store)).filter(
    ({ number }) => number !== subject.number && !subject.bonds.linked.includes(number),
  )

/** Says of two cases that they have to do with each other, or (`isLinked` false) that they have not after all. */
export function linkCases(
  number: string,
  other: string,
  by: string,
  { why, isLinked }: { readonly why: string; readonly isLinked: boolean },
  ports: Ports,
): Promise<LinkedCases> {
  return retryStale(async () => {
    const { store } = ports
    const [one, two] = await Promise.all([store.case(number), store.case(other)])
    if (one === undefined || sightOf(one, by) !== 'whole') return { type: 'not-yours' }
    const isTheirs = two !== undefined && number !== other && sightOf(two, by) === 'whole'
    if (!isTheirs || one.bonds.linked.includes(other) === isLinked) return { type: 'not-possible' }
    if (why.trim() === '') return { type: 'needs-reason' }
    const at = ports.now()
    await store.commit([
      ...bound(one, other, isLinked),
      ...bound(two, number, isLinked),
      written(one, other, why.trim()),
      written(two, number, null),
    ])
    return { type: 'linked', case: (await store.case(number)) ?? one }

    function written(subject: Case, to: string, reason: string | null): Change {
      const what = { type: isLinked ? 'linked' : 'unlinked', other: to, why: reason } as const
      return { type: 'history-written', number: subject.number, entry: { at, by, what } }
    }
  })
}

function bound({ number, version, closed, bonds }: Case, other: string, isLinked: boolean): Change[] {
  const others = bonds.linked.filter((one) => one !== other)
  return [
    { type: 'case-touched', number, version },
    { type: 'state-changed', number, closed, bonds: { ...bonds, linked: isLinked ? [...others, other] : others } },
  ]
}
