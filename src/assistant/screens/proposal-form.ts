import type { Case } from '../../domain/case.ts'
import { forLength } from '../../domain/length.ts'
import { measureEntryOf, type Proposal } from '../../domain/proposal.ts'
import type { Action, Block, Form } from '../../view/view.ts'
import { proposalFacts } from './proposal-blocks.ts'
import { decisionNotes, proposalRef } from './proposal-words.ts'
import type { Words } from './words.ts'

/**
 * A proposal to look at; who proposed it can take it back, and who may decide goes on from here. `asking`: whether it
 * asks if the proposal is to be withdrawn.
 */
export function proposalForm(
  proposal: Proposal,
  subject: Case,
  reader: string,
  mayDecide: boolean,
  words: Words,
  asking: 'nothing' | 'withdraw' = 'nothing',
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
      ...decisionBlocks(proposal, subject, words),
      ...(actions.length === 0 || asking === 'withdraw' ? [] : [{ type: 'buttons', actions } as const]),
      ...(actions.length > 0 && asking === 'withdraw' ? withdrawBlocks(proposal, words) : []),
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

/** Asks once whether it is to be withdrawn. */
function withdrawBlocks(proposal: Proposal, { texts: { proposal: texts } }: Words): Block[] {
  const value = proposalRef(proposal)
  return [
    { type: 'alert', tone: 'caution', text: texts.withdrawSure },
    {
      type: 'buttons',
      actions: [
        { id: 'withdraw-yes', label: texts.withdrawYes, style: 'danger', value },
        { id: 'withdraw-no', label: texts.withdrawNo, style: 'default', value },
      ],
    },
  ]
}

function decisionBlocks({ decision, state, measure, length }: Proposal, subject: Case, words: Words): Block[] {
  if (decision === null) return []
  const before = state === 'approved' ? forLength(measureEntryOf(subject.advice, measure)?.before, length) : []
  const textsOf = (entries: typeof before) => entries.map(({ text }) => ({ text: text[words.language] }))
  const isDone = ({ id }: { readonly id: string }) => decision.beforeDone.includes(id)
  const { proposal: texts } = words.texts
  const items = decisionNotes(decision, words).map((text) => ({ text }))
  return [
    { type: 'list', ordered: false, items },
    ...listed(texts.doneBefore, textsOf(before.filter(isDone))),
    ...listed(texts.notDoneBefore, textsOf(before.filter((entry) => !isDone(entry)))),
    ...(decision.reason === null || decision.reason === ''
      ? []
      : ([
          { type: 'text', text: texts.reason, weight: 'strong' },
          { type: 'text', text: decision.reason },
        ] as const)),
  ]
}

const listed = (label: string, items: readonly { readonly text: string }[]): Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'text', text: label, weight: 'strong' },
        { type: 'list', ordered: false, items },
      ]
