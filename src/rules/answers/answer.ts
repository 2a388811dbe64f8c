import type { Source } from '../advice.ts'
import type { Concern, Language, Localized, Measure, Role, Sector } from '../vocabulary.ts'

export type Warning = '112' | '113' | 'do-not-type'

/** Something that people ask, and what the protocol says about it. */
export interface Answer {
  readonly id: string
  /** Under which subject someone looks for it. */
  readonly subject: string
  /** At most 75 characters: it also stands on a button. */
  readonly title: Localized
  /** Each line is one thought; a line that starts with `- ` is an item of a list. */
  readonly answer: Localized
  /** Where the protocol leaves open what a school must choose for itself; `choicesIn` says what it chose. */
  readonly settings: readonly string[]
  /** Forms of the question, to find it by. */
  readonly questions: Readonly<Record<Language, readonly string[]>>
  readonly facts: readonly string[]
  readonly sources: readonly Source[]
  readonly contact: Role | null
  /** Ids of the notes on where the law has moved. */
  readonly currency: readonly string[]
  /** Which kind of report fits. */
  readonly concern: Concern | null
  /** What is shown above it: a number to call, or not to type such a signal here. */
  readonly warns: readonly Warning[]
  /** Where it holds. */
  readonly sectors: readonly Sector[]
}

/** The sentences in which a row of the matrix and a choice of the school are said, in one language. */
export interface AnswerSentences {
  and(items: readonly string[]): string
  readonly measures: Readonly<Record<Measure, string>>
  readonly police: Readonly<Record<'always' | 'possible' | 'none', string>>
  choice(question: string, option: string): string
  possible(measures: string): string
  onRecidivism(measures: string): string
  notListed(measures: string): string
  readonly register: string
  readonly personChooses: string
  behaviourTitle(behaviour: string): string
  behaviourQuestions(behaviour: string): readonly string[]
}

export type Sentences = Readonly<Record<Language, AnswerSentences>>
