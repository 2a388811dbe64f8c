import { randomUUID } from 'node:crypto'
import { MOST_SUPPLEMENTS, openQuestions } from '../domain/afterwards.ts'
import type { Case } from '../domain/case.ts'
import { type Said, supplementReport } from '../use-cases/supplement-report.ts'
import { withdrawReport } from '../use-cases/withdraw-report.ts'
import type { Form, Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import { startCorrection } from './correction-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import { answerField, supplementForm } from './screens/supplement-form.ts'
import { withdrawReportForm } from './screens/withdraw-report-form.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

/** A button in the reporter's own window. It may be old: what holds now decides. */
export async function pressedInOwnReport(turn: Turn, number: string, action: string): Promise<Reply> {
  switch (action) {
    case 'supplement':
    case 'answer':
      return { type: 'open', form: await supplementing(turn, number, 'own') }
    case 'correct':
      return startCorrection(turn, number)
    case 'withdraw':
      return withdrawing(turn, number)
    default:
      return { type: 'nothing' }
  }
}

/** «Antwoorden» on the card of a question; null for every other button. */
export async function pressedOnQuestion(turn: Turn, action: string, number: string): Promise<Reply | null> {
  return action === 'answer-question' ? { type: 'open', form: await supplementing(turn, number, 'card') } : null
}

const ownCase = async ({ parts, member }: Turn, number: string): Promise<Case | undefined> => {
  const subject = await parts.store.case(number)
  return subject?.report.reporter === member.id ? subject : undefined
}

async function supplementing(turn: Turn, number: string, from: 'card' | 'own'): Promise<Form> {
  const subject = await ownCase(turn, number)
  if (subject === undefined) return notFoundForm(turn.words)
  const isFull = (subject.report.supplements ?? []).length >= MOST_SUPPLEMENTS
  const isAnswered = from === 'card' && openQuestions(subject.report).length === 0
  return isFull || isAnswered ? openedForm(turn, number) : supplementForm(subject, from, randomUUID(), turn.words)
}

/** Something that a reporter wrote about their own report. */
export function sentFromOwnReport(
  turn: Turn,
  form: 'supplement' | 'withdraw-report',
  context: string,
  values: Values,
): Promise<Reply> {
  return form === 'supplement' ? sentSupplement(turn, context, values) : sentWithdrawReport(turn, context, values)
}

/** Keeps what was said; of a form that was sent twice once. */
async function sentSupplement(turn: Turn, context: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const [number = '', id = '', from] = context.split('.')
  const subject = await ownCase(turn, number)
  if (subject === undefined) return { type: 'redraw', form: notFoundForm(words) }
  const { supplement, full } = words.texts.afterwards
  const tooLong = tooLongErrors(supplementForm(subject, 'own', id, words), values, words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const outcome = await supplementReport(number, member.id, saidIn(values, id, subject), parts)
  if (outcome.type === 'empty') return { type: 'errors', errors: { more: supplement.empty } }
  if (outcome.type === 'full') return { type: 'errors', errors: { more: full } }
  parts.wakeDelivery()
  const form = await openedForm(turn, number)
  return from === 'own' ? { type: 'back', below: form } : { type: 'redraw', form }
}

/** Also an answer to a question that was answered meanwhile in another window. */
function saidIn(values: Values, id: string, { report }: Case): readonly Said[] {
  const answers = (report.questions ?? []).flatMap((question): Said[] => {
    const answer = text(values, answerField(question))
    return answer === undefined ? [] : [{ id: `${id}/${question.id}`, text: answer, question: question.id }]
  })
  const more = text(values, 'more')
  return more === undefined ? answers : [...answers, { id, text: more }]
}

async function withdrawing(turn: Turn, number: string): Promise<Reply> {
  const subject = await ownCase(turn, number)
  if (subject === undefined) return { type: 'open', form: notFoundForm(turn.words) }
  return { type: 'open', form: withdrawReportForm(subject, turn.words) }
}

/** Takes the report back, and shows its reporter how it stands then; also when it could not be taken back any more. */
async function sentWithdrawReport(turn: Turn, number: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const subject = await ownCase(turn, number)
  if (subject === undefined) return { type: 'redraw', form: notFoundForm(words) }
  const tooLong = tooLongErrors(withdrawReportForm(subject, words), values, words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const outcome = await withdrawReport(number, member.id, text(values, 'reason') ?? '', parts)
  if (outcome.type === 'empty') return { type: 'errors', errors: { reason: words.texts.report.errors.required } }
  parts.wakeDelivery()
  return { type: 'back', below: await openedForm(turn, number) }
}
