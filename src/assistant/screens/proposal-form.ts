import type { Case } from '../../domain/case.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { Action, Block, Form } from '../../view/view.ts'
import { proposalFacts } from './proposal-blocks.ts'
import { decisionNotes, proposalRef } from './proposal-words.ts'
import type { Words } from './words.ts'

/** A proposal to look at; who proposed it can take it back, and who may decide goes on from here. */
export function proposalForm(
  proposal: Proposal,
  subject: Case,
  reader: string,
  mayDecide: boolean,
  words: Words,
): Form {
  const { proposal: texts } = words.texts
  const actions = proposal.state === 'open' ? proposalActions(proposal, reader, mayDecide, words) : []
  return {
    kind: 'form',
    id: 'proposal',
    context: proposalRef(proposal),
    title: texts.title,
    closeLabel: texts.close,
    body: [
      ...proposalFacts(proposal, subject, words),
      ...decisionBlocks(proposal, words),
      ...(actions.length === 0 ? [] : [{ type: 'buttons', actions } as const]),
    ],
  }
}

function proposalActions(proposal: Proposal, reader: string, mayDecide: boolean, words: Words): Action[] {
  const { proposal: texts } = words.texts
  const value = proposalRef(proposal)
  return [
    ...(mayDecide
      ? [
          { id: 'agree', label: texts.agree, style: 'primary', value } as const,
          { id: 'disagree', label: texts.disagree, style: 'default', value } as const,
        ]
      : []),
    ...(proposal.proposedBy === reader
      ? [
          { id: 'withdraw', label: texts.withdraw, style: 'danger', value } as const,
          { id: 'replace', label: texts.replace, style: 'default', value } as const,
        ]
      : []),
  ]
}

function decisionBlocks({ decision }: Proposal, words: Words): Block[] {
  if (decision === null) return []
  const { proposal: texts } = words.texts
  const items = decisionNotes(decision, words).map((text) => ({ text }))
  return [
    { type: 'list', ordered: false, items },
    ...(decision.reason === null || decision.reason === ''
      ? []
      : ([
          { type: 'text', text: texts.reason, weight: 'strong' },
          { type: 'text', text: decision.reason },
        ] as const)),
  ]
}
