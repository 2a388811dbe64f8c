import type { Case } from '../domain/case.ts'
import { type Answer, type NotDecidable, whyNotDecidable } from '../domain/decidable.ts'
import type { Question } from '../domain/deciders.ts'
import { holdsAuthority, type MayDecide } from '../domain/may-decide.ts'
import { sightOf } from '../domain/permissions.ts'
import { type NotProposable, type WantedMeasure, whyNotProposable } from '../domain/proposable.ts'
import type { Decision, Proposal } from '../domain/proposal.ts'
import { dayOf, isDay } from '../lib/school-time.ts'
import { afterDecision, decisionOf } from './decide-proposal.ts'
import { decidingSetting } from './deciding-setting.ts'
import { named, planInChannel } from './plan-asking.ts'
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
  /** Who records it, or who is said to have decided, has no authority over this. */
  | (Extract<MayDecide, { readonly type: 'may-not' }> & { readonly person: 'recorder' | 'decider' })
  | { readonly type: 'needs-why' }
  /** Not a day, or one that is yet to come. */
  | { readonly type: 'wrong-day' }
  | NotProposable
  | Exclude<NotDecidable, { readonly type: 'needs-reason' }>

/**
 * Someone with authority writes down a decision that was taken already: by whom, when, and why it is written down only
 * now. Also one on their own report: that it was taken is what happened, and the history says whose report it was.
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
    const setting = await decidingSetting(subject, ports)
    const may = authorities(by, wanted, taken, (question, person) => holdsAuthority(question, person, setting))
    if (may.type === 'may-not') return may
    const problem = whenAndWhy(taken, setting.now) ?? whyNotProposable(subject, wanted, proposals)
    if (problem !== undefined) return problem
    const answer: Answer = { ...taken, approve: true }
    const missing = whyNotDecidable(wanted, answer, may, proposals, setting)
    if (missing !== undefined && missing.type !== 'needs-reason') return missing
    const decision = recordedDecision(by, taken, decisionOf(taken.decidedBy, answer, may, setting.now))
    const proposal = decidedProposal(subject, by, wanted, decision)
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      ...changesFor(subject, proposal, by),
      ...planInChannel(proposal, setting, setting.now),
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
  { measure, length }: WantedMeasure,
  { decidedBy }: TakenElsewhere,
  holds: (question: Question, person: string) => MayDecide,
): Authorities {
  const question = { measure, length, proposedBy: by, wentUpTo: null }
  const recorder = holds(question, by)
  if (recorder.type === 'may-not') return { ...recorder, person: 'recorder' }
  const decider = holds(question, decidedBy)
  return decider.type === 'may' ? decider : { ...decider, person: 'decider' }
}

function whenAndWhy({ decidedOn, why }: TakenElsewhere, now: Date): { type: 'needs-why' | 'wrong-day' } | undefined {
  if (why.trim() === '') return { type: 'needs-why' }
  return isDay(decidedOn) && decidedOn <= dayOf(now) ? undefined : { type: 'wrong-day' }
}

const recordedDecision = (by: string, { decidedOn, why }: TakenElsewhere, decision: Decision): Decision => ({
  ...decision,
  // Nothing was proposed: it was decided on elsewhere.
  ownProposal: false,
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
