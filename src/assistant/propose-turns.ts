import type { Case } from '../domain/case.ts'
import { limitsPassed } from '../domain/length.ts'
import type { WantedMeasure } from '../domain/proposable.ts'
import { basesOf, earlierLengths, measureEntryOf, type Proposal, peopleOf } from '../domain/proposal.ts'
import { newProposalId } from '../lib/proposal-id.ts'
import type { LimitEntry } from '../rules/advice.ts'
import type { ProposalProblem } from '../texts/texts.ts'
import { openCase } from '../use-cases/open-case.ts'
import { proposeMeasure } from '../use-cases/propose-measure.ts'
import { recordDecision, type TakenElsewhere } from '../use-cases/record-decision.ts'
import { replaceProposal } from '../use-cases/withdraw-proposal.ts'
import type { Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { ticked } from './screens/before-ticks.ts'
import { mayNotForm, proposalForm } from './screens/decide-form.ts'
import { lengthOf } from './screens/length-fields.ts'
import { chosenMeasure, type ProposeInput, proposeForm } from './screens/propose-form.ts'
import { recordForm } from './screens/record-form.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

/** *Maatregel voorstellen* and *Besluit vastleggen*, from the opened case. */
export async function startProposal(turn: Turn, number: string, form: 'propose' | 'record'): Promise<Reply> {
  const opened = await openCase(number, turn.member.id, turn.parts)
  if (opened.type !== 'whole') return { type: 'open', form: notFoundForm(turn.words) }
  const input = { subject: opened.case, values: {}, id: newProposalId(), limits: [] }
  return { type: 'open', form: FORMS[form](input, turn.words) }
}

const FORMS = { propose: proposeForm, record: recordForm }

/** A live field changed: which fields follow, and which limits are passed. */
export async function changedProposal(
  turn: Turn,
  form: keyof typeof FORMS,
  context: string,
  values: Values,
): Promise<Reply> {
  const input = await inputOf(turn, context, values)
  if (input === undefined) return { type: 'redraw', form: notFoundForm(turn.words) }
  return { type: 'redraw', form: FORMS[form](input, turn.words) }
}

/** What the form shows for what was filled in; undefined: this person may not see the case. */
export async function inputOf(
  { parts, member }: Turn,
  context: string,
  values: Values,
): Promise<ProposeInput | undefined> {
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

/** Puts it to those with authority, in the place of another when the form was opened for that. */
export async function sentProposal(turn: Turn, context: string, values: Values): Promise<Reply> {
  const input = await inputOf(turn, context, values)
  if (input === undefined) return { type: 'redraw', form: notFoundForm(turn.words) }
  const wanted = wantedFrom(input)
  if (wanted === undefined) return problemIn('propose', input, 'not-listed', turn)
  const tooLong = tooLongErrors(proposeForm(input, turn.words), values, turn.words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
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
      return problemIn('propose', input, outcome.type, turn)
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

/** Beside the field when it may stand there already, or else above the form drawn anew with what is asked for now. */
function problemIn(form: keyof typeof FORMS, input: ProposeInput, problem: ProposalProblem, { words }: Turn): Reply {
  const text = words.texts.proposal.problems[problem]
  const field = FIELD_OF[problem]
  const stands = FORMS[form](input, words).body.some((part) => 'id' in part && part.id === field)
  return stands && !FOLLOWS_FROM_LENGTH.includes(field)
    ? { type: 'errors', errors: { [field]: text } }
    : { type: 'redraw', form: FORMS[form]({ ...input, problem: text }, words) }
}

/** Fields that come and go with what is typed in a field that is not live. */
const FOLLOWS_FROM_LENGTH = ['consulted', 'reason', 'over-limit', 'basis']

/** Writes down what was decided elsewhere. */
export async function sentRecord(turn: Turn, context: string, values: Values): Promise<Reply> {
  const input = await inputOf(turn, context, values)
  if (input === undefined) return { type: 'redraw', form: notFoundForm(turn.words) }
  const wanted = wantedFrom(input)
  if (wanted === undefined) return problemIn('record', input, 'not-listed', turn)
  const tooLong = tooLongErrors(recordForm(input, turn.words), values, turn.words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const outcome = await recordDecision(input.subject.number, turn.member.id, wanted, takenFrom(values), turn.parts)
  turn.parts.wakeDelivery()
  switch (outcome.type) {
    case 'recorded':
      return { type: 'back', below: await openedForm(turn, input.subject.number) }
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
      return problemIn('record', input, outcome.type, turn)
  }
}

function takenFrom(values: Values): TakenElsewhere {
  const who = text(values, 'consulted')
  const when = text(values, 'consulted-on')
  return {
    decidedBy: text(values, 'decided-by') ?? '',
    decidedOn: text(values, 'decided-on') ?? '',
    why: text(values, 'why') ?? '',
    consulted: who === undefined || when === undefined ? [] : [{ who, when }],
    beforeDone: ticked(values),
    reason: text(values, 'reason') ?? null,
  }
}
