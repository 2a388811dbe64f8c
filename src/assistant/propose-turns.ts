import type { Case } from '../domain/case.ts'
import { limitsPassed } from '../domain/length.ts'
import { type Consult, holdsAuthority } from '../domain/may-decide.ts'
import { sightOf } from '../domain/permissions.ts'
import type { WantedMeasure } from '../domain/proposable.ts'
import { basesOf, earlierLengths, measureEntryOf, type Proposal, peopleOf } from '../domain/proposal.ts'
import { runningBeside } from '../domain/running-measure.ts'
import { newProposalId } from '../lib/proposal-id.ts'
import type { LimitEntry } from '../rules/advice.ts'
import { decidingSetting } from '../use-cases/deciding-setting.ts'
import { openCase } from '../use-cases/open-case.ts'
import { proposeMeasure } from '../use-cases/propose-measure.ts'
import { replaceProposal } from '../use-cases/withdraw-proposal.ts'
import type { Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import type { Parts } from './parts.ts'
import { FORMS, problemIn, waitsAlready } from './proposal-problems.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { lengthOf } from './screens/length-fields.ts'
import { chosenMeasure, type ProposeInput, proposeForm } from './screens/propose-form.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import { settledForm } from './settled-proposal.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

/** *Maatregel voorstellen* and *Besluit vastleggen*, from the opened case. */
export async function startProposal(turn: Turn, number: string, form: 'propose' | 'record'): Promise<Reply> {
  const opened = await openCase(number, turn.member.id, turn.parts)
  if (opened.type !== 'whole') return { type: 'open', form: notFoundForm(turn.words) }
  const input = { subject: opened.case, values: {}, id: newProposalId(), limits: [] }
  return { type: 'open', form: FORMS[form](input, turn.words) }
}

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

/** What the form shows for what was filled in; undefined: this person may not see the case. Opening it was written down. */
export async function inputOf(
  { parts, member }: Turn,
  context: string,
  values: Values,
): Promise<ProposeInput | undefined> {
  const [number = '', id = '', replaces = ''] = context.split('.')
  const subject = await parts.store.case(number)
  if (subject === undefined || sightOf(subject, member.id) !== 'whole') return undefined
  const proposals = await parts.store.proposals(number)
  const limits = limitsOf(subject, proposals, values)
  const consult = await consultOf(subject, values, parts)
  const measure = chosenMeasure(values)
  const others = proposals.filter((one) => one.id !== replaces)
  const running = measure === undefined ? [] : runningBeside(measure, aboutOf(subject, values), others, parts.now())
  return { subject, values, id, replaces: replaces === '' ? undefined : replaces, limits, running, consult }
}

/** *Vervang*: the form with what was proposed before. */
export async function startReplacement(turn: Turn, number: string, id: string): Promise<Reply> {
  const proposal = (await turn.parts.store.proposals(number)).find((one) => one.id === id)
  const values = proposal === undefined ? {} : valuesOf(proposal)
  const input = await inputOf(turn, [number, newProposalId(), id].join('.'), values)
  return { type: 'open', form: input === undefined ? notFoundForm(turn.words) : proposeForm(input, turn.words) }
}

const valuesOf = ({ measure, about, length, ground, parentsTold, overLimitReason }: Proposal): Values => ({
  measure,
  ...(about === null ? {} : { about }),
  ...(length === null ? {} : { 'length-unit': length.unit, 'length-n': String(length.n) }),
  ground,
  'parents-told': parentsTold,
  ...(overLimitReason === null ? {} : { 'over-limit': overLimitReason }),
})

function limitsOf(subject: Case, proposals: readonly Proposal[], values: Values): readonly LimitEntry[] {
  const measure = chosenMeasure(values)
  const entry = measure === undefined ? undefined : measureEntryOf(subject.advice, measure)
  if (measure === undefined || entry === undefined) return []
  return limitsPassed(entry, lengthOf(values), earlierLengths(proposals, measure, aboutOf(subject, values)))
}

/** With whom whoever is said to have decided must have consulted; nobody as long as that is not known. */
async function consultOf(subject: Case, values: Values, parts: Parts): Promise<readonly Consult[]> {
  const measure = chosenMeasure(values)
  const decider = text(values, 'decided-by')
  if (measure === undefined || decider === undefined) return []
  const question = { measure, length: lengthOf(values), proposedBy: null, wentUpTo: null }
  const may = holdsAuthority(question, decider, await decidingSetting(subject, parts))
  return may.type === 'may' ? may.consult : []
}

/** When there is one person whom it can be about, nobody needs to choose. */
function aboutOf(subject: Case, values: Values): string | null {
  const measure = chosenMeasure(values)
  const people = measure === undefined ? [] : peopleOf(subject, measure)
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
      return { type: 'back', below: await settledForm(turn, number, outcome.proposal) }
    case 'proposed':
      return { type: 'back', below: await openedForm(turn, number) }
    case 'not-yours':
    case 'not-the-proposer':
      return { type: 'redraw', form: notFoundForm(turn.words) }
    case 'already':
      return { type: 'redraw', form: await settledForm(turn, number, outcome.proposal) }
    case 'over-limit':
    case 'over-law':
      return { type: 'redraw', form: proposeForm({ ...input, limits: outcome.limits }, turn.words) }
    case 'already-proposed':
      return waitsAlready(outcome.proposal, turn)
    default:
      return problemIn('propose', input, outcome.type, turn)
  }
}

/** What was filled in, whole or not; undefined: no measure that the rules know of was chosen. */
export function wantedFrom({ subject, values, id }: ProposeInput): WantedMeasure | undefined {
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
