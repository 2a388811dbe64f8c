import { askedFor } from '../domain/asked-to-decide.ts'
import type { HistoryEntry } from '../domain/case.ts'
import type { Setting } from '../domain/deciders.ts'
import type { Proposal } from '../domain/proposal.ts'
import { planAsking } from './plan-asking.ts'
import type { Change } from './ports.ts'

/**
 * Asks whoever must now decide on what is still open, when someone turned out to be out of reach or to have a part in
 * it. Whoever was asked before is not asked again.
 */
export function askAnew(
  proposals: readonly Proposal[],
  history: readonly HistoryEntry[],
  setting: Setting,
): readonly Change[] {
  const { subject, now } = setting
  return proposals
    .filter((proposal) => proposal.state === 'open')
    .flatMap((proposal): Change[] => {
      const asked = askedFor(proposal, setting)
      if (asked === undefined) return []
      const before = new Set(history.flatMap(({ what }) => askedIn(what, proposal.id)))
      const people = asked.people.filter(({ person }) => !before.has(person.id))
      if (people.length === 0) return []
      const further = asked.wentUpTo === proposal.wentUpTo ? [] : [withRole(proposal, asked.wentUpTo)]
      return [...further, ...planAsking(subject, proposal, people, now)]
    })
}

const askedIn = (what: HistoryEntry['what'], proposal: string): readonly string[] =>
  what.type === 'asked-to-decide' && what.proposal === proposal ? what.people : []

const withRole = (proposal: Proposal, wentUpTo: Proposal['wentUpTo']): Change => ({
  type: 'proposal-changed',
  number: proposal.caseNumber,
  proposal: { ...proposal, wentUpTo },
})
