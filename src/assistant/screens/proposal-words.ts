import type { Proposal } from '../../domain/proposal.ts'
import type { Length } from '../../rules/advice.ts'
import type { Measure } from '../../rules/vocabulary.ts'
import { sayBareLength } from '../../texts/say-terms.ts'
import type { Words } from './words.ts'

/** «schorsing, 2 schooldagen» */
export function measureText(measure: Measure, length: Length | null, { texts }: Words): string {
  const name = texts.words.measures[measure]
  return length === null ? name : `${name}, ${sayBareLength(length, texts.time)}`
}

/** How a proposal stands: who decided what and when, or that it still waits. */
export function proposalState(proposal: Proposal, words: Words): string {
  const { proposal: texts } = words.texts
  const { decision, withdrawn, state } = proposal
  if (withdrawn !== null) {
    const text = withdrawn.replacedBy === null ? texts.withdrawn : texts.replaced
    return text(words.person(withdrawn.by), words.moment(withdrawn.at))
  }
  if (decision === null) return proposal.wentUpTo === null ? texts.open : texts.openWith(words.role(proposal.wentUpTo))
  const said = state === 'approved' ? texts.approved : texts.declined
  return said(
    words.person(decision.by),
    decision.recordedAfterwards === null ? words.moment(decision.at) : words.day(decision.recordedAfterwards.decidedOn),
  )
}

/** Both numbers that a button on a proposal carries. */
export const proposalRef = ({ caseNumber, id }: Pick<Proposal, 'caseNumber' | 'id'>): string => `${caseNumber}.${id}`

export function readProposalRef(ref: string): { number: string; id: string } {
  const [number = '', id = ''] = ref.split('.')
  return { number, id }
}

/** An option is at most 75 characters on Slack; the whole heading stands in the case. */
export const shortened = (label: string) => (label.length <= 75 ? label : `${label.slice(0, 74)}…`)
