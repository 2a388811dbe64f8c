import type { BeforeEntry, FollowingEntry, LimitEntry } from './advice.ts'
import { groundsOf } from './grounds.ts'
import type { Rule } from './rule.ts'
import { type Line, standIns } from './stand-in.ts'
import type { Measure } from './vocabulary.ts'

/** How long a measure may last, as each rule that applies says. */
export const limitEntries = (measure: Measure, rules: readonly Rule[]): LimitEntry[] =>
  rules.flatMap((rule) => {
    if (rule.limit?.measure !== measure) return []
    const { measure: _, ...limit } = rule.limit
    return [{ ...limit, ...groundsOf(rule) }]
  })

/** What must be done before a measure is decided on; whoever is accused is replaced by who stands in. */
export const beforeEntries = (measure: Measure, rules: readonly Rule[], line: Line): BeforeEntry[] =>
  around(measure, rules, line, (rule) => rule.before).map(({ due: _, ...entry }) => entry)

/** What follows from deciding on a measure; whoever is accused is replaced by who stands in. */
export const followingEntries = (measure: Measure, rules: readonly Rule[], line: Line): FollowingEntry[] =>
  around(measure, rules, line, (rule) => rule.following)

function around(
  measure: Measure,
  rules: readonly Rule[],
  line: Line,
  effectOf: (rule: Rule) => Rule['following'],
): FollowingEntry[] {
  return rules.flatMap((rule) => {
    const effect = effectOf(rule)
    if (!effect?.measures.includes(measure)) return []
    const over = effect.over === undefined ? {} : { over: effect.over }
    return effect.items.map(
      (item): FollowingEntry => ({ ...item, who: standIns(item.who, line), ...over, ...groundsOf(rule) }),
    )
  })
}
