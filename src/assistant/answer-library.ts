import { dayOf } from '../lib/school-time.ts'
import type { Answer } from '../rules/answers/answer.ts'
import { answersOf } from '../rules/answers.ts'
import { type Ask, createAsk } from '../rules/ask.ts'
import type { Protocol } from '../rules/schema.ts'
import { answerSentences } from '../texts/answer-sentences.ts'

/** Everything that can be asked on a day. */
export interface AnswerLibrary {
  readonly answers: readonly Answer[]
  answer(id: string): Answer | undefined
  readonly ask: Ask
}

const libraries = new WeakMap<Protocol, { readonly since: string; readonly library: AnswerLibrary }>()

/**
 * Puts the words of all answers in order, which takes a second or more, so that the first who asks does not wait for it:
 * a platform takes no answer any more after three.
 */
export const prepareAnswers = (protocol: Protocol, now: Date): void =>
  void answerLibrary(protocol, now).ask('', { language: 'nl' })

/**
 * What can be asked at this moment: an answer holds from a day on, and up to another. On such a day the answers of the day
 * before are given until those of today are in order, so that nobody waits for that.
 */
export function answerLibrary(protocol: Protocol, now: Date): AnswerLibrary {
  const today = dayOf(now)
  const since = newestChange(protocol, today)
  const kept = libraries.get(protocol)
  if (kept?.since === since) return kept.library
  const library = makeLibrary(protocol, today)
  if (kept === undefined || since < kept.since) {
    libraries.set(protocol, { since, library })
    return library
  }
  // Marked at once, so that it is put in order only once.
  libraries.set(protocol, { since, library: kept.library })
  setImmediate(() => {
    library.ask('', { language: 'nl' })
    libraries.set(protocol, { since, library })
  })
  return kept.library
}

/** The last day up to today on which a rule or an answer began or ended; empty before the first. */
function newestChange({ rules, answers }: Protocol, today: string): string {
  let newest = ''
  for (const { from, until } of [...rules, ...[...answers.values()].flat()])
    for (const day of [from, until]) if (day !== undefined && day <= today && day > newest) newest = day
  return newest
}

function makeLibrary(protocol: Protocol, today: string): AnswerLibrary {
  const answers = answersOf(protocol, answerSentences(), today)
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  let ask: Ask | undefined
  return {
    answers,
    answer: (id) => byId.get(id),
    ask: (question, options) => {
      ask ??= createAsk(answers, protocol)
      return ask(question, options)
    },
  }
}
