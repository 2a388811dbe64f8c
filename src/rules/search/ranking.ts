import { isLetters } from './features.ts'
import { type Field, fieldOf, mentioned, rarity } from './field.ts'
import { type Spread, weightOf } from './weights.ts'

/** A thing by the features of the forms of its question, and of what it says, as often as they occur. */
export interface Featured {
  readonly questions: readonly string[]
  readonly text: readonly string[]
}

/** How things fit features; a thing goes by its place among those that were given. */
export interface Ranking {
  /** How well each thing fits; only to be compared with each other. */
  readonly scores: (features: readonly string[]) => Float64Array
  /** The things that people ask about with a feature. */
  readonly having: (feature: string) => readonly number[]
}

/** What the forms of a question count for beside what its answer says. */
export const QUESTIONS = 4
/** Letters that more things have than this share tell next to nothing. */
const COMMON = 0.25

/**
 * Ranks things: BM25 over both fields, times what a feature of its kind and spread was learned to be worth. All that does
 * not depend on a question is reckoned beforehand; a question only adds up.
 */
export function rankingOf(things: readonly Featured[]): Ranking {
  const questions = fieldOf(things.map((thing) => thing.questions))
  const text = fieldOf(things.map((thing) => thing.text))
  const postings = new Map<string, Posting[]>()
  for (const [field, boost] of [[questions, QUESTIONS] as const, [text, 1] as const]) {
    for (const feature of field.features.keys()) {
      const spread = spreadIn(questions, feature)
      if (tellsNothing(feature, spread.having, things.length)) continue
      const posting = valuesIn(field, feature, boost * weightOf(feature, spread))
      postings.set(feature, [...(postings.get(feature) ?? []), posting])
    }
  }

  return {
    scores: (features) => {
      const scores = new Float64Array(things.length)
      for (const feature of features) for (const posting of postings.get(feature) ?? []) addTo(scores, posting)
      return scores
    },
    having: (feature) => questions.features.get(feature)?.things ?? [],
  }
}

/** How a feature is spread over the forms of questions. */
export function spreadIn(questions: Field, feature: string): Spread {
  const mentions = questions.features.get(feature)
  return { having: mentions?.things.length ?? 0, mentions: mentions?.total ?? 0 }
}

/** The things that have a feature, and what it counts for there. */
export interface Posting {
  readonly things: readonly number[]
  readonly values: readonly number[]
}

/** What a feature counts for in a field, `worth` for one that is not rare and mentioned once or so. */
export function valuesIn(field: Field, feature: string, worth: number): Posting {
  const { things, counts } = field.features.get(feature) ?? { things: [], counts: [] }
  const each = worth * rarity(things.length, field.lengths.length)
  return {
    things,
    values: things.map((thing, at) => each * mentioned(counts[at] ?? 0, field.lengths[thing] ?? 1)),
  }
}

/** Adds what a feature counts for, `times` over, to the scores of the things that have it. */
export function addTo(scores: Float64Array, { things, values }: Posting, times = 1) {
  for (let at = 0; at < things.length; at++) {
    const thing = things[at] ?? 0
    scores[thing] = (scores[thing] ?? 0) + times * (values[at] ?? 0)
  }
}

/** Whether a feature is not worth the time. */
export const tellsNothing = (feature: string, having: number, things: number): boolean =>
  isLetters(feature) && having > COMMON * things
