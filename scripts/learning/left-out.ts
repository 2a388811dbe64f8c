import { type Field, fieldOf, mentioned, rarity } from '../../src/rules/search/field.ts'
import {
  addTo,
  type Featured,
  type Posting,
  QUESTIONS,
  spreadIn,
  tellsNothing,
  valuesIn,
} from '../../src/rules/search/ranking.ts'
import type { Spread } from '../../src/rules/search/weights.ts'

/** One form in which people ask about a thing, by its features. */
export interface Form {
  readonly thing: number
  readonly features: ReadonlyMap<string, number>
}

/** A feature of a form that is asked about while that form itself, or its whole thing, is not among the others. */
export interface LeftOut {
  readonly feature: string
  readonly spread: Spread
  /** What every thing that has it gets, without its weight. */
  readonly postings: readonly Posting[]
  /** What the form's own thing gets more (mostly less), now that the form is gone. */
  readonly change: number
  /** How much more it counts for, now that it is rarer, times how often it is asked. */
  readonly times: number
}

/** Asks the forms themselves, each as if it had never been written. */
export class LeavingOut {
  readonly questions: Field
  readonly size: number
  private readonly postings: ReadonlyMap<string, readonly Posting[]>

  constructor(things: readonly Featured[]) {
    this.size = things.length
    this.questions = fieldOf(things.map((thing) => thing.questions))
    const text = fieldOf(things.map((thing) => thing.text))
    this.postings = new Map(
      [...this.questions.features.keys()].map((feature) => [
        feature,
        [valuesIn(this.questions, feature, QUESTIONS), valuesIn(text, feature, 1)],
      ]),
    )
  }

  /** How often the forms of a thing have a feature. */
  mentionsBy(thing: number, feature: string): number {
    const mentions = this.questions.features.get(feature)
    return mentions?.counts[mentions.things.indexOf(thing)] ?? 0
  }

  /** The features of a form without that form or, when `whole`, without anything about its thing. */
  leftOut({ thing, features }: Form, whole: boolean): LeftOut[] {
    const length = this.questions.lengths[thing] ?? 1
    return [...features].flatMap(([feature, asked]) => {
      const spread = spreadIn(this.questions, feature)
      if (tellsNothing(feature, spread.having, this.size)) return []
      const had = this.mentionsBy(thing, feature)
      const gone = whole ? had : asked
      const left = { having: spread.having - (gone === had ? 1 : 0), mentions: spread.mentions - gone }
      if (left.having === 0) return []
      const rare = rarity(spread.having, this.size)
      const change = QUESTIONS * rare * (mentioned(had - gone, length) - mentioned(had, length))
      const times = (asked * rarity(left.having, this.size)) / rare
      return [{ feature, spread: left, postings: this.postings.get(feature) ?? [], change, times }]
    })
  }
}

/** How well every thing fits what is left, with these weights. */
export function scoresOf(
  thing: number,
  asked: readonly LeftOut[],
  weigh: (asked: LeftOut) => number,
  size: number,
): Float64Array {
  const scores = new Float64Array(size)
  for (const one of asked) {
    const factor = weigh(one) * one.times
    for (const posting of one.postings) addTo(scores, posting, factor)
    scores[thing] = (scores[thing] ?? 0) + factor * one.change
  }
  return scores
}
