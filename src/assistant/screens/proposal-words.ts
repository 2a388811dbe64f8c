import type { Decision, Proposal } from '../../domain/proposal.ts'
import type { Length, Source } from '../../rules/advice.ts'
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

/** As `proposalState`, without the role that it went up to. */
export const discreetState = (proposal: Proposal, words: Words): string =>
  proposalState({ ...proposal, wentUpTo: null }, words)

/** What must be known of a decision besides the answer: in which role, whose own it was, whom they consulted, who recorded it. */
export function decisionNotes(decision: Decision, words: Words): readonly string[] {
  const { proposal: texts } = words.texts
  const { ownProposal, ownReport, consulted, recordedAfterwards: recorded } = decision
  return [
    texts.decidedAs(words.role(decision.as)),
    ...(recorded === null && (ownProposal || ownReport) ? [texts.ownDecided] : []),
    ...(recorded !== null && ownProposal ? [texts.ownProposalDecided] : []),
    ...(recorded !== null && ownReport ? [texts.ownReportDecided] : []),
    ...consulted.map(({ who, when }) => `${texts.consultedWith(words.person(who), words.day(when))}.`),
    ...(recorded === null
      ? []
      : [texts.recordedBy(words.person(recorded.by), words.moment(decision.at), recorded.why)]),
  ]
}

/** Both numbers that a button on a proposal carries. */
export const proposalRef = ({ caseNumber, id }: Pick<Proposal, 'caseNumber' | 'id'>): string => `${caseNumber}.${id}`

export function readProposalRef(ref: string): { number: string; id: string } {
  const [number = '', id = ''] = ref.split('.')
  return { number, id }
}

/** Where a rule stands, as far as it fits on an option: the last two headings. */
export const placeOf = (source: Source | undefined): string =>
  shortened(source?.heading.split(' > ').slice(-2).join(' > ') ?? '')

/** An option is at most 75 characters on Slack; the whole heading stands in the case. */
export const shortened = (label: string) => (label.length <= 75 ? label : `${label.slice(0, 74)}…`)
