import type { Signs } from '../../src/rules/search/confidence.ts'
import { isStem } from '../../src/rules/search/features.ts'
import { spreadIn } from '../../src/rules/search/ranking.ts'
import { type Form, type LeavingOut, type LeftOut, scoresOf } from './left-out.ts'
import { type Example, regression } from './logistic.ts'

/** One form in so many is asked. */
const ONE_IN = 3
/** What a question counts for whose thing was taken out: people ask more often what is in than what is not. */
const NOT_IN = 0.3

/** Learns how sure one can be from what is seen when forms are asked that were left out, and forms of things left out. */
export function learnConfidence(
  forms: readonly Form[],
  among: LeavingOut,
  isAnswer: (thing: number) => boolean,
  saysTheSame: (a: number, b: number) => boolean,
  weigh: (asked: LeftOut) => number,
): { readonly always: number } & Record<keyof Signs, number> {
  const examples = forms.flatMap((form, at): Example[] => {
    if (at % ONE_IN !== 0) return []
    return [false, true].flatMap((whole) => {
      const scores = scoresOf(form.thing, among.leftOut(form, whole), weigh, among.size)
      if (whole) scores[form.thing] = 0
      const best = bestOf(scores, isAnswer)
      if (best === undefined) return []
      const { rival, silence, covered } = signsOf(form, whole, best, scores, among, isAnswer, saysTheSame)
      const right = !whole && isAnswer(form.thing) && saysTheSame(form.thing, best)
      return [{ signs: [1, rival, silence, covered], right, weight: whole ? NOT_IN : 1 }]
    })
  })
  const [always = 0, rival = 0, silence = 0, covered = 0] = regression(examples).map(
    (one) => Math.round(one * 100) / 100,
  )
  return { always, rival, silence, covered }
}

function bestOf(scores: Float64Array, may: (thing: number) => boolean): number | undefined {
  let best: number | undefined
  for (const [thing, score] of scores.entries())
    if (may(thing) && score > (best === undefined ? 0 : (scores[best] ?? 0))) best = thing
  return best
}

function signsOf(
  form: Form,
  whole: boolean,
  best: number,
  scores: Float64Array,
  among: LeavingOut,
  isAnswer: (thing: number) => boolean,
  saysTheSame: (a: number, b: number) => boolean,
): Signs {
  const share = (may: (thing: number) => boolean) =>
    (scores[bestOf(scores, (thing) => thing !== best && may(thing)) ?? -1] ?? 0) / (scores[best] ?? 1)
  return {
    rival: share((thing) => !saysTheSame(best, thing)),
    silence: share((thing) => !isAnswer(thing)),
    covered: coveredBy(form, whole, best, among),
  }
}

function coveredBy(form: Form, whole: boolean, best: number, among: LeavingOut): number {
  let covered = 0
  let all = 0
  for (const [stem, asked] of form.features) {
    if (!isStem(stem)) continue
    const had = among.mentionsBy(form.thing, stem)
    const stays = !whole && had > asked
    const having = spreadIn(among.questions, stem).having - (stays ? 0 : 1)
    const weight = Math.log(1 + among.size / Math.max(1, having))
    all += weight
    if (best === form.thing ? stays : among.mentionsBy(best, stem) > 0) covered += weight
  }
  return all === 0 ? 0 : covered / all
}
