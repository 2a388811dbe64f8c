import type { Outcome } from '../rules/vocabulary.ts'
import { isAtRest } from './afterwards.ts'
import type { Case } from './case.ts'

/** How a case was closed (afsluiting). Sealed in the store. */
export interface Closing {
  readonly at: Date
  /** A staff member's id. */
  readonly by: string
  readonly outcome: Outcome
  /** What was agreed, in someone's own words; empty: nothing. */
  readonly agreements: string
  /** How it went, in someone's own words; empty: nothing. */
  readonly evaluation: string
  /** The day at school on which it is looked at again: `2026-12-19`. */
  readonly evaluateOn: string | null
  /** Why it was closed although something was still to be done; null: nothing was. */
  readonly despite: string | null
}

/** How a case hangs together with others of its school. Sealed in the store, on both sides. */
export interface Bonds {
  /** The number of the case that it counts as part of from now on. */
  readonly mergedInto: string | null
  /** Reports of the same event, in the order of merging. */
  readonly merged: readonly Merged[]
  /** Numbers of related cases, in the order of linking. */
  readonly linked: readonly string[]
}

/** A case that became part of another one, and what that brought, so that it can be undone. */
export interface Merged {
  readonly number: string
  /** Staff members who got access to the other case by it. */
  readonly gained: readonly string[]
}

export const NO_BONDS: Bonds = { mergedInto: null, merged: [], linked: [] }

/** A closed case and one that is part of another ask nothing of anyone: no one takes it up, proposes, or runs out of time. */
export type CaseState = 'open' | 'closed' | 'merged'

export function stateOf({ closed, bonds }: Pick<Case, 'closed' | 'bonds'>): CaseState {
  if (bonds.mergedInto !== null) return 'merged'
  return closed === null ? 'open' : 'closed'
}

/** Whether its reporter took it back and nothing goes on without them; a report of the same event keeps it going. */
export const isResting = ({ report, bonds }: Pick<Case, 'report' | 'bonds'>): boolean =>
  isAtRest(report) && bonds.merged.length === 0

export const isOpen = (subject: Pick<Case, 'closed' | 'bonds'>): boolean => stateOf(subject) === 'open'
