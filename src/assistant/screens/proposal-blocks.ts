import type { Case } from '../../domain/case.ts'
import type { CaseStep } from '../../domain/case-step.ts'
import type { Proposal } from '../../domain/proposal.ts'
import { groupBy } from '../../lib/group-by.ts'
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

/**
 * What must be done because of a decision; what was done stays, with who and when, and can be undone. Where it stands is
 * said once for the steps of one place.
 */
export function caseStepBlocks(steps: readonly CaseStep[], words: Words): Block[] {
  const byPlace = groupBy(steps, ({ sources: [first] }) => (first === undefined ? '' : words.source(first)))
  return [...byPlace].flatMap(([source, group]): Block[] => [
    ...group.map((step) => caseStepBlock(step, words)),
    ...(source === '' ? [] : [{ type: 'source', text: source } as const]),
  ])
}

function caseStepBlock(step: CaseStep, words: Words): Block {
  const { proposal: texts } = words.texts
  const title = step.text[words.language]
  if (step.done !== null) {
    const note = texts.stepDone(words.person(step.done.by), words.moment(step.done.at))
    const action = { id: 'step-undone', label: texts.markUndone, style: 'default', value: step.id } as const
    return { type: 'entry', title, note, action }
  }
  const note = joined([step.who.length === 0 ? '' : words.roles(step.who), words.term(step.due)])
  const action = { id: 'step-done', label: texts.markDone, style: 'default', value: step.id } as const
  return { type: 'entry', title, ...(note === '' ? {} : { note }), action }
}

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
      ],
    },
    ...(source === undefined ? [] : [{ type: 'source', text: words.source(source) } as const]),
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
