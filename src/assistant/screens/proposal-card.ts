import type { Case } from '../../domain/case.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { Protocol } from '../../rules/schema.ts'
import type { Action, Card } from '../../view/view.ts'
import { measureText, proposalRef, proposalState } from './proposal-words.ts'
import { wordsIn } from './words.ts'

/** A proposal as a reply in a thread: number, measure, length, how it stands and who proposed it, and no pupil's name. */
export function drawProposal(
  proposal: Proposal,
  subject: Case,
  reader: string | null,
  protocol: Protocol,
  directory: Directory,
): Card {
  const language = (reader === null ? undefined : directory.person(reader)?.language) ?? 'nl'
  const words = wordsIn(language, protocol, directory)
  const { proposal: texts, card } = words.texts
  const what = measureText(proposal.measure, proposal.length, words)
  return {
    kind: 'card',
    language,
    title: texts.cardTitle(subject.number),
    summary: texts.cardSummary(subject.number, what),
    body: [
      {
        type: 'facts',
        facts: [
          { label: texts.measure, value: what },
          { label: texts.proposedBy, value: words.person(proposal.proposedBy) },
          { label: card.status, value: proposalState(proposal, words) },
        ],
      },
    ],
    actions: actionsOn(proposal, texts),
  }
}

function actionsOn(
  proposal: Proposal,
  texts: { readonly agree: string; readonly disagree: string; readonly look: string },
): Action[] {
  const value = proposalRef(proposal)
  if (proposal.state !== 'open') return [{ id: 'look-at-proposal', label: texts.look, style: 'default', value }]
  return [
    { id: 'agree', label: texts.agree, style: 'primary', value },
    { id: 'disagree', label: texts.disagree, style: 'default', value },
  ]
}
