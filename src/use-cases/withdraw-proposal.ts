import { sightOf } from '../domain/permissions.ts'
import type { WantedMeasure } from '../domain/proposable.ts'
import type { Proposal } from '../domain/proposal.ts'
import { decidingSetting } from './deciding-setting.ts'
import { named } from './plan-asking.ts'
import type { Change, Ports } from './ports.ts'
import { type NotPut, putMeasure } from './propose-measure.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type Withdrawn =
  | { readonly type: 'withdrawn'; readonly proposal: Proposal }
  /** It was decided on or withdrawn before. */
  | { readonly type: 'already'; readonly proposal: Proposal }
  /** Only who proposed it can. */
  | { readonly type: 'not-the-proposer'; readonly by: string }
  | { readonly type: 'not-yours' }

export type Replaced =
  | { readonly type: 'replaced'; readonly withdrawn: Proposal; readonly proposal: Proposal }
  | Exclude<Withdrawn, { readonly type: 'withdrawn' }>
  | NotPut

/** Who proposed it takes it back. */
export function withdrawProposal(number: string, id: string, by: string, ports: Ports): Promise<Withdrawn> {
  return retryStale(async () => {
    const found = await findOwn(number, id, by, ports)
    if (found.type !== 'own') return found
    const { subject, proposal } = found
    const at = ports.now()
    const withdrawn = takenBack(proposal, by, at, null)
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      ...changesFor(withdrawn, by, at),
      ...(await repaintCards(subject, ports.store, at)),
    ])
    return { type: 'withdrawn', proposal: withdrawn }
  })
}

/** Who proposed it takes it back and puts another in its place, at once or not at all. */
export function replaceProposal(
  number: string,
  id: string,
  by: string,
  wanted: WantedMeasure,
  ports: Ports,
): Promise<Replaced> {
  return retryStale(async () => {
    const found = await findOwn(number, id, by, ports)
    if (found.type === 'already') return replacedBefore(found, wanted.id, ports)
    if (found.type !== 'own') return found
    const { subject, proposal, proposals } = found
    const setting = await decidingSetting(subject, ports)
    const others = proposals.filter((p) => p.id !== id)
    const put = putMeasure(by, wanted, others, setting)
    if (put.type !== 'put') return put
    const withdrawn = takenBack(proposal, by, setting.now, wanted.id)
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      ...changesFor(withdrawn, by, setting.now),
      ...put.changes,
      ...(await repaintCards(subject, ports.store, setting.now)),
    ])
    return { type: 'replaced', withdrawn, proposal: put.proposal }
  })
}

/** The same form sent twice replaces once. */
async function replacedBefore(
  found: Extract<Withdrawn, { type: 'already' }>,
  wanted: string,
  ports: Ports,
): Promise<Replaced> {
  if (found.proposal.withdrawn?.replacedBy !== wanted) return found
  const put = (await ports.store.proposals(found.proposal.caseNumber)).find((p) => p.id === wanted)
  return put === undefined ? found : { type: 'replaced', withdrawn: found.proposal, proposal: put }
}

async function findOwn(number: string, id: string, by: string, { store }: Ports) {
  const subject = await store.case(number)
  if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' } as const
  const proposals = await store.proposals(number)
  const proposal = proposals.find((p) => p.id === id)
  if (proposal === undefined) return { type: 'not-yours' } as const
  if (proposal.state !== 'open') return { type: 'already', proposal } as const
  if (proposal.proposedBy !== by) return { type: 'not-the-proposer', by: proposal.proposedBy } as const
  return { type: 'own', subject, proposal, proposals } as const
}

const takenBack = (proposal: Proposal, by: string, at: Date, replacedBy: string | null): Proposal => ({
  ...proposal,
  state: 'withdrawn',
  withdrawn: { by, at, replacedBy },
})

const changesFor = (withdrawn: Proposal, by: string, at: Date): Change[] => [
  { type: 'proposal-changed', number: withdrawn.caseNumber, proposal: withdrawn },
  {
    type: 'history-written',
    number: withdrawn.caseNumber,
    entry: {
      at,
      by,
      what: { type: 'withdrawn', replacedBy: withdrawn.withdrawn?.replacedBy ?? null, ...named(withdrawn) },
    },
  },
]
