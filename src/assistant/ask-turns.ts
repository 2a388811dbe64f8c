import type { Answer } from '../rules/answers/answer.ts'
import { SECTORS, type Sector } from '../rules/vocabulary.ts'
import type { Form, Values } from '../view/view.ts'
import { answerLibrary } from './answer-library.ts'
import { answerContext, emergencyIn, foundIn, startDoubt } from './doubt-turns.ts'
import { startReport } from './report-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { schoolsOf } from './schools-of.ts'
import { answerForm } from './screens/answer-form.ts'
import { dangerBlocks, warningBlocks } from './screens/answer-window.ts'
import { askForm, subjectForm } from './screens/ask-form.ts'
import { silentForm } from './screens/silent-form.ts'
import type { AskedBy } from './screens/whom-to-ask-blocks.ts'
import type { Reply } from './turn.ts'

/** As many as can be shown at once: the best and two beside it. */
const MOST_FOUND = 3

/** Answers a question about the protocol, or asks for one when no words came with the command. Nothing of it is kept. */
export function askProtocol(turn: Turn, question: string): Reply {
  return { type: 'open', form: question.trim() === '' ? asking(turn) : answered(turn, question) }
}

/** Answers what was typed, or lists what can be asked about what was chosen, in place of the form. */
export function sentQuestion(turn: Turn, values: Values): Reply {
  const question = text(values, 'question')
  if (question !== undefined) return { type: 'redraw', form: answered(turn, question) }
  const subject = text(values, 'subject')
  const { askOrChoose, subjectGone } = turn.words.texts.answer
  if (subject === undefined) return { type: 'errors', errors: { question: askOrChoose } }
  const form = listing(turn, subject)
  return form === undefined ? { type: 'errors', errors: { subject: subjectGone } } : { type: 'redraw', form }
}

/** Another question, typed below an answer, in place of it. */
export function sentAnotherQuestion(turn: Turn, values: Values): Reply {
  const question = text(values, 'question')
  return question === undefined
    ? { type: 'errors', errors: { question: turn.words.texts.answer.typeQuestion } }
    : { type: 'redraw', form: answered(turn, question) }
}

/** Shows the answer that was chosen from a subject, in place of the list. */
export function sentSubject(turn: Turn, values: Values): Reply {
  const answer = libraryFor(turn).answer(text(values, 'answer') ?? '')
  if (answer === undefined) return { type: 'errors', errors: { answer: turn.words.texts.answer.chooseOne } }
  return { type: 'redraw', form: shown(turn, answer) }
}

/** A button in an answer, in a list of answers, or where the protocol is silent. */
export function pressedInAnswer(turn: Turn, context: string, action: string, value: string): Reply {
  if (action === 'ask') return { type: 'redraw', form: asking(turn) }
  if (action === 'subject') return { type: 'redraw', form: listing(turn, value) ?? asking(turn) }
  const answer = libraryFor(turn).answer(value)
  if (action === 'report') return reportOf(answer, turn)
  if (answer === undefined) return { type: 'nothing' }
  if (action === 'doubt') return startDoubt(turn, answer, context)
  return { type: 'redraw', form: shown(turn, answer, context) }
}

/** The button on a card about a doubt; undefined when another button was pressed. */
export function pressedOnDoubt(turn: Turn, action: string, value: string): Reply | undefined {
  if (action !== 'show-answer') return undefined
  const answer = libraryFor(turn).answer(value)
  return { type: 'open', form: answer === undefined ? asking(turn) : shown(turn, answer) }
}

/**
 * In place of the answer (undefined: where the protocol is silent), so that a second report from another answer is not
 * taken for the same form.
 */
function reportOf(answer: Answer | undefined, turn: Turn): Reply {
  if (answer?.concern === null) return { type: 'nothing' }
  const started = startReport(turn, answer === undefined ? {} : { concern: answer.concern })
  return started.type === 'open' ? { type: 'redraw', form: started.form } : started
}

function answered(turn: Turn, question: string): Form {
  const { words } = turn
  const [sector, another] = sectorsOf(turn)
  const only = sector === undefined || another !== undefined ? {} : { sector }
  const result = libraryFor(turn).ask(question, { language: words.language, ...only })
  const [best, ...others] = result.results.map((found) => found.answer)
  const found = (best === undefined ? [] : [best, ...others]).slice(0, MOST_FOUND).map(({ id }) => id)
  const context = answerContext(result.emergency, found)
  if (!result.answered || best === undefined) return silentForm(result, context, askedBy(turn), words)
  return answerForm(best, context, askedBy(turn), words, { above: warningBlocks(result, words), others })
}

/** An answer that was chosen, with the others that were found beside it as the way back. */
function shown(turn: Turn, answer: Answer, context = ''): Form {
  const emergency = emergencyIn(context)
  const found = foundIn(context)
  const others = found.filter((id) => id !== answer.id).flatMap((id) => libraryFor(turn).answer(id) ?? [])
  const around = { above: dangerBlocks(emergency, turn.words), others }
  return answerForm(answer, answerContext(emergency, found), askedBy(turn), turn.words, around)
}

/** With the subjects that say anything about where this person works. */
function asking(turn: Turn): Form {
  const { words } = turn
  const subjects = words.protocol.subjects.filter(({ id }) => answersAbout(turn, id).length > 0)
  return askForm(subjects, words)
}

/** Undefined when nothing can be asked about it here. */
function listing(turn: Turn, id: string): Form | undefined {
  const subject = turn.words.protocol.subjects.find((one) => one.id === id)
  const answers = answersAbout(turn, id)
  return subject === undefined || answers.length === 0 ? undefined : subjectForm(subject, answers, turn.words)
}

function answersAbout(turn: Turn, subject: string): readonly Answer[] {
  const sectors = sectorsOf(turn)
  return libraryFor(turn).answers.filter(
    (answer) => answer.subject === subject && answer.sectors.some((sector) => sectors.includes(sector)),
  )
}

const libraryFor = ({ words: { protocol }, now }: Turn) => answerLibrary(protocol, now)

const askedBy = (turn: Turn): AskedBy => ({ person: turn.member.id, schools: schoolsOf(turn), now: turn.now })

function sectorsOf(turn: Turn): readonly Sector[] {
  const sectors = schoolsOf(turn).map((code) => turn.words.directory.school(code)?.sector)
  return SECTORS.filter((sector) => sectors.includes(sector))
}
