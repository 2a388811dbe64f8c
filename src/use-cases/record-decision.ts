import type { Case } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import { type Answer, type NotDecidable, whyNotDecidable } from '../domain/decidable.ts'
import type { Setting } from '../domain/deciders.ts'
import { holdsAuthority, type MayDecide, mayDecide } from '../domain/may-decide.ts'
import { sightOf } from '../domain/permissions.ts'
import { type NotProposable, type WantedMeasure, whyNotProposable } from '../domain/proposable.ts'
import { type Decision, type Proposal, proposedBefore } from '../domain/proposal.ts'
import { dayOf, isDay } from '../lib/school-time.ts'
import { afterDecision, decisionOf } from './decide-proposal.ts'
import { decidingSetting } from './deciding-setting.ts'
import { named, planInChannel, tellConsulted } from './plan-asking.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

/** A decision that was taken elsewhere, before it came to be written down here. */
export interface TakenElsewhere {
  /** A staff member's id. */
  readonly decidedBy: string
  /** The day at school: `2026-11-19`. */
  readonly decidedOn: string
  /** Why it was not put here first. */
  readonly why: string
  readonly consulted: Answer['consulted']
  readonly beforeDone: Answer['beforeDone']
  /** Why it was decided although not everything had been done before. */
  readonly reason: string | null
}

export type Recorded =
  | { readonly type: 'recorded'; readonly proposal: Proposal }
  | { readonly type: 'not-yours' }
  /** Who records it, or who is said to have decided, may not decide on this. */
  | (Extract<MayDecide, { readonly type: 'may-not' }> & { readonly person: 'recorder' | 'decider' })
  | { readonly type: 'needs-why' }
  /** It is closed, or part of another one. */
  | { readonly type: 'not-open' }
  /** Not a day, or one that is yet to come. */
  | { readonly type: 'wrong-day' }
  | NotProposable
  | Exclude<NotDecidable, { readonly type: 'needs-reason' }>

/**
 * Someone with authority writes down a decision that was taken already: by whom, when, and why it is written down only
 * now. Their own decision on their own report, or on what they proposed before and nobody agreed to, only when they may
 * decide on that here too (see `mayDecide`). Whose proposal or report it was stands in the history.
 */
export function recordDecision(
  number: string,
  by: string,
  wanted: WantedMeasure,
  taken: TakenElsewhere,
  ports: Ports,
): Promise<Recorded> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    const proposals = await ports.store.proposals(number)
    const sentBefore = proposals.find((p) => p.id === wanted.id)
    if (sentBefore !== undefined) return { type: 'recorded', proposal: sentBefore }
    if (!isOpen(subject)) return { type: 'not-open' }
    const setting = await decidingSetting(subject, ports)
    const may = authorities(by, wanted, taken.decidedBy, proposals, setting)
    if (may.type === 'may-not') return may
    const problem = whenAndWhy(taken, setting.now) ?? whyNotProposable(subject, wanted, proposals)
    if (problem !== undefined) return problem
    const answer: Answer = { ...taken, approve: true }
    const missing = whyNotDecidable(wanted, answer, taken.decidedBy, may, proposals, setting)
    if (missing !== undefined && missing.type !== 'needs-reason') return missing
    const decision = recordedDecision(by, taken, decisionOf(taken.decidedBy, answer, may, setting.now))
    const proposal = decidedProposal(subject, by, wanted, decision)
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      ...changesFor(subject, proposal, by),
      ...planInChannel(proposal, setting, setting.now),
      ...tellConsulted(proposal, by, setting.now),
      ...(await repaintCards(subject, ports.store, setting.now)),
    ])
    return { type: 'recorded', proposal }
  })
}

type Authorities =
  | Extract<MayDecide, { type: 'may' }>
  | (Extract<MayDecide, { type: 'may-not' }> & { person: 'recorder' | 'decider' })

function authorities(
  by: string,
  wanted: WantedMeasure,
  decidedBy: string,
  proposals: readonly Proposal[],
  setting: Setting,
): Authorities {
  const { measure, length } = wanted
  const proposedBy = proposedBefore(decidedBy, wanted, proposals) ? decidedBy : null
  const question = { measure, length, proposedBy, wentUpTo: null }
  const recorder = (decidedBy === by ? mayDecide : holdsAuthority)(question, by, setting)
  if (recorder.type === 'may-not') return { ...recorder, person: 'recorder' }
  if (decidedBy === by) return recorder
  const decider = holdsAuthority(question, decidedBy, setting)
  return decider.type === 'may' ? decider : { ...decider, person: 'decider' }
}

function whenAndWhy({ decidedOn, why }: TakenElsewhere, now: Date): { type: 'needs-why' | 'wrong-day' } | undefined {
  if (why.trim() === '') return { type: 'needs-why' }
  return isDay(decidedOn) && decidedOn <= dayOf(now) ? undefined : { type: 'wrong-day' }
}

const recordedDecision = (by: string, { decidedOn, why }: TakenElsewhere, decision: Decision): Decision => ({
  ...decision,
  recordedAfterwards: { by, decidedOn, why },
})

const decidedProposal = (subject: Case, by: string, wanted: WantedMeasure, decision: Decision): Proposal => ({
  ...wanted,
  caseNumber: subject.number,
  version: 1,
  proposedBy: by,
  proposedAt: decision.at,
  decideBy: null,
  wentUpTo: null,
  state: 'approved',
  withdrawn: null,
  decision,
})

function changesFor(subject: Case, proposal: Proposal, by: string): Change[] {
  const { number } = subject
  const { proposedAt: at, basis, ground, overLimitReason } = proposal
  return [
    { type: 'proposal-made', number, proposal },
    {
      type: 'history-written',
      number,
      entry: { at, by, what: { type: 'proposed', basis, ground, overLimitReason, ...named(proposal) } },
    },
    ...afterDecision(subject, proposal, by, at),
  ]
}
