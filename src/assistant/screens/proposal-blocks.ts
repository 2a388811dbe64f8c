import type { Case } from '../../domain/case.ts'
import type { CaseStep } from '../../domain/case-step.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { Block } from '../../view/view.ts'
import { joined } from './advice-blocks.ts'
import { measureText, proposalState } from './proposal-words.ts'
import { nameOf } from './report-people.ts'
import type { Words } from './words.ts'

/** The proposals of a case, each with a way to look at it. */
export const proposalBlocks = (proposals: readonly Proposal[], words: Words): Block[] =>
  proposals.map((proposal) => ({
    type: 'entry',
    title: measureText(proposal.measure, proposal.length, words),
    note: proposalState(proposal, words),
    action: { id: 'look-at-proposal', label: words.texts.proposal.look, style: 'default', value: proposal.id },
  }))

/** What must be done because of a decision; what was done stays, with who and when. */
export const caseStepBlocks = (steps: readonly CaseStep[], words: Words): Block[] =>
  steps.map((step): Block => {
    const { proposal: texts } = words.texts
    const [source] = step.sources
    const note = joined([
      step.who.length === 0 ? '' : words.roles(step.who),
      words.term(step.due),
      source === undefined ? '' : words.source(source),
    ])
    if (step.done !== null) {
      const done = texts.stepDone(words.person(step.done.by), words.moment(step.done.at))
      return { type: 'list', ordered: false, items: [{ text: step.text[words.language], note: done }] }
    }
    return {
      type: 'entry',
      title: step.text[words.language],
      note,
      action: { id: 'step-done', label: texts.markDone, style: 'default', value: step.id },
    }
  })

/** For whom and what is proposed, on what ground and what the parents know. Only ever shown in a form. */
export function proposalFacts(proposal: Proposal, subject: Case, words: Words): Block[] {
  const { proposal: texts } = words.texts
  const [source] = proposal.basis.sources
  const person = subject.report.people.find(({ id }) => id === proposal.about)
  const whom = person === undefined ? '' : joined([nameOf(person, words) ?? '', person.className ?? ''])
  return [
    {
      type: 'facts',
      facts: [
        ...(whom === '' ? [] : [{ label: texts.for, value: whom }]),
        { label: texts.measure, value: measureText(proposal.measure, proposal.length, words) },
        {
          label: texts.proposedBy,
          value: `${words.person(proposal.proposedBy)}, ${words.moment(proposal.proposedAt)}`,
        },
        { label: words.texts.card.status, value: proposalState(proposal, words) },
        ...(source === undefined ? [] : [{ label: texts.basis, value: words.source(source) }]),
      ],
    },
    ...written(texts.ground, proposal.ground),
    ...written(texts.parentsTold, proposal.parentsTold),
    ...written(texts.overLimit, proposal.overLimitReason ?? ''),
  ]
}

const written = (label: string, value: string): Block[] =>
  value === ''
    ? []
    : [
        { type: 'text', text: label, weight: 'strong' },
        { type: 'text', text: value },
      ]
