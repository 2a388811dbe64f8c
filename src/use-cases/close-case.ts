import type { Case } from '../domain/case.ts'
import { type Closing, stateOf } from '../domain/case-state.ts'
import type { CaseStep } from '../domain/case-step.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Change, Ports, Store } from './ports.ts'
import { withdrawn } from './proposals-that-end.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'
import { tellReporterClosed } from './tell-reporter.ts'

/** What someone says when they close a case. */
export type WantedClosing = Pick<Closing, 'outcome' | 'agreements' | 'evaluation' | 'evaluateOn' | 'despite'>

/** What is not finished in a case; it stands in nobody's way, but closing it all the same asks for a reason. */
export interface LeftOpen {
  readonly nobodyTookUp: boolean
  readonly steps: readonly CaseStep[]
  readonly proposals: readonly Proposal[]
}

export type ClosedCase =
  | { readonly type: 'closed'; readonly case: Case }
  /** It was closed before; that stands. */
  | { readonly type: 'already'; readonly by: string; readonly at: Date }
  /** It is part of another case, which can be closed. */
  | { readonly type: 'merged'; readonly into: string }
  | { readonly type: 'needs-reason'; readonly left: LeftOpen }
  | { readonly type: 'not-yours' }

export async function leftOpenIn(subject: Case, store: Pick<Store, 'steps' | 'proposals'>): Promise<LeftOpen> {
  const [steps, proposals] = await Promise.all([store.steps(subject.number), store.proposals(subject.number)])
  return {
    nobodyTookUp: subject.duties.length > 0 && subject.duties.every(({ takenUp }) => takenUp === null),
    steps: steps.filter(({ done }) => done === null),
    proposals: proposals.filter(({ state }) => state === 'open'),
  }
}

export const isAnythingLeft = ({ nobodyTookUp, steps, proposals }: LeftOpen): boolean =>
  nobodyTookUp || steps.length > 0 || proposals.length > 0

/**
 * Closes a case with its outcome. A proposal that still waits is taken back in the name of who closes; steps stay as they
 * are. Its reporter hears that it is closed, and so do those of the reports that are part of it; not the outcome.
 *
 * @throws what the store throws; then nothing was kept.
 */
export function closeCase(number: string, by: string, wanted: WantedClosing, ports: Ports): Promise<ClosedCase> {
  return retryStale(async () => {
    const { store } = ports
    const subject = await store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    const { closed, bonds } = subject
    if (bonds.mergedInto !== null) return { type: 'merged', into: bonds.mergedInto }
    if (closed !== null) return { type: 'already', by: closed.by, at: closed.at }
    const left = await leftOpenIn(subject, store)
    if (isAnythingLeft(left) && wanted.despite === null) return { type: 'needs-reason', left }
    const at = ports.now()
    const despite = isAnythingLeft(left) ? wanted.despite : null
    const closing: Closing = { ...wanted, despite, by, at }
    const parts = await Promise.all(bonds.merged.map((one) => store.case(one.number)))
    await store.commit([
      { type: 'case-touched', number, version: subject.version },
      ...left.proposals.flatMap((proposal) => withdrawn(proposal, by, at)),
      { type: 'state-changed', number, closed: closing, bonds },
      { type: 'history-written', number, entry: { at, by, what: { type: 'closed', closing } } },
      ...(await repaintCards(subject, store, at)),
      ...[subject, ...parts].flatMap((one) => (one === undefined ? [] : tellReporterClosed(one, by, at))),
    ])
    return { type: 'closed', case: (await store.case(number)) ?? subject }
  })
}

export type ReopenedCase =
  | { readonly type: 'reopened'; readonly case: Case }
  | { readonly type: 'not-closed' }
  | { readonly type: 'needs-reason' }
  | { readonly type: 'not-yours' }

/**
 * Opens a closed case again, with a reason; how it was closed stays in the history. Whoever had taken it up has it again.
 *
 * @throws what the store throws; then nothing was kept.
 */
export function reopenCase(number: string, by: string, why: string, ports: Ports): Promise<ReopenedCase> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    if (stateOf(subject) !== 'closed') return { type: 'not-closed' }
    if (why.trim() === '') return { type: 'needs-reason' }
    const at = ports.now()
    const changes: Change[] = [
      { type: 'case-touched', number, version: subject.version },
      { type: 'state-changed', number, closed: null, bonds: subject.bonds },
      { type: 'history-written', number, entry: { at, by, what: { type: 'reopened', why: why.trim() } } },
      ...(await repaintCards(subject, ports.store, at)),
    ]
    await ports.store.commit(changes)
    return { type: 'reopened', case: (await ports.store.case(number)) ?? subject }
  })
}
