import type { ProposalProblem } from '../texts/types/proposal.ts'
import { decideProposal } from '../use-cases/decide-proposal.ts'
import { markStepDone } from '../use-cases/mark-step-done.ts'
import { openCase } from '../use-cases/open-case.ts'
import { openProposal } from '../use-cases/open-proposal.ts'
import { undoStep } from '../use-cases/undo-step.ts'
import { withdrawProposal } from '../use-cases/withdraw-proposal.ts'
import { writeNote } from '../use-cases/write-note.ts'
import type { Form, Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import { startProposal, startReplacement } from './propose-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { ticked } from './screens/before-ticks.ts'
import { consultedFrom } from './screens/consult-fields.ts'
import { decideForm } from './screens/decide-form.ts'
import { mayNotForm } from './screens/may-not-form.ts'
import { noteForm } from './screens/note-form.ts'
import { proposalForm } from './screens/proposal-form.ts'
import { proposalRef, readProposalRef } from './screens/proposal-words.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import { settledForm } from './settled-proposal.ts'
import { tooLongErrors } from './too-long.ts'
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
    case 'step-undone':
      await undoStep(number, value, turn.member.id, turn.parts)
      return { type: 'redraw', form: await openedForm(turn, number) }
    default:
      return undefined
  }
}

/** *Akkoord* or *Niet akkoord* on a card, or *Bekijk*: opens the proposal; nothing is decided yet. */
async function openedProposal(
  turn: Turn,
  ref: string,
  wish: 'agree' | 'disagree' | 'look' | 'withdraw',
  values: Values = {},
  problem?: ProposalProblem,
): Promise<Form> {
  const { number, id } = readProposalRef(ref)
  const { words, member, parts } = turn
  const opened = await openProposal(number, id, member.id, parts)
  if (opened.type === 'not-yours') return notFoundForm(words)
  if (opened.type === 'may-not') return mayNotForm(opened, undefined, words)
  const { proposal, may, before, limits } = opened
  if (proposal.state !== 'open' || wish === 'look' || wish === 'withdraw') {
    const asking = wish === 'withdraw' && proposal.proposedBy === member.id ? 'withdraw' : 'nothing'
    return proposalForm(proposal, opened.case, member.id, may.type === 'may', words, asking)
  }
  if (may.type === 'may-not') return mayNotForm(may, proposal, words)
  const said = problem === undefined ? {} : { problem: words.texts.proposal.problems[problem] }
  return decideForm(
    { subject: opened.case, proposal, may, before, limits, approve: wish === 'agree', values, ...said },
    words,
  )
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
      return { type: 'redraw', form: await settledForm(turn, number, outcome.proposal) }
    case 'may-not':
      return { type: 'redraw', form: mayNotForm(outcome, undefined, turn.words) }
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(turn.words) }
    case 'needs-reason':
    case 'before-not-done':
      return errorAt('reason', outcome.type, turn)
    case 'needs-consult':
    case 'wrong-consult':
      return errorAt('consulted-0', outcome.type, turn)
    case 'wrong-consult-day':
      return errorAt('consulted-on-0', outcome.type, turn)
    case 'over-law':
      return { type: 'redraw', form: await openedProposal(turn, ref, form, values, 'over-law') }
  }
}

const errorAt = (field: string, problem: ProposalProblem, { words }: Turn): Reply => ({
  type: 'errors',
  errors: { [field]: words.texts.proposal.problems[problem] },
})

/** *Trek in* and *Vervang*, in a proposal of one's own. */
export async function pressedInProposal(turn: Turn, action: string, ref: string): Promise<Reply> {
  const { number, id } = readProposalRef(ref)
  const { member, parts, words } = turn
  if (action === 'agree' || action === 'disagree')
    return { type: 'redraw', form: await openedProposal(turn, ref, action) }
  if (action === 'replace') return startReplacement(turn, number, id)
  if (action === 'withdraw') return { type: 'redraw', form: await openedProposal(turn, ref, 'withdraw') }
  if (action === 'withdraw-no') return { type: 'redraw', form: await openedProposal(turn, ref, 'look') }
  if (action !== 'withdraw-yes') return { type: 'nothing' }
  const outcome = await withdrawProposal(number, id, member.id, parts)
  parts.wakeDelivery()
  if (outcome.type === 'withdrawn' || outcome.type === 'already')
    return { type: 'redraw', form: await settledForm(turn, number, outcome.proposal) }
  return { type: 'redraw', form: notFoundForm(words) }
}

async function startNote(turn: Turn, number: string): Promise<Reply> {
  const opened = await openCase(number, turn.member.id, turn.parts)
  return { type: 'open', form: opened.type === 'whole' ? noteForm(number, turn.words) : notFoundForm(turn.words) }
}

export async function sentNote(turn: Turn, number: string, values: Values): Promise<Reply> {
  const tooLong = tooLongErrors(noteForm(number, turn.words), values, turn.words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const outcome = await writeNote(number, turn.member.id, text(values, 'note') ?? '', turn.parts)
  if (outcome.type === 'empty') return { type: 'errors', errors: { note: turn.words.texts.report.errors.required } }
  if (outcome.type === 'not-yours') return { type: 'redraw', form: notFoundForm(turn.words) }
  return { type: 'back', below: await openedForm(turn, number) }
}
