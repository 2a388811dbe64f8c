import { DOUBT_REASONS } from '../domain/doubt.ts'
import { doubtIdOf, newAnswerId } from '../lib/doubt-id.ts'
import type { Answer } from '../rules/answers/answer.ts'
import type { AskResult } from '../rules/ask.ts'
import { tellDoubt } from '../use-cases/tell-doubt.ts'
import type { Values } from '../view/view.ts'
import { answerLibrary } from './answer-library.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { schoolsOf } from './schools-of.ts'
import { doubtForm, doubtNotToldForm, doubtToldForm } from './screens/doubt-forms.ts'
import type { Reply } from './turn.ts'

/**
 * What an answer carries: a random id, so that a doubt about it is told once however often it is sent, the numbers to
 * call, so that they stay on top when another answer is looked at, and the ids of what was found, as the way back.
 */
export const answerContext = (emergency: AskResult['emergency'] = [], found: readonly string[] = []): string =>
  [[newAnswerId(), ...emergency].join('.'), found.join(',')].join('/')

/** The numbers to call that an answer carries. */
export const emergencyIn = (context: string): AskResult['emergency'] =>
  (['112', '113'] as const).filter((number) => headOf(context).slice(1).includes(number))

/** The ids of the answers that were found for the question, best first. */
export const foundIn = (context: string): readonly string[] =>
  (context.split('/')[1] ?? '').split(',').filter((id) => id !== '')

const headOf = (context: string): readonly string[] => (context.split('/')[0] ?? '').split('.')

/** Asks what is not right about an answer, on top of it. */
export const startDoubt = (turn: Turn, answer: Answer, context: string): Reply => ({
  type: 'open',
  form: doubtForm(answer, `${answer.id}.${headOf(context)[0] || newAnswerId()}`, turn.words),
})

/**
 * Passes a doubt on, with the asker's name only when they chose so, and thanks them in place of the form. The same sent
 * again is told once; another reason, or now with the name, is a doubt of its own.
 */
export async function sentDoubt(turn: Turn, context: string, values: Values): Promise<Reply> {
  const { parts, words, member, now } = turn
  const [id = '', drawn = ''] = context.split('.')
  const answer = answerLibrary(words.protocol, now).answer(id)
  const reason = DOUBT_REASONS.find((one) => one === text(values, 'why'))
  if (answer === undefined || drawn === '') return { type: 'nothing' }
  if (reason === undefined) return { type: 'errors', errors: { why: words.texts.report.errors.required } }
  const named = text(values, 'named') === 'yes'
  const schools = schoolsOf(turn)
  const doubt = { id: doubtIdOf(drawn, reason, named ? 'named' : ''), answer: id, reason, by: named ? member.id : null }
  const told = await tellDoubt(doubt, schools, parts)
  parts.wakeDelivery()
  return { type: 'redraw', form: told ? doubtToldForm(named, words) : doubtNotToldForm(schools, words) }
}
