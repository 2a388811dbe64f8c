import type { Advice, Grounds, Length, MeasureEntry, Source } from '../rules/advice.ts'
import { type Measure, type PersonKind, PUPIL_MEASURES, type Role, VISITOR_MEASURES } from '../rules/vocabulary.ts'
import type { Case } from './case.ts'
import { authorityOver } from './length.ts'

/** A measure put to someone with authority (voorstel). All but `id`, `caseNumber`, `state` and `version` is sealed. */
export interface Proposal {
  /** Random; chosen when the form opens, so that the same form sent twice is one proposal. */
  readonly id: string
  readonly caseNumber: string
  readonly version: number
  readonly measure: Measure
  /** Null: the rules name no length for this measure. */
  readonly length: Length | null
  /** The id of the involved person whom it is about; null: the report names nobody it could be. */
  readonly about: string | null
  /** The rule that it rests on. */
  readonly basis: Basis
  readonly ground: string
  /** What the parents were told, in someone's own words. */
  readonly parentsTold: string
  readonly proposedBy: string
  readonly proposedAt: Date
  /** Why it is to last longer than the protocol says. */
  readonly overLimitReason: string | null
  /** Undecided by then it goes up the line; null: there is nobody further up. */
  readonly decideBy: Date | null
  /** The role that it went up to last; null: it is with those whom the rules name. */
  readonly wentUpTo: Role | null
  readonly state: ProposalState
  /** Who withdrew it and which proposal came in its place. */
  readonly withdrawn: { readonly by: string; readonly at: Date; readonly replacedBy: string | null } | null
  readonly decision: Decision | null
}

export type ProposalState = 'open' | 'approved' | 'declined' | 'withdrawn'

/** The rule that a measure rests on: facts and where they stand. */
export interface Basis {
  readonly facts: readonly string[]
  readonly sources: readonly Source[]
}

/** The answer of someone with authority (besluit). */
export interface Decision {
  readonly by: string
  /** The role in which they decided. */
  readonly as: Role
  readonly at: Date
  readonly reason: string | null
  readonly consulted: readonly Consulted[]
  /** Ids of what had been done before. */
  readonly beforeDone: readonly string[]
  readonly ownProposal: boolean
  readonly ownReport: boolean
  /** Set when it was taken elsewhere first and written down here later. */
  readonly recordedAfterwards: RecordedAfterwards | null
}

export interface Consulted {
  /** A staff member's id. */
  readonly who: string
  /** The day at school: `2026-11-19`. */
  readonly when: string
}

export interface RecordedAfterwards {
  readonly by: string
  /** The day at school: `2026-11-19`. */
  readonly decidedOn: string
  readonly why: string
}

/** What the advice says of a measure; undefined when it says nothing. */
export const measureEntryOf = (advice: Advice, measure: Measure): MeasureEntry | undefined =>
  advice.measures.find((entry) => entry.measure === measure)

/**
 * Whether a measure can be proposed: the rules list it for this. One that is listed only on a repeat is left to a
 * person as long as nobody said that it was none.
 */
export const isListed = ({ status }: MeasureEntry, { report }: Case): boolean =>
  status === 'possible' || (status === 'on-recidivism' && report.recidivism !== false)

/**
 * The rules that a measure can rest on: what lists it, and what gives authority over this length. Rules that stand at
 * the same place are one.
 */
export function basesOf(entry: MeasureEntry, length: Length | null): readonly Basis[] {
  const bases = new Map<string, Basis>()
  const grounds: readonly (Grounds | undefined)[] = [entry, authorityOver(entry, length)]
  for (const one of grounds) {
    if (one === undefined || one.sources.length === 0) continue
    const place = JSON.stringify(one.sources)
    const facts = new Set([...(bases.get(place)?.facts ?? []), ...one.facts])
    bases.set(place, { facts: [...facts], sources: one.sources })
  }
  return [...bases.values()]
}

/** Whether someone proposed this measure for the same person before, and nobody agreed to it: also when it was withdrawn. */
export const proposedBefore = (
  person: string,
  { measure, about }: Pick<Proposal, 'measure' | 'about'>,
  proposals: readonly Proposal[],
): boolean =>
  proposals.some(
    (one) => one.proposedBy === person && one.state !== 'approved' && one.measure === measure && one.about === about,
  )

/** Lengths of a measure that was approved before for the same person in the same case. */
export const earlierLengths = (
  proposals: readonly Proposal[],
  measure: Measure,
  about: string | null,
): readonly Length[] =>
  proposals.flatMap((one) =>
    one.state === 'approved' && one.measure === measure && one.about === about && one.length !== null
      ? [one.length]
      : [],
  )

/**
 * The involved people whom a measure can be about: whoever would have done it, or whose part is unclear. What is for
 * pupils only pupils, what is for visitors only parents and people from outside; who may be either counts as both.
 */
export const peopleOf = ({ report }: Case, measure: Measure): readonly string[] =>
  report.people
    .filter((p) => p.parts.includes('offender') || p.parts.includes('unclear'))
    .filter(({ kind }) => kind === undefined || kindsOf(measure).includes(kind))
    .map((p) => p.id)

const kindsOf = (measure: Measure): readonly PersonKind[] => [
  ...(PUPIL_MEASURES.some((one) => one === measure) ? (['pupil'] as const) : []),
  ...(VISITOR_MEASURES.some((one) => one === measure) ? (['parent', 'outsider'] as const) : []),
]
