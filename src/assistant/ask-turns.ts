import type { Answer } from '../rules/answers/answer.ts'
import { answersOf } from '../rules/answers.ts'
import { type Ask, createAsk } from '../rules/ask.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Choices } from '../rules/situation.ts'
import { SECTORS, type Sector } from '../rules/vocabulary.ts'
import { answerSentences } from '../texts/answer-sentences.ts'
import type { Values } from '../view/view.ts'
import { startReport } from './report-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { answerForm, askForm, foundForm } from './screens/answer-form.ts'
import type { Reply } from './turn.ts'

/** Answers a question about the protocol, or asks for one when no words came with the command. Nothing of it is kept. */
export function askProtocol(turn: Turn, question: string): Reply {
  if (question.trim() === '') return { type: 'open', form: askForm(turn.words) }
  return { type: 'open', form: answered(turn, question) }
}

/** Answers what was typed in the form, in place of it. */
export function sentQuestion(turn: Turn, values: Values): Reply {
  const question = text(values, 'question')
  if (question === undefined) return { type: 'errors', errors: { question: turn.words.texts.answer.empty } }
  return { type: 'redraw', form: answered(turn, question) }
}

/** Shows another answer in place of the one there is, or starts the report that fits it. */
export function pressedInAnswer(turn: Turn, action: string, value: string): Reply {
  const answer = libraryFor(turn).answers.find((one) => one.id === value)
  if (answer === undefined) return { type: 'nothing' }
  if (action === 'report') return reportOf(answer, turn)
  return { type: 'redraw', form: answerForm(answer, [], schoolsOf(turn), turn.words) }
}

/** In place of the answer, so that a second report from another answer is not taken for the same form. */
function reportOf({ concern }: Answer, turn: Turn): Reply {
  if (concern === null) return { type: 'nothing' }
  const started = startReport(turn, { concern })
  return started.type === 'open' ? { type: 'redraw', form: started.form } : started
}

function answered(turn: Turn, question: string) {
  const sector = sectorOf(turn)
  const { language } = turn.words
  const result = libraryFor(turn).ask(question, { language, ...(sector === undefined ? {} : { sector }) })
  return foundForm(result, schoolsOf(turn), turn.words)
}

interface Library {
  readonly answers: readonly Answer[]
  readonly ask: Ask
}

const libraries = new WeakMap<Protocol, Map<string, Library>>()

/** The answers under the choices of the asker's school; someone of several schools has those of the protocol itself. */
function libraryFor(turn: Turn): Library {
  const { protocol, directory } = turn.words
  const [school, ...more] = schoolsOf(turn)
  const choices: Choices = {
    settings: school === undefined || more.length > 0 ? {} : (directory.school(school)?.choices ?? {}),
  }
  const key = JSON.stringify(choices)
  const known = libraries.get(protocol) ?? new Map<string, Library>()
  libraries.set(protocol, known)
  const library = known.get(key) ?? makeLibrary(protocol, choices)
  known.set(key, library)
  return library
}

function makeLibrary(protocol: Protocol, choices: Choices): Library {
  const answers = answersOf(protocol, answerSentences(), choices)
  return { answers, ask: createAsk(answers, protocol) }
}

const schoolsOf = ({ member, words }: Turn): readonly string[] =>
  member.schools.length > 0 ? member.schools : words.directory.foundation.schools.map((school) => school.code)

/** The sector that all the asker's schools are in; undefined when they differ. */
function sectorOf(turn: Turn): Sector | undefined {
  const schools = schoolsOf(turn).map((code) => turn.words.directory.school(code)?.sector)
  return SECTORS.find((sector) => schools.every((one) => one === sector))
}
