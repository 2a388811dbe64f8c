import type { Proposal } from '../domain/proposal.ts'
import type { Store } from './ports.ts'

/** What the proposals of a case mean for one reader of its card. */
export interface DecisionsFor {
  /** They were asked to decide on one that is still open. */
  readonly waits: boolean
  /** What they proposed and was decided on last. */
  readonly decided: Proposal | null
}

export const NO_DECISIONS: DecisionsFor = { waits: false, decided: null }

/** What waits for someone to decide in a case, and what became of their own proposals. */
export async function decisionsFor(
  number: string,
  person: string,
  store: Pick<Store, 'proposals' | 'history'>,
): Promise<DecisionsFor> {
  const proposals = await store.proposals(number)
  if (proposals.length === 0) return NO_DECISIONS
  const asked = new Set(
    (await store.history(number)).flatMap(({ what }) =>
      what.type === 'asked-to-decide' && what.people.includes(person) ? [what.proposal] : [],
    ),
  )
  const decided = proposals
    .filter(({ proposedBy, decision }) => proposedBy === person && decision !== null && decision.by !== person)
    .toSorted((a, b) => (a.decision?.at.getTime() ?? 0) - (b.decision?.at.getTime() ?? 0))
  return {
    waits: proposals.some(({ id, state }) => state === 'open' && asked.has(id)),
    decided: decided.at(-1) ?? null,
  }
}
