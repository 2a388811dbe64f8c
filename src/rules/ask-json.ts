import type { Source } from './advice.ts'
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
  readonly emergency: readonly ('112' | '113')[]
  readonly doNotType: boolean
  readonly unreadable?: 'empty' | 'too-long'
}

/** What `ask` found, with texts in one language. */
export function askToJson(result: AskResult, protocol: Protocol, language: Language): AskJson {
  const note = (gap: string) => protocol.currency.find((one) => one.id === gap)?.note[language] ?? ''
  return {
    answered: result.answered,
    results: result.results.map(({ answer, score }) => ({
      id: answer.id,
      title: answer.title[language],
      answer: answer.answer[language],
      score,
      facts: answer.facts,
      sources: answer.sources,
      contact: answer.contact,
      currency: answer.currency.map((gap) => ({ gap, note: note(gap) })),
    })),
    emergency: result.emergency,
    doNotType: result.doNotType,
    ...(result.unreadable === undefined ? {} : { unreadable: result.unreadable }),
  }
}
