import type { Case } from '../domain/case.ts'
import { beforeDeciding, limitsOver } from '../domain/decidable.ts'
import type { MayDecide } from '../domain/may-decide.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { BeforeEntry, LimitEntry } from '../rules/advice.ts'
import { findProposal } from './decide-proposal.ts'
import { accessToDecide } from './plan-asking.ts'
import type { Ports } from './ports.ts'
import { retryStale } from './retry-stale.ts'

export type ProposalOpened =
  | {
      readonly type: 'opened'
      readonly case: Case
      readonly proposal: Proposal
      readonly may: MayDecide
      /** What the protocol asks to be done before. */
      readonly before: readonly BeforeEntry[]
      /** Those of the protocol that it passes, for which the proposal gives a reason. */
      readonly limits: readonly LimitEntry[]
    }
  /** They know of the proposal but may not see the case: who can decide. */
  | Extract<MayDecide, { readonly type: 'may-not' }>
  | { readonly type: 'not-yours' }

/**
 * Opens a proposal to look at it and decide. That the case was opened is written down. Someone higher in the line who
 * had no card gets access in that role, except in a restricted case.
 */
export function openProposal(number: string, id: string, person: string, ports: Ports): Promise<ProposalOpened> {
  return retryStale(async () => {
    const found = await findProposal(number, id, person, ports)
    if (found.type !== 'found') return found
    const { proposal, proposals, setting, may, sees } = found
    if (may.type === 'may-not' && !sees) return may
    const at = setting.now
    await ports.store.commit([
      ...(may.type === 'may' && !sees
        ? [
            { type: 'case-touched', number, version: setting.subject.version } as const,
            ...accessToDecide(setting.subject, person, [may.as], at),
          ]
        : []),
      { type: 'history-written', number, entry: { at, by: person, what: { type: 'opened' } } },
    ])
    const subject = (await ports.store.case(number)) ?? setting.subject
    const before = beforeDeciding(proposal, setting)
    return { type: 'opened', case: subject, proposal, may, before, limits: limitsOver(proposal, proposals, setting) }
  })
}
