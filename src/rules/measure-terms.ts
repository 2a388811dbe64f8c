import type { BeforeEntry, FollowingEntry, LimitEntry } from './advice.ts'
import type { Combination } from './combination.ts'
import { groundsOf } from './grounds.ts'
import { saidFor, shortFor } from './of-age.ts'
import type { Rule } from './rule.ts'
import { standIns } from './stand-in.ts'
import type { Measure } from './vocabulary.ts'

/** How long a measure may last, as each rule that applies says. */
export const limitEntries = (measure: Measure, rules: readonly Rule[]): LimitEntry[] =>
  rules.flatMap((rule) => {
    if (rule.limit?.measure !== measure) return []
    const { measure: _, ...limit } = rule.limit
    return [{ ...limit, ...groundsOf(rule) }]
  })

/** What must be done before a measure is decided on; whoever is accused is replaced by who stands in. */
export const beforeEntries = (measure: Measure, rules: readonly Rule[], combination: Combination): BeforeEntry[] =>
  around(measure, rules, combination, (rule) => rule.before, shortFor).map(({ due: _, ...entry }) => entry)

/** What follows from deciding on a measure; whoever is accused is replaced by who stands in. */
export const followingEntries = (
  measure: Measure,
  rules: readonly Rule[],
  combination: Combination,
): FollowingEntry[] => around(measure, rules, combination, (rule) => rule.following, saidFor)

function around(
  measure: Measure,
  rules: readonly Rule[],
  combination: Combination,
  effectOf: (rule: Rule) => Rule['following'],
  said: typeof saidFor,
): FollowingEntry[] {
  return rules.flatMap((rule) => {
    const effect = effectOf(rule)
    if (!effect?.measures.includes(measure)) return []
    const over = effect.over === undefined ? {} : { over: effect.over }
    return effect.items.map((item): FollowingEntry => {
      const { fromEighteen: _, ...always } = item
      const text = said(item, combination.ofAge)
      return { ...always, text, who: standIns(item.who, combination), ...over, ...groundsOf(rule) }
    })
  })
}
