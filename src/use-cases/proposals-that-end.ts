import type { Case } from '../domain/case.ts'
import { isListed, measureEntryOf, type Proposal, peopleOf } from '../domain/proposal.ts'
import { named } from './plan-asking.ts'
import type { Change } from './ports.ts'

/** The proposals that still wait and that the rules still allow for a case as it is now known. */
export const stillOpen = (next: Case, proposals: readonly Proposal[]): readonly Proposal[] =>
  proposals.filter((proposal) => proposal.state === 'open' && isStillPossible(next, proposal))

/** Takes back what still waits and is not possible any more, in the name of who changed what is known. */
export const withdrawImpossible = (next: Case, proposals: readonly Proposal[], by: string, at: Date): Change[] =>
  proposals
    .filter((proposal) => proposal.state === 'open' && !isStillPossible(next, proposal))
    .flatMap((proposal) => withdrawn(proposal, by, at))

/** What must be kept to take one proposal back without another in its place. */
export const withdrawn = (proposal: Proposal, by: string, at: Date): Change[] => [
  {
    type: 'proposal-changed',
    number: proposal.caseNumber,
    proposal: { ...proposal, state: 'withdrawn', withdrawn: { by, at, replacedBy: null } },
  },
  {
    type: 'history-written',
    number: proposal.caseNumber,
    entry: { at, by, what: { type: 'withdrawn', replacedBy: null, ...named(proposal) } },
  },
]

function isStillPossible(next: Case, { measure, about }: Proposal): boolean {
  const entry = measureEntryOf(next.advice, measure)
  const isAboutSomeone = about === null || peopleOf(next, measure).includes(about)
  return entry !== undefined && isListed(entry, next) && isAboutSomeone
}
