import type { ReadyRule } from './in-force.ts'
import type { Rule } from './rule.ts'
import type { Situation } from './situation.ts'

/** A rule of which it is not known whether it applies, and what must be known first. */
export interface Doubt {
  readonly rule: Rule
  readonly fields: readonly string[]
}

export interface Sorted {
  readonly applying: readonly Rule[]
  readonly doubts: readonly Doubt[]
  /** The same for the same outcome, of the same rules, and for no other. */
  readonly key: string
}

/** Sorts rules into those that apply and those that depend on something unknown. */
export function sortRules(rules: readonly ReadyRule[], situation: Situation): Sorted {
  const applying: Rule[] = []
  const doubts: Doubt[] = []
  let key = ''
  for (const { rule, when, unless, mark } of rules) {
    const answer = when(situation)
    if (answer === false || unless?.(situation) === true) continue
    if (answer === true) {
      applying.push(rule)
      key += mark
    } else if (rule.askWhenUnknown) {
      doubts.push({ rule, fields: answer })
      key += `${mark}?${answer.join()}.`
    }
  }
  return { applying, doubts, key }
}

/** The first rule that is known to apply. */
export const firstApplying = (rules: readonly ReadyRule[], situation: Situation): Rule | undefined =>
  rules.find(({ when, unless }) => when(situation) === true && unless?.(situation) !== true)?.rule
