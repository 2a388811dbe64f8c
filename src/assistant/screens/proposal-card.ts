import type { Case } from '../../domain/case.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { Protocol } from '../../rules/schema.ts'
import type { Action, Card } from '../../view/view.ts'
import { discreetState, measureText, proposalRef, proposalState } from './proposal-words.ts'
import { wordsIn } from './words.ts'

/**
 * A proposal as a reply in a thread: number, measure, length, how it stands and who proposed it, and no pupil's name.
 * Of a restricted case neither the measure nor a role: both betray what it is about, and stand behind the buttons.
 */
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
    summary: subject.restricted ? texts.discreetSummary(subject.number) : texts.cardSummary(subject.number, what),
    body: [
      {
        type: 'facts',
        facts: [
          { label: texts.measure, value: subject.restricted ? texts.behindLook : what },
          { label: texts.proposedBy, value: words.person(proposal.proposedBy) },
          {
            label: card.status,
            value: subject.restricted ? discreetState(proposal, words) : proposalState(proposal, words),
          },
        ],
      },
    ],
    actions: actionsOn(proposal, subject.restricted, texts),
  }
}

function actionsOn(
  proposal: Proposal,
  restricted: boolean,
  texts: { readonly agree: string; readonly disagree: string; readonly look: string },
): Action[] {
  const value = proposalRef(proposal)
  const look = { id: 'look-at-proposal', label: texts.look, style: 'default', value } as const
  if (proposal.state !== 'open') return [look]
  return [
    ...(restricted ? [look] : []),
    { id: 'agree', label: texts.agree, style: 'primary', value },
    { id: 'disagree', label: texts.disagree, style: 'default', value },
  ]
}
