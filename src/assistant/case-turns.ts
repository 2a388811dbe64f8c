import { unmatchedAccused } from '../domain/accused.ts'
import { sightOf } from '../domain/permissions.ts'
import { handOver } from '../use-cases/hand-over.ts'
import { matchAccused } from '../use-cases/match-accused.ts'
import { openCase } from '../use-cases/open-case.ts'
import { takeUp } from '../use-cases/take-up.ts'
import { whoDealsWith } from '../use-cases/who-deals-with.ts'
import type { Form, Values } from '../view/view.ts'
import { list, text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { caseForm } from './screens/case-form.ts'
import { notOpenForm } from './screens/case-work-forms.ts'
import { ownReportForm } from './screens/own-report-form.ts'
import {
  alreadyForm,
  handOverForm,
  matchForm,
  notForYouForm,
  notFoundForm,
  othersDutyForm,
} from './screens/simple-forms.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

/** A button on a card. The card may be old: what holds now decides. */
export async function pressedOnCard(turn: Turn, action: string, number: string): Promise<Reply> {
  switch (action) {
    case 'open':
      return { type: 'open', form: await openedForm(turn, number) }
    case 'take-up':
      return takenUp(turn, number, 'card')
    case 'hand-over':
      return { type: 'open', form: await handingOver(turn, number, 'card') }
    default:
      return { type: 'open', form: notFoundForm(turn.words) }
  }
}

export async function pressedInCase(turn: Turn, number: string, action: string, value: string): Promise<Reply> {
  switch (action) {
    case 'take-up':
      return takenUp(turn, number, 'case')
    case 'hand-over':
      return { type: 'open', form: await handingOver(turn, number, 'case') }
    case 'match-accused':
      return { type: 'open', form: await matching(turn, number, value) }
    default:
      return { type: 'nothing' }
  }
}

/** The form of a case as this person may see it; who opened the whole of it is written down first. */
export async function openedForm(turn: Turn, number: string): Promise<Form> {
  const { parts, member, words, now } = turn
  const opened = await openCase(number, member.id, parts)
  if (opened.type === 'nothing') return notTheirs(turn, number)
  if (opened.type === 'own-report') return ownReportForm(opened.case, false, now, words)
  const { case: subject, ...around } = opened
  const [history, proposals, steps] = await Promise.all([
    parts.store.history(subject.number),
    parts.store.proposals(subject.number),
    parts.store.steps(subject.number),
  ])
  return caseForm({ subject, around, history, proposals, steps }, member.id, words)
}

async function takenUp(turn: Turn, number: string, from: 'card' | 'case'): Promise<Reply> {
  const { parts, member, words } = turn
  const outcome = await takeUp(number, member.id, parts)
  parts.wakeDelivery()
  switch (outcome.type) {
    case 'not-yours':
      return { type: 'open', form: await notTheirs(turn, number) }
    case 'not-open':
      return { type: 'open', form: notOpenForm(outcome.case, words) }
    case 'others-duty':
      return { type: 'open', form: othersDutyForm(outcome.case, words) }
    case 'already':
      return { type: 'open', form: alreadyForm(outcome.by, outcome.at, member.id, words) }
    case 'taken-up':
      return from === 'card' ? { type: 'nothing' } : { type: 'redraw', form: await openedForm(turn, number) }
  }
}

async function handingOver(turn: Turn, number: string, from: 'card' | 'case'): Promise<Form> {
  const subject = await turn.parts.store.case(number)
  const isTheirs = subject !== undefined && sightOf(subject, turn.member.id) === 'whole'
  return isTheirs ? handOverForm(number, from, turn.words) : notTheirs(turn, number)
}

/** Someone pressed on a card of a case that they may not open: who deals with it, if they may know that much. */
async function notTheirs({ parts, member, words }: Turn, number: string): Promise<Form> {
  const roles = await whoDealsWith(number, member.id, parts)
  return roles.length === 0 ? notFoundForm(words) : notForYouForm(roles, words)
}

export async function sentHandOver(turn: Turn, context: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const [number = '', from] = context.split('.')
  const { handOver: texts, report } = words.texts
  const to = text(values, 'colleague')
  const reason = text(values, 'reason')
  if (to === undefined || reason === undefined) {
    const errors = {
      ...(to === undefined ? { colleague: report.errors.required } : {}),
      ...(reason === undefined ? { reason: report.errors.required } : {}),
    }
    return { type: 'errors', errors }
  }
  const tooLong = tooLongErrors(handOverForm(number, from === 'case' ? 'case' : 'card', words), values, words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const outcome = await handOver(number, member.id, to, reason, parts)
  parts.wakeDelivery()
  if (outcome.type === 'not-possible') return { type: 'errors', errors: { colleague: texts.notPossible } }
  if (outcome.type === 'not-yours') return { type: 'redraw', form: notFoundForm(words) }
  return from === 'case' ? { type: 'back', below: await openedForm(turn, number) } : { type: 'nothing' }
}

async function matching(turn: Turn, number: string, involved: string): Promise<Form> {
  const opened = await openCase(number, turn.member.id, turn.parts)
  const person =
    opened.type === 'whole' ? unmatchedAccused(opened.case.report).find((p) => p.id === involved) : undefined
  return opened.type === 'whole' && person !== undefined
    ? matchForm(opened.case, person, turn.words)
    : notFoundForm(turn.words)
}

export async function sentMatch(turn: Turn, context: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const [number = '', involved = ''] = context.split('.')
  const colleague = text(values, 'colleague')
  const notOnList = list(values, 'not-on-list').length > 0
  if ((colleague === undefined) !== notOnList)
    return { type: 'errors', errors: { colleague: words.texts.case.matchChoose } }
  if (colleague !== undefined && words.directory.person(colleague) === undefined)
    return { type: 'errors', errors: { colleague: words.texts.report.errors.noSuchChoice } }
  const outcome = await matchAccused(number, member.id, involved, colleague ?? null, parts)
  parts.wakeDelivery()
  if (outcome.type === 'not-yours') return { type: 'redraw', form: notFoundForm(words) }
  if (outcome.type === 'already') {
    const told = words.texts.case.matchAlready(words.person(outcome.by), words.moment(outcome.at))
    return { type: 'errors', errors: { colleague: told } }
  }
  return { type: 'back', below: await openedForm(turn, number) }
}
