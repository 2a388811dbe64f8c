import type { Length, LimitEntry, MeasureEntry } from '../rules/advice.ts'
import type { Measure } from '../rules/vocabulary.ts'
import type { Case } from './case.ts'
import { limitsPassed, needsLength } from './length.ts'
import { type Basis, basesOf, earlierLengths, isListed, measureEntryOf, type Proposal, peopleOf } from './proposal.ts'

/** What someone says who proposes a measure, or records that it was decided on. */
export interface WantedMeasure {
  /** Random, chosen when the form opens: the same form sent twice is one proposal. */
  readonly id: string
  readonly measure: Measure
  readonly length: Length | null
  /** The id of the involved person; null when `peopleOf` names nobody. */
  readonly about: string | null
  /** One of `basesOf`, or one of its sources. */
  readonly basis: Basis
  readonly ground: string
  readonly parentsTold: string
  readonly overLimitReason: string | null
}

/** Why a measure cannot be proposed; nothing was kept. */
export type NotProposable =
  /** The advice does not list it for what happened. */
  | { readonly type: 'not-listed' }
  /** The rules give authority up to a length, and none was named. */
  | { readonly type: 'needs-length' }
  /** Not a whole number of days or weeks, or the rest of a day where the rules know none. */
  | { readonly type: 'wrong-length' }
  | { readonly type: 'about-unknown' }
  | { readonly type: 'basis-unknown' }
  | { readonly type: 'needs-ground' }
  /** Longer than the law allows: these say so. */
  | { readonly type: 'over-law'; readonly limits: readonly LimitEntry[] }
  /** Longer than the protocol says: that needs a reason. */
  | { readonly type: 'over-limit'; readonly limits: readonly LimitEntry[] }
  /** The same measure for the same person waits for an answer already. */
  | { readonly type: 'already-proposed'; readonly proposal: Proposal }

/** Why this measure cannot be proposed in this case; undefined: it can. `proposals`: those of the case so far. */
export function whyNotProposable(
  subject: Case,
  wanted: WantedMeasure,
  proposals: readonly Proposal[],
): NotProposable | undefined {
  const entry = measureEntryOf(subject.advice, wanted.measure)
  if (entry === undefined || entry.authority.length === 0 || !isListed(entry, subject)) return { type: 'not-listed' }
  const length = lengthProblem(entry, wanted.length)
  if (length !== undefined) return { type: length }
  if (!isAboutSomeone(subject, wanted)) return { type: 'about-unknown' }
  if (!isBasis(entry, wanted)) return { type: 'basis-unknown' }
  if (wanted.ground.trim() === '') return { type: 'needs-ground' }
  const limits = limitsPassed(entry, wanted.length, earlierLengths(proposals, wanted.measure, wanted.about))
  const law = limits.filter((limit) => limit.force === 'law')
  if (law.length > 0) return { type: 'over-law', limits: law }
  if (limits.length > 0 && (wanted.overLimitReason ?? '').trim() === '') return { type: 'over-limit', limits }
  const twin = proposals.find((p) => p.state === 'open' && p.measure === wanted.measure && p.about === wanted.about)
  return twin === undefined ? undefined : { type: 'already-proposed', proposal: twin }
}

function lengthProblem(entry: MeasureEntry, length: Length | null): 'needs-length' | 'wrong-length' | undefined {
  if (length === null) return needsLength(entry) ? 'needs-length' : undefined
  if (!Number.isInteger(length.n) || length.n < 1) return 'wrong-length'
  if (length.unit !== 'rest-of-day') return undefined
  const known = entry.authority.some(({ upTo }) => upTo?.unit === 'rest-of-day')
  return known && length.n === 1 ? undefined : 'wrong-length'
}

function isAboutSomeone(subject: Case, { about, measure }: WantedMeasure): boolean {
  const people = peopleOf(subject, measure)
  return about === null ? people.length === 0 : people.includes(about)
}

/** Every source and fact that is named stands behind the measure or the authority over it. */
function isBasis(entry: MeasureEntry, { length, basis }: WantedMeasure): boolean {
  const offered = basesOf(entry, length)
  const sources = new Set(offered.flatMap((one) => one.sources).map((s) => `${s.file} ${s.heading}`))
  const facts = new Set(offered.flatMap((one) => one.facts))
  return (
    (basis.sources.length > 0 || offered.length === 0) &&
    basis.sources.every((s) => sources.has(`${s.file} ${s.heading}`)) &&
    basis.facts.every((fact) => facts.has(fact))
  )
}
