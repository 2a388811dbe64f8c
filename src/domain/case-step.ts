import type { FollowingEntry, Source, Term } from '../rules/advice.ts'
import type { Localized, Role } from '../rules/vocabulary.ts'
import type { Case } from './case.ts'
import { forLength } from './length.ts'
import { measureEntryOf, type Proposal } from './proposal.ts'

/** Something that someone must do in a case (stap), because of a decision. All but `id` and `done` is sealed. */
export interface CaseStep {
  readonly id: string
  /** The id of the proposal that was approved. */
  readonly proposal: string
  readonly text: Localized
  /** Empty: whoever decided. */
  readonly who: readonly Role[]
  /** Counts from `since`. */
  readonly due: Term | null
  readonly since: Date
  readonly facts: readonly string[]
  readonly sources: readonly Source[]
  readonly currency: readonly string[]
  /** Null: still open. */
  readonly done: { readonly by: string; readonly at: Date } | null
}

/** The steps that follow from an approved proposal, in the order of doing. */
export function stepsAfter(subject: Case, approved: Proposal, since: Date): readonly CaseStep[] {
  const entry = measureEntryOf(subject.advice, approved.measure)
  return forLength(entry?.following, approved.length).map((following, i) =>
    stepOf(following, approved.id, i + 1, since),
  )
}

/** The id is a count and not a word of the rule, which would tell the measure where it is not sealed. */
const stepOf = (following: FollowingEntry, proposal: string, count: number, since: Date): CaseStep => ({
  id: `${proposal}-${count}`,
  proposal,
  text: following.text,
  who: following.who,
  due: following.due,
  since,
  facts: following.facts,
  sources: following.sources,
  currency: following.currency ?? [],
  done: null,
})
