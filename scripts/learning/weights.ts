import { type Mark, markOf } from '../../src/rules/search/features.ts'
import { MOST_HAVING, MOST_MENTIONS, placeOf } from '../../src/rules/search/weights.ts'
import { type Form, type LeavingOut, type LeftOut, scoresOf } from './left-out.ts'

export type Weights = Record<Mark, number[][]>

const ROUNDS = 3
const STEP = 0.1
/** How much better a score must be to count as surely better, per feature asked. */
const TEMPERATURE = 6

/** A weight as it is learned: its logarithm, and how far it has been moved already. */
interface Learned {
  log: number
  moved: number
}

/**
 * Learns what features are worth by kind and spread, so that each form, left out, is found by the other forms of its
 * thing: the likelihood of things that say the same, climbed step by step (Adagrad), always in the same order.
 */
export function learnWeights(
  forms: readonly Form[],
  among: LeavingOut,
  saysTheSame: (a: number, b: number) => boolean,
): Weights {
  const learned = new Map<string, Learned>()
  const at = (mark: Mark, row: number, column: number): Learned => {
    const place = `${mark} ${row} ${column}`
    const one = learned.get(place) ?? { log: 0, moved: 1e-8 }
    learned.set(place, one)
    return one
  }
  const of = ({ feature, spread }: LeftOut) => at(markOf(feature), ...placeOf(spread))
  const weigh = (asked: LeftOut) => Math.exp(of(asked).log)
  for (let round = 0; round < ROUNDS; round++)
    for (const form of shuffled(forms, round)) learnFrom(form, among, saysTheSame, of, weigh)
  return tableOf((mark, row, column) => Math.exp(at(mark, row, column).log))
}

function learnFrom(
  form: Form,
  among: LeavingOut,
  saysTheSame: (a: number, b: number) => boolean,
  of: (asked: LeftOut) => Learned,
  weigh: (asked: LeftOut) => number,
) {
  const { thing } = form
  const asked = among.leftOut(form, false)
  const heat = TEMPERATURE * Math.sqrt([...form.features.values()].reduce((sum, count) => sum + count, 0))
  const chances = chancesOf(scoresOf(thing, asked, weigh, among.size), heat)
  let right = 1e-12
  for (const [other, chance] of chances.entries()) if (saysTheSame(thing, other)) right += chance
  // Half of what is right goes to the thing itself, half to all that say the same.
  const wrong = chances.map(
    (chance, other) => chance - (saysTheSame(thing, other) ? chance / right / 2 : 0) - (other === thing ? 0.5 : 0),
  )
  for (const one of asked) {
    let slope = (wrong[thing] ?? 0) * one.change
    for (const { things, values } of one.postings)
      for (let at = 0; at < things.length; at++) slope += (wrong[things[at] ?? 0] ?? 0) * (values[at] ?? 0)
    slope *= (weigh(one) * one.times) / heat
    const weight = of(one)
    weight.moved += slope * slope
    weight.log -= (STEP * slope) / Math.sqrt(weight.moved)
  }
}

function chancesOf(scores: Float64Array, heat: number): Float64Array {
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const powers = scores.map((score) => Math.exp((score - best) / heat))
  const sum = powers.reduce((all, power) => all + power, 0)
  return powers.map((power) => power / sum)
}

/** The same order every time, another each round. */
function shuffled<T>(all: readonly T[], round: number): T[] {
  let seed = round + 1
  const keyed = all.map((one) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return { one, key: seed }
  })
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
}

/** What was never seen weighs 1. */
function tableOf(weigh: (mark: Mark, row: number, column: number) => number): Weights {
  const rows = (mark: Mark) =>
    upTo(MOST_HAVING).map((row) => upTo(MOST_MENTIONS).map((column) => inHundredths(weigh(mark, row, column))))
  return { '': rows(''), '=': rows('='), '#': rows('#'), '&': rows('&'), '!': rows('!') }
}

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at)

const inHundredths = (value: number) => Math.round(value * 100) / 100
