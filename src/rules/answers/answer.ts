import type { Length, Source, Term } from '../advice.ts'
import type { Concern, Language, Localized, Measure, RecordPlace, Role, Sector } from '../vocabulary.ts'

/** The most facts that one answer names: it answers one question, not a chapter. */
export const MOST_FACTS = 8

/** Something that people ask, and what the protocol says about it. */
export interface Answer {
  readonly id: string
  /** At most 75 characters: it also stands on a button. */
  readonly title: Localized
  readonly answer: Localized
  /** Forms of the question, to find it by. */
  readonly questions: Readonly<Record<Language, readonly string[]>>
  readonly facts: readonly string[]
  readonly sources: readonly Source[]
  readonly contact: Role | null
  /** Ids of the notes on where the law has moved. */
  readonly currency: readonly string[]
  /** Which kind of report fits. */
  readonly concern: Concern | null
  /** Where it holds. */
  readonly sectors: readonly Sector[]
}

/** What people ask of a measure: who decides and how long, what comes first, and what follows. */
export const MEASURE_ASPECTS = ['authority', 'before', 'following'] as const
export type MeasureAspect = (typeof MEASURE_ASPECTS)[number]

/** The sentences that an answer is made of, in one language; names of roles and behaviours come from the protocol. */
export interface AnswerSentences {
  and(items: readonly string[]): string
  term(term: Term): string
  length(length: Length): string
  readonly measures: Readonly<Record<Measure, string>>
  readonly sectors: Readonly<Record<Sector, string>>
  readonly recordPlaces: Readonly<Record<RecordPlace, string>>
  readonly police: Readonly<Record<'always' | 'possible' | 'none', string>>
  /** `when` is empty where the protocol names no term. */
  tell(who: string, when: string): string
  step(who: string, when: string, text: string): string
  outside(party: string, phone: string, when: string): string
  mayOutside(party: string, phone: string, why: string): string
  record(place: string): string
  /** A line before what only holds then. */
  readonly onlyWhen: Readonly<Record<'recidivism' | 'serious', string>>
  onlyLongerThan(length: Length): string
  appliesTo(behaviours: string): string
  choice(question: string, option: string): string
  mayBe(measure: string): string
  authority(measure: string, length: string, decides: string, consulted: string): string
  tellOf(measure: string, parties: string): string
  limit(measure: string, length: string, force: 'protocol' | 'law'): string
  possible(measures: string): string
  onRecidivism(measures: string): string
  notListed(measures: string): string
  readonly register: string
  readonly personChooses: string
  /** `sector` is empty when it holds everywhere. */
  measureTitle(aspect: MeasureAspect, measure: string, sector: string): string
  behaviourTitle(behaviour: string): string
  measureQuestions(aspect: MeasureAspect, measure: string): readonly string[]
  behaviourQuestions(behaviour: string): readonly string[]
}

export type Sentences = Readonly<Record<Language, AnswerSentences>>
