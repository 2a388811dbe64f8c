import { unmatchedAccused } from '../domain/accused.ts'
import { type Asked, askedFor } from '../domain/asked-to-decide.ts'
import type { Case } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import type { Decider, Setting } from '../domain/deciders.ts'
import { sightOf } from '../domain/permissions.ts'
import { type NotProposable, type WantedMeasure, whyNotProposable } from '../domain/proposable.ts'
import type { Proposal } from '../domain/proposal.ts'
import { decideBy } from '../domain/proposal-term.ts'
import { decidingSetting } from './deciding-setting.ts'
import { named, planAsking, planInChannel } from './plan-asking.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type Proposed =
  /** `asked`: who can decide on it now. */
  | { readonly type: 'proposed'; readonly proposal: Proposal; readonly asked: readonly Decider[] }
  | { readonly type: 'not-yours' }
  | NotPut

export type NotPut =
  | NotProposable
  /** It is closed, or part of another one. */
  | { readonly type: 'not-open' }
  /** First someone must say which staff member an accused employee is: they could be asked to decide. */
  | { readonly type: 'accused-unknown' }
  /** Nobody in the whole line can be reached and is free of the case. */
  | { readonly type: 'nobody-can-decide' }

/**
 * Someone who may see the whole case puts a measure to those whom the rules name as deciders. The same form sent twice
 * is one proposal. @throws when the store fails; then nothing was kept.
 */
export function proposeMeasure(number: string, by: string, wanted: WantedMeasure, ports: Ports): Promise<Proposed> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    const proposals = await ports.store.proposals(number)
    const setting = await decidingSetting(subject, ports)
    const sentBefore = proposals.find((p) => p.id === wanted.id)
    if (sentBefore !== undefined) return proposed(sentBefore, setting)
    const put = putMeasure(by, wanted, proposals, setting)
    if (put.type !== 'put') return put
    const { version } = subject
    await ports.store.commit([
      { type: 'case-touched', number, version },
      ...put.changes,
      ...(await repaintCards(subject, ports.store, setting.now)),
    ])
    return proposed(put.proposal, setting)
  })
}

const proposed = (proposal: Proposal, setting: Setting): Proposed => ({
  type: 'proposed',
  proposal,
  asked: askedFor(proposal, setting)?.people ?? [],
})

export type Put = { readonly type: 'put'; readonly proposal: Proposal; readonly changes: readonly Change[] } | NotPut

/** What must be kept to put a measure to its deciders, besides that the case changed. */
export function putMeasure(by: string, wanted: WantedMeasure, proposals: readonly Proposal[], setting: Setting): Put {
  const { subject, now } = setting
  if (!isOpen(subject)) return { type: 'not-open' }
  if (unmatchedAccused(subject.report).length > 0) return { type: 'accused-unknown' }
  const problem = whyNotProposable(subject, wanted, proposals)
  if (problem !== undefined) return problem
  const { measure, length } = wanted
  const asked = askedFor({ measure, length, proposedBy: by, wentUpTo: null }, setting)
  if (asked === undefined) return { type: 'nobody-can-decide' }
  const proposal = openProposal(subject, by, wanted, asked, now)
  return { type: 'put', proposal, changes: changesFor(subject, proposal, asked, setting) }
}

const openProposal = (subject: Case, by: string, wanted: WantedMeasure, asked: Asked, at: Date): Proposal => ({
  id: wanted.id,
  caseNumber: subject.number,
  version: 1,
  measure: wanted.measure,
  length: wanted.length,
  about: wanted.about,
  basis: wanted.basis,
  ground: wanted.ground,
  parentsTold: wanted.parentsTold,
  proposedBy: by,
  proposedAt: at,
  overLimitReason: wanted.overLimitReason,
  decideBy: decideBy(wanted.length, at),
  wentUpTo: asked.wentUpTo,
  state: 'open',
  withdrawn: null,
  decision: null,
})

function changesFor(subject: Case, proposal: Proposal, asked: Asked, setting: Setting): Change[] {
  const { number } = subject
  const { proposedBy: by, proposedAt: at, basis, ground, overLimitReason } = proposal
  return [
    { type: 'proposal-made', number, proposal },
    {
      type: 'history-written',
      number,
      entry: { at, by, what: { type: 'proposed', basis, ground, overLimitReason, ...named(proposal) } },
    },
    ...planAsking(subject, proposal, asked.people, at),
    ...planInChannel(proposal, setting, at),
  ]
}
