import type { Access, Case } from '../domain/case.ts'
import { type Bonds, isOpen, type Merged } from '../domain/case-state.ts'
import { canBecomePartOf } from '../domain/one-event.ts'
import { hasAccess, sightOf } from '../domain/permissions.ts'
import { casesToChooseFrom } from './cases-to-choose-from.ts'
import { alertFor } from './plan-alerts.ts'
import type { Change, Ports, Store } from './ports.ts'
import { removalOf, repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'
import { tellReporterMerged } from './tell-reporter.ts'

export type MergedCases =
  | { readonly type: 'merged'; readonly case: Case }
  /** The other one is gone, or does not fit: see `canBecomePartOf`. */
  | { readonly type: 'not-possible' }
  /** A measure was proposed in the other one: that one should stay the main one. */
  | { readonly type: 'has-proposals' }
  | { readonly type: 'needs-reason' }
  | { readonly type: 'not-yours' }

/** The cases that someone could make part of this one, newest first: those that they may see and that fit. */
export const mergeable = async (subject: Case, person: string, ports: Ports): Promise<readonly Case[]> =>
  (await casesToChooseFrom(person, ports.store)).filter((other) => canBecomePartOf(subject, other))

/**
 * Makes another report of the same event part of a case, so that it counts once. What was reported stays readable in the
 * main one, and whoever had the other one has the main one from then on. Both reporters hear the numbers and nothing else.
 *
 * @throws what the store throws; then nothing was kept.
 */
export function mergeCases(number: string, other: string, by: string, why: string, ports: Ports): Promise<MergedCases> {
  return retryStale(async () => {
    const { store } = ports
    const [main, part] = await Promise.all([store.case(number), store.case(other)])
    if (main === undefined || sightOf(main, by) !== 'whole') return { type: 'not-yours' }
    if (part === undefined || sightOf(part, by) !== 'whole' || !canBecomePartOf(main, part))
      return { type: 'not-possible' }
    if (why.trim() === '') return { type: 'needs-reason' }
    if ((await store.proposals(other)).some(({ state }) => state === 'open' || state === 'approved'))
      return { type: 'has-proposals' }
    await store.commit(await changesFor(main, part, by, why.trim(), ports))
    return { type: 'merged', case: (await store.case(number)) ?? main }
  })
}

async function changesFor(main: Case, part: Case, by: string, why: string, { store, now }: Ports): Promise<Change[]> {
  const at = now()
  const gained = part.access.filter((a) => a.until === null && !hasAccess(main, a.person))
  const people = [...new Set(gained.map((a) => a.person))]
  const merged: Merged = { number: part.number, gained: people }
  return [
    ...touched(main, part),
    bound(main, { ...main.bonds, merged: [...main.bonds.merged, merged] }),
    bound(part, { ...part.bonds, mergedInto: main.number }),
    written(main, at, by, { type: 'merged', other: part.number, why }),
    written(part, at, by, { type: 'merged-into', other: main.number, why }),
    ...gained.map((a): Change => ({ type: 'access-given', number: main.number, access: { ...a, from: at } })),
    ...people.map((person) => alertFor(main.number, person, at, main.version + 1)),
    ...(await repaintCards(main, store, at)),
    ...(await repaintCards(part, store, at)),
    ...[main, part].flatMap((one) => tellReporterMerged(one, by, at)),
  ]
}

export type MergeUndone =
  | { readonly type: 'undone'; readonly case: Case }
  | { readonly type: 'not-merged' }
  | { readonly type: 'needs-reason' }
  | { readonly type: 'not-yours' }

/**
 * Takes a report out of the case that it was made part of. Whoever got the case only by that loses it and its cards;
 * that they had it stays in the history.
 *
 * @throws what the store throws; then nothing was kept.
 */
export function undoMerge(number: string, other: string, by: string, why: string, ports: Ports): Promise<MergeUndone> {
  return retryStale(async () => {
    const { store } = ports
    const main = await store.case(number)
    if (main === undefined || sightOf(main, by) !== 'whole' || !isOpen(main)) return { type: 'not-yours' }
    const merged = main.bonds.merged.find((one) => one.number === other)
    const part = await store.case(other)
    if (merged === undefined || part === undefined) return { type: 'not-merged' }
    if (why.trim() === '') return { type: 'needs-reason' }
    const at = ports.now()
    await store.commit([
      ...touched(main, part),
      bound(main, { ...main.bonds, merged: main.bonds.merged.filter((one) => one !== merged) }),
      bound(part, { ...part.bonds, mergedInto: null }),
      written(main, at, by, { type: 'merge-undone', other, why: why.trim() }),
      written(part, at, by, { type: 'merge-undone', other: number, why: why.trim() }),
      ...(await givenBack(main, merged, part, at, store)),
      ...(await repaintCards(main, store, at)),
      ...(await repaintCards(part, store, at)),
      ...[main, part].flatMap((one) => tellReporterMerged(one, by, at)),
    ])
    return { type: 'undone', case: (await store.case(number)) ?? main }
  })
}

/** Whoever took it up, or has it in a role that did not come from the other one, keeps it. */
async function givenBack(main: Case, { gained }: Merged, part: Case, at: Date, store: Store): Promise<Change[]> {
  const came = (a: Access) => part.access.some((one) => one.person === a.person && one.role === a.role)
  const deals = (person: string) => main.duties.some(({ takenUp }) => takenUp?.by === person)
  const gone = gained
    .filter((person) => !deals(person))
    .filter((person) => main.access.every((a) => a.person !== person || a.until !== null || came(a)))
  const posts = (await store.posts(main.number)).filter((post) => post.person !== null && gone.includes(post.person))
  const reporters = posts.filter((post) => post.person !== main.report.reporter)
  return [
    ...gone.map((person): Change => ({ type: 'access-ended', number: main.number, person, at })),
    ...reporters.map((post) => removalOf(main.number, post, at)),
  ]
}

const touched = (...cases: readonly Case[]): readonly Change[] =>
  cases.map(({ number, version }) => ({ type: 'case-touched', number, version }))

const bound = ({ number, closed }: Case, bonds: Bonds): Change => ({ type: 'state-changed', number, closed, bonds })

const written = (
  { number }: Case,
  at: Date,
  by: string,
  what: Extract<Change, { type: 'history-written' }>['entry']['what'],
): Change => ({ type: 'history-written', number, entry: { at, by, what } })
