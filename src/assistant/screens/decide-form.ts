import type { Case } from '../../domain/case.ts'
import type { Consult, Decider, MayDecide } from '../../domain/deciders.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { BeforeEntry } from '../../rules/advice.ts'
import type { Action, Block, Field, Form, Values } from '../../view/view.ts'
import { text } from '../report-values.ts'
import { beforeTicks, ticked } from './before-ticks.ts'
import { choice, date, writing } from './fields.ts'
import { proposalFacts } from './proposal-blocks.ts'
import { measureText, proposalRef } from './proposal-words.ts'
import { reportBlocks } from './report-blocks.ts'
import type { Words } from './words.ts'

const LONG = 2000

export interface DecideInput {
  readonly subject: Case
  readonly proposal: Proposal
  readonly may: Extract<MayDecide, { type: 'may' }>
  readonly before: readonly BeforeEntry[]
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
      ...proposalFacts(proposal, words),
      ...(approve && input.before.length > 0 ? [beforeTicks(input.before, ticked(values), words)] : []),
      ...(approve ? input.may.consult.flatMap((consult, i) => consultFields(consult, i, values, words)) : []),
      writing('reason', approve ? texts.reasonOptional : texts.reasonDeclined, LONG, {
        value: text(values, 'reason'),
        required: !approve,
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

function consultFields({ role, people }: Consult, i: number, values: Values, words: Words): Field[] {
  const { proposal: texts } = words.texts
  const options = people.map((p) => ({ id: p.id, label: p.name.slice(0, 75) }))
  return [
    choice(`consulted-${i}`, texts.consulted(words.role(role)), options, {
      value: text(values, `consulted-${i}`),
      required: true,
    }),
    date(`consulted-on-${i}`, texts.consultedOn, { value: text(values, `consulted-on-${i}`), required: true }),
  ]
}

/** A proposal to look at; who proposed it can take it back, and who may decide goes on from here. */
export function proposalForm(proposal: Proposal, reader: string, mayDecide: boolean, words: Words): Form {
  const { proposal: texts } = words.texts
  const actions = proposal.state === 'open' ? proposalActions(proposal, reader, mayDecide, words) : []
  return {
    kind: 'form',
    id: 'proposal',
    context: proposalRef(proposal),
    title: texts.title,
    closeLabel: texts.close,
    body: [
      ...proposalFacts(proposal, words),
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
  const lines = [
    ...(decision.ownProposal || decision.ownReport ? [texts.ownDecided] : []),
    ...decision.consulted.map((c) => texts.consultedWith(words.person(c.who), words.day(c.when))),
    ...(decision.recordedAfterwards === null
      ? []
      : [texts.recordedBy(words.person(decision.recordedAfterwards.by), decision.recordedAfterwards.why)]),
  ]
  return [
    ...(lines.length === 0
      ? []
      : [{ type: 'list', ordered: false, items: lines.map((line) => ({ text: line })) } as const]),
    ...(decision.reason === null || decision.reason === ''
      ? []
      : ([
          { type: 'text', text: texts.reason, weight: 'strong' },
          { type: 'text', text: decision.reason },
        ] as const)),
  ]
}

/** Why someone cannot decide on it, and who can. */
export function mayNotForm(
  { why, who }: { readonly why: Exclude<MayDecide, { type: 'may' }>['why']; readonly who: readonly Decider[] },
  proposal: Pick<Proposal, 'measure' | 'length'> | undefined,
  words: Words,
): Form {
  const { proposal: texts, words: labels } = words.texts
  const items = who.map(({ person, roles }) => ({ text: labels.roleOf(words.roles(roles), person.name) }))
  return {
    kind: 'form',
    id: 'may-not-decide',
    context: '',
    title: texts.mayNotTitle,
    closeLabel: texts.close,
    body: [
      ...(proposal === undefined
        ? []
        : [{ type: 'text', text: measureText(proposal.measure, proposal.length, words), weight: 'strong' } as const]),
      { type: 'text', text: texts.mayNot[why] },
      ...(items.length === 0
        ? []
        : ([
            { type: 'text', text: texts.whoCan },
            { type: 'list', ordered: false, items },
          ] as const)),
    ],
  }
}

export function noteForm(number: string, words: Words): Form {
  const { proposal: texts } = words.texts
  return {
    kind: 'form',
    id: 'note',
    context: number,
    title: texts.noteTitle,
    submitLabel: texts.noteSave,
    closeLabel: texts.back,
    body: [writing('note', texts.note, 3000, { required: true, hint: texts.noteHint })],
  }
}
