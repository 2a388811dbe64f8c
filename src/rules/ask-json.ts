import type { Source } from './advice.ts'
import type { Sentences } from './answers/answer.ts'
import { choicesIn } from './answers/choices-in.ts'
import type { AskResult } from './ask.ts'
import type { Protocol } from './schema.ts'
import type { Language, Role } from './vocabulary.ts'

/** An answer to a question as the command line prints it, in one language. */
export interface AskJson {
  readonly answered: boolean
  readonly results: readonly {
    readonly id: string
    readonly title: string
    readonly answer: string
    readonly score: number
    readonly facts: readonly string[]
    readonly sources: readonly Source[]
    readonly contact: Role | null
    readonly currency: readonly { readonly gap: string; readonly note: string }[]
  }[]
  /** What the protocol is known to be silent about, and whom to ask about it. */
  readonly silence: { readonly id: string; readonly about: string; readonly contact: Role } | null
  readonly emergency: readonly ('112' | '113')[]
  readonly doNotType: boolean
  readonly unreadable?: 'empty' | 'too-long'
}

/** What `ask` found, with texts in one language, for a school that made no choices of its own. */
export function askToJson(
  result: AskResult,
  protocol: Protocol,
  language: Language,
  { [language]: say }: Sentences,
): AskJson {
  const note = (gap: string) => protocol.currency.find((one) => one.id === gap)?.note[language] ?? ''
  const { silence } = result
  return {
    answered: result.answered,
    results: result.results.map(({ answer, score }) => ({
      id: answer.id,
      title: answer.title[language],
      answer: [answer.answer[language], ...choicesIn(answer, protocol, {}, language, say)].join('\n'),
      score,
      facts: answer.facts,
      sources: answer.sources,
      contact: answer.contact,
      currency: answer.currency.map((gap) => ({ gap, note: note(gap) })),
    })),
    silence: silence && { id: silence.id, about: silence.about[language], contact: silence.contact },
    emergency: result.emergency,
    doNotType: result.doNotType,
    ...(result.unreadable === undefined ? {} : { unreadable: result.unreadable }),
  }
}
