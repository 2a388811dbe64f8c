import type { Case } from '../domain/case.ts'
import { limitsPassed } from '../domain/length.ts'
import type { WantedMeasure } from '../domain/proposable.ts'
import { basesOf, type Consulted, earlierLengths, measureEntryOf, type Proposal, peopleOf } from '../domain/proposal.ts'
import { newProposalId } from '../lib/proposal-id.ts'
import type { LimitEntry } from '../rules/advice.ts'
import type { ProposalProblem } from '../texts/texts.ts'
import { decideProposal } from '../use-cases/decide-proposal.ts'
import { markStepDone } from '../use-cases/mark-step-done.ts'
import { openCase } from '../use-cases/open-case.ts'
import { openProposal } from '../use-cases/open-proposal.ts'
import { proposeMeasure } from '../use-cases/propose-measure.ts'
import { recordDecision } from '../use-cases/record-decision.ts'
import { replaceProposal, withdrawProposal } from '../use-cases/withdraw-proposal.ts'
import { writeNote } from '../use-cases/write-note.ts'
import type { Form, Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { decideForm, mayNotForm, noteForm, proposalForm } from './screens/decide-form.ts'
import { proposalRef, readProposalRef } from './screens/proposal-words.ts'
import { chosenMeasure, lengthOf, type ProposeInput, proposeForm, recordForm, ticked } from './screens/propose-form.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import type { Reply } from './turn.ts'

/** A button on the card of a proposal; undefined: it is none of those. */
export async function pressedOnProposal(turn: Turn, action: string, ref: string): Promise<Reply | undefined> {
  if (action === 'look-at-proposal') return { type: 'open', form: await openedProposal(turn, ref, 'look') }
  if (action !== 'agree' && action !== 'disagree') return undefined
  return { type: 'open', form: await openedProposal(turn, ref, action) }
}

/** A button in the opened case that is about measures, steps or notes; undefined: it is none of those. */
export async function pressedForDecision(
  turn: Turn,
  number: string,
  action: string,
  value: string,
): Promise<Reply | undefined> {
  switch (action) {
    case 'propose':
    case 'record':
      return startProposal(turn, number, action)
    case 'note':
      return startNote(turn, number)
    case 'look-at-proposal':
      return { type: 'open', form: await openedProposal(turn, proposalRef({ caseNumber: number, id: value }), 'look') }
    case 'step-done':
      await markStepDone(number, value, turn.member.id, turn.parts)
      return { type: 'redraw', form: await openedForm(turn, number) }
    default:
      return undefined
  }
}

/** *Maatregel voorstellen* and *Besluit vastleggen*, from the opened case. */
async function startProposal(turn: Turn, number: string, form: 'propose' | 'record'): Promise<Reply> {
  const opened = await openCase(number, turn.member.id, turn.parts)
  if (opened.type !== 'whole') return { type: 'open', form: notFoundForm(turn.words) }
  const input = { subject: opened.case, values: {}, id: newProposalId(), limits: [] }
  return { type: 'open', form: form === 'propose' ? proposeForm(input, turn.words) : recordForm(input, turn.words) }
}

export async function changedProposal(turn: Turn, form: string, context: string, values: Values): Promise<Reply> {
  const input = await inputOf(turn, context, values)
  if (input === undefined) return { type: 'redraw', form: notFoundForm(turn.words) }
  return { type: 'redraw', form: form === 'record' ? recordForm(input, turn.words) : proposeForm(input, turn.words) }
}

async function inputOf({ parts, member }: Turn, context: string, values: Values): Promise<ProposeInput | undefined> {
  const [number = '', id = '', replaces = ''] = context.split('.')
  const opened = await openCase(number, member.id, parts)
  if (opened.type !== 'whole') return undefined
  const proposals = await parts.store.proposals(number)
  const limits = limitsOf(opened.case, proposals, values)
  return { subject: opened.case, values, id, replaces: replaces === '' ? undefined : replaces, limits }
}

function limitsOf(subject: Case, proposals: readonly Proposal[], values: Values): readonly LimitEntry[] {
  const measure = chosenMeasure(values)
  const entry = measure === undefined ? undefined : measureEntryOf(subject.advice, measure)
  if (measure === undefined || entry === undefined) return []
  return limitsPassed(entry, lengthOf(values), earlierLengths(proposals, measure, aboutOf(subject, values)))
}

/** When there is one person whom it can be about, nobody needs to choose. */
function aboutOf(subject: Case, values: Values): string | null {
  const people = peopleOf(subject)
  return people.length === 1 ? (people[0] ?? null) : (text(values, 'about') ?? null)
}

export async function sentProposal(turn: Turn, context: string, values: Values): Promise<Reply> {
  const input = await inputOf(turn, context, values)
  const wanted = input === undefined ? undefined : wantedFrom(input)
  if (input === undefined) return { type: 'redraw', form: notFoundForm(turn.words) }
  if (wanted === undefined) return fieldErrors(turn, 'not-listed')
  const { number } = input.subject
  const by = turn.member.id
  const outcome =
    input.replaces === undefined
      ? await proposeMeasure(number, by, wanted, turn.parts)
      : await replaceProposal(number, input.replaces, by, wanted, turn.parts)
  turn.parts.wakeDelivery()
  switch (outcome.type) {
    case 'replaced':
      return { type: 'back', below: proposalForm(outcome.withdrawn, by, false, turn.words) }
    case 'proposed':
      return { type: 'back', below: await openedForm(turn, number) }
    case 'not-yours':
    case 'not-the-proposer':
      return { type: 'redraw', form: notFoundForm(turn.words) }
    case 'already':
      return { type: 'redraw', form: proposalForm(outcome.proposal, by, false, turn.words) }
    case 'over-limit':
    case 'over-law':
      return { type: 'redraw', form: proposeForm({ ...input, limits: outcome.limits }, turn.words) }
    default:
      return fieldErrors(turn, outcome.type)
  }
}

function wantedFrom({ subject, values, id }: ProposeInput): WantedMeasure | undefined {
  const measure = chosenMeasure(values)
  const entry = measure === undefined ? undefined : measureEntryOf(subject.advice, measure)
  if (measure === undefined || entry === undefined) return undefined
  const length = lengthOf(values)
  const bases = basesOf(entry, length)
  return {
    id,
    measure,
    length,
    about: aboutOf(subject, values),
    basis: bases[Number(text(values, 'basis') ?? '0')] ?? bases[0] ?? { facts: [], sources: [] },
    ground: text(values, 'ground') ?? '',
    parentsTold: text(values, 'parents-told') ?? '',
    overLimitReason: text(values, 'over-limit') ?? null,
  }
}

/** Beside which field a problem stands. */
const FIELD_OF: Readonly<Record<ProposalProblem, string>> = {
  'not-listed': 'measure',
  'needs-length': 'length-unit',
  'wrong-length': 'length-n',
  'about-unknown': 'measure',
  'basis-unknown': 'basis',
  'needs-ground': 'ground',
  'over-law': 'length-unit',
  'over-limit': 'over-limit',
  'already-proposed': 'measure',
  'accused-unknown': 'measure',
  'nobody-can-decide': 'measure',
  'needs-reason': 'reason',
  'needs-consult': 'consulted',
  'wrong-consult': 'consulted',
  'before-not-done': 'reason',
  'needs-why': 'why',
  'wrong-day': 'decided-on',
}

const fieldErrors = ({ words }: Turn, problem: ProposalProblem, field = FIELD_OF[problem]): Reply => ({
  type: 'errors',
  errors: { [field]: words.texts.proposal.problems[problem] },
})

export async function sentRecord(turn: Turn, context: string, values: Values): Promise<Reply> {
  const input = await inputOf(turn, context, values)
  if (input === undefined) return { type: 'redraw', form: notFoundForm(turn.words) }
  const wanted = wantedFrom(input)
  if (wanted === undefined) return fieldErrors(turn, 'not-listed')
  const who = text(values, 'consulted')
  const when = text(values, 'consulted-on')
  const taken = {
    decidedBy: text(values, 'decided-by') ?? '',
    decidedOn: text(values, 'decided-on') ?? '',
    why: text(values, 'why') ?? '',
    consulted: who === undefined || when === undefined ? [] : [{ who, when }],
    beforeDone: ticked(values),
    reason: text(values, 'reason') ?? null,
  }
  const { number } = input.subject
  const outcome = await recordDecision(number, turn.member.id, wanted, taken, turn.parts)
  turn.parts.wakeDelivery()
  switch (outcome.type) {
    case 'recorded':
      return { type: 'back', below: await openedForm(turn, number) }
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(turn.words) }
    case 'may-not':
      return outcome.person === 'decider'
        ? { type: 'errors', errors: { 'decided-by': turn.words.texts.proposal.mayNot[outcome.why] } }
        : { type: 'redraw', form: mayNotForm(outcome, wanted, turn.words) }
    case 'over-limit':
    case 'over-law':
      return { type: 'redraw', form: recordForm({ ...input, limits: outcome.limits }, turn.words) }
    default:
      return fieldErrors(turn, outcome.type)
  }
}

/** *Akkoord* or *Niet akkoord* on a card, or *Bekijk*: opens the proposal; nothing is decided yet. */
async function openedProposal(
  turn: Turn,
  ref: string,
  wish: 'agree' | 'disagree' | 'look',
  values: Values = {},
  problem?: ProposalProblem,
): Promise<Form> {
  const { number, id } = readProposalRef(ref)
  const { words, member, parts } = turn
  const opened = await openProposal(number, id, member.id, parts)
  if (opened.type === 'not-yours') return notFoundForm(words)
  if (opened.type === 'may-not') return mayNotForm(opened, undefined, words)
  const { proposal, may, before } = opened
  if (proposal.state !== 'open' || wish === 'look') return proposalForm(proposal, member.id, may.type === 'may', words)
  if (may.type === 'may-not') return mayNotForm(may, proposal, words)
  const said = problem === undefined ? {} : { problem: words.texts.proposal.problems[problem] }
  return decideForm({ subject: opened.case, proposal, may, before, approve: wish === 'agree', values, ...said }, words)
}

/** Confirms the decision. */
export async function sentDecision(
  turn: Turn,
  form: 'agree' | 'disagree',
  ref: string,
  values: Values,
): Promise<Reply> {
  const { number, id } = readProposalRef(ref)
  const answer = {
    approve: form === 'agree',
    reason: text(values, 'reason') ?? null,
    consulted: consultedFrom(values),
    beforeDone: ticked(values),
  }
  const outcome = await decideProposal(number, id, turn.member.id, answer, turn.parts)
  turn.parts.wakeDelivery()
  switch (outcome.type) {
    case 'decided':
    case 'already':
      return { type: 'redraw', form: proposalForm(outcome.proposal, turn.member.id, false, turn.words) }
    case 'may-not':
      return { type: 'redraw', form: mayNotForm(outcome, undefined, turn.words) }
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(turn.words) }
    case 'needs-reason':
    case 'before-not-done':
      return fieldErrors(turn, outcome.type)
    case 'needs-consult':
    case 'wrong-consult':
      return fieldErrors(turn, outcome.type, 'consulted-0')
    case 'over-law':
      return { type: 'redraw', form: await openedProposal(turn, ref, form, values, 'over-law') }
  }
}

const consultedFrom = (values: Values): readonly Consulted[] =>
  Object.keys(values).flatMap((field) => {
    const i = /^consulted-(\d+)$/.exec(field)?.[1]
    const who = text(values, field)
    const when = i === undefined ? undefined : text(values, `consulted-on-${i}`)
    return who === undefined || when === undefined ? [] : [{ who, when }]
  })

/** *Trek in* and *Vervang*, in a proposal of one's own. */
export async function pressedInProposal(turn: Turn, action: string, ref: string): Promise<Reply> {
  const { number, id } = readProposalRef(ref)
  const { member, parts, words } = turn
  if (action === 'agree' || action === 'disagree')
    return { type: 'redraw', form: await openedProposal(turn, ref, action) }
  if (action === 'replace') {
    const input = await inputOf(turn, [number, newProposalId(), id].join('.'), {})
    return { type: 'open', form: input === undefined ? notFoundForm(words) : proposeForm(input, words) }
  }
  const outcome = await withdrawProposal(number, id, member.id, parts)
  parts.wakeDelivery()
  if (outcome.type === 'withdrawn' || outcome.type === 'already')
    return { type: 'redraw', form: proposalForm(outcome.proposal, member.id, false, words) }
  return { type: 'redraw', form: notFoundForm(words) }
}

async function startNote(turn: Turn, number: string): Promise<Reply> {
  const opened = await openCase(number, turn.member.id, turn.parts)
  return { type: 'open', form: opened.type === 'whole' ? noteForm(number, turn.words) : notFoundForm(turn.words) }
}

export async function sentNote(turn: Turn, number: string, values: Values): Promise<Reply> {
  const outcome = await writeNote(number, turn.member.id, text(values, 'note') ?? '', turn.parts)
  if (outcome.type === 'empty') return { type: 'errors', errors: { note: turn.words.texts.report.errors.required } }
  if (outcome.type === 'not-yours') return { type: 'redraw', form: notFoundForm(turn.words) }
  return { type: 'back', below: await openedForm(turn, number) }
}
