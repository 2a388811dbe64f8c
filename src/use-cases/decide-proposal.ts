import type { Case } from '../domain/case.ts'
import { stepsAfter } from '../domain/case-step.ts'
import { type Answer, type NotDecidable, whyNotDecidable } from '../domain/decidable.ts'
import type { Setting } from '../domain/deciders.ts'
import { type MayDecide, mayDecide } from '../domain/may-decide.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Decision, Proposal } from '../domain/proposal.ts'
import { decidingSetting } from './deciding-setting.ts'
import { whoSteppedBack } from './passed-by.ts'
import { accessToDecide, named, tellConsulted, tellProposer } from './plan-asking.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type Decided =
  | { readonly type: 'decided'; readonly proposal: Proposal }
  /** Somebody decided on it or withdrew it before: the proposal tells who and what. */
  | { readonly type: 'already'; readonly proposal: Proposal }
  | Extract<MayDecide, { readonly type: 'may-not' }>
  /** There is no such proposal for this person. */
  | { readonly type: 'not-yours' }
  | NotDecidable

/**
 * Someone agrees to a proposal or not: exactly who the rules let decide, or someone higher in the line. Two at once: one
 * does, the other hears who. Who decides without having had a card gets access in that role, except in a restricted case.
 */
export function decideProposal(number: string, id: string, by: string, answer: Answer, ports: Ports): Promise<Decided> {
  return retryStale(async () => {
    const found = await findProposal(number, id, by, ports)
    if (found.type !== 'found') return found
    const { proposal, proposals, setting, may } = found
    if (may.type === 'may-not') return proposal.state === 'open' || !found.sees ? may : { type: 'already', proposal }
    if (proposal.state !== 'open') return { type: 'already', proposal }
    const problem = whyNotDecidable(proposal, answer, by, may, proposals, setting)
    if (problem !== undefined) return problem
    const decided = withDecision(proposal, answer, decisionOf(by, answer, may, setting.now))
    await ports.store.commit([
      { type: 'case-touched', number, version: setting.subject.version },
      { type: 'proposal-changed', number, proposal: decided },
      ...accessToDecide(setting.subject, by, [may.as], setting.now),
      ...afterDecision(setting.subject, decided, by, setting.now),
      ...(await repaintCards(setting.subject, ports.store, setting.now)),
      ...tellProposer(decided, by, setting.now),
      ...tellConsulted(decided, by, setting.now),
    ])
    return { type: 'decided', proposal: decided }
  })
}

/** A proposal as far as this person may know of it. `sees`: they have access to the whole case already. */
export async function findProposal(number: string, id: string, person: string, ports: Ports) {
  const subject = await ports.store.case(number)
  if (subject === undefined) return { type: 'not-yours' } as const
  const sees = sightOf(subject, person) === 'whole'
  const proposals = await ports.store.proposals(number)
  const proposal = proposals.find((p) => p.id === id)
  if (proposal === undefined || (subject.restricted && !sees)) return { type: 'not-yours' } as const
  if (whoSteppedBack(await ports.store.history(number)).has(person)) return { type: 'not-yours' } as const
  const setting = await decidingSetting(subject, ports)
  const may = mayDecide(proposal, person, setting)
  if (may.type === 'may-not' && may.why === 'kept-out') return { type: 'not-yours' } as const
  return { type: 'found', proposal, proposals, setting, may, sees } as const
}

/** The steps that follow and the line in the history. */
export function afterDecision(subject: Case, decided: Proposal, by: string, at: Date): Change[] {
  const { number } = subject
  const { decision } = decided
  if (decision === null) return []
  const approved = decided.state === 'approved'
  const steps = approved ? stepsAfter(subject, decided, at) : []
  return [
    {
      type: 'history-written',
      number,
      entry: { at, by, what: { type: 'decided', approved, decision, ...named(decided) } },
    },
    ...steps.map((step): Change => ({ type: 'step-added', number, step })),
  ]
}

export const withDecision = (proposal: Proposal, { approve }: Answer, decision: Decision): Proposal => ({
  ...proposal,
  state: approve ? 'approved' : 'declined',
  decideBy: null,
  decision,
})

export const decisionOf = (
  by: string,
  answer: Answer,
  may: Extract<MayDecide, { type: 'may' }>,
  at: Setting['now'],
): Decision => ({
  by,
  as: may.as,
  at,
  reason: answer.reason,
  consulted: answer.consulted,
  beforeDone: answer.beforeDone,
  ownProposal: may.ownProposal,
  ownReport: may.ownReport,
  recordedAfterwards: null,
})
