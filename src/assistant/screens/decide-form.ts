import type { Case } from '../../domain/case.ts'
import type { MayDecide } from '../../domain/may-decide.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { BeforeEntry, LimitEntry } from '../../rules/advice.ts'
import type { Block, Form, Values } from '../../view/view.ts'
import { text } from '../report-values.ts'
import { beforeParts, ticked } from './before-ticks.ts'
import { consultFields } from './consult-fields.ts'
import { writing } from './fields.ts'
import { overBlocks } from './length-fields.ts'
import { proposalFacts } from './proposal-blocks.ts'
import { proposalRef } from './proposal-words.ts'
import { reportBlocks } from './report-blocks.ts'
import type { Words } from './words.ts'

const LONG = 2000

export interface DecideInput {
  readonly subject: Case
  readonly proposal: Proposal
  readonly may: Extract<MayDecide, { type: 'may' }>
  readonly before: readonly BeforeEntry[]
  readonly limits: readonly LimitEntry[]
  readonly approve: boolean
  readonly values: Values
  readonly problem?: string | undefined
}

/** Where someone with authority confirms: the ground, what must have been done first, and with whom they consulted. */
export function decideForm(input: DecideInput, words: Words): Form {
  const { proposal: texts, case: caseTexts } = words.texts
  const { subject, proposal, approve, values, problem } = input
  return {
    kind: 'form',
    id: approve ? 'agree' : 'disagree',
    context: proposalRef(proposal),
    title: approve ? texts.agree : texts.disagree,
    submitLabel: approve ? texts.agree : texts.disagree,
    closeLabel: texts.back,
    body: [
      ...(problem === undefined ? [] : [{ type: 'alert', tone: 'caution', text: problem } as const]),
      ...ownBlocks(input, words),
      ...overBlocks(input.limits, words),
      ...proposalFacts(proposal, subject, words),
      ...(approve ? beforeParts(input.before, ticked(values), words) : []),
      ...(approve ? consultFields(input.may.consult, values, texts.consulted, words) : []),
      writing('reason', approve ? texts.reasonOptional : texts.reasonDeclined, LONG, {
        value: text(values, 'reason'),
        required: !approve,
        ...(approve && input.before.length > 0 ? { hint: texts.reasonHint } : {}),
      }),
      { type: 'heading', text: caseTexts.whatHappened },
      ...reportBlocks(subject.report, words),
    ],
  }
}

/** Who decides on their own proposal or report is told that the history will say so. */
function ownBlocks({ may }: DecideInput, { texts }: Words): Block[] {
  return may.ownProposal || may.ownReport ? [{ type: 'alert', tone: 'info', text: texts.proposal.ownDecision }] : []
}
