import type { Advice } from './advice.ts'
import { type Answer, matches } from './match.ts'
import { MISSING_FIELDS, type MissingField, type Rule } from './rule.ts'
import type { Situation } from './situation.ts'

/** A rule of which it is not known whether it applies, and what must be known first. */
export interface Doubt {
  readonly rule: Rule
  readonly fields: readonly string[]
}

/** Sorts rules into those that apply and those that depend on something unknown. */
export function sortRules(rules: readonly Rule[], situation: Situation): { applying: Rule[]; doubts: Doubt[] } {
  const applying: Rule[] = []
  const doubts: Doubt[] = []
  for (const rule of rules) {
    if (rule.unless && matches(rule.unless, situation) === true) continue
    const answer: Answer = matches(rule.when, situation)
    if (answer === true) applying.push(rule)
    else if (answer !== false && rule.askWhenUnknown) doubts.push({ rule, fields: answer })
  }
  return { applying, doubts }
}

/** What should still be asked, and why: only what would change the advice or what the register must hold. */
export function missingEntries(
  applying: readonly Rule[],
  doubts: readonly Doubt[],
  alsoAsked: readonly string[],
  situation: Situation,
): Advice['missing'] {
  const required = applying.flatMap((rule) => rule.requires ?? []).filter((field) => !isKnown(field, situation))
  const fields = new Set([...required, ...doubts.flatMap((doubt) => doubt.fields), ...alsoAsked])
  return [...fields]
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .flatMap((field) => {
      const why = situation.protocol.missing[kindOf(field)]
      return why ? [{ field, why }] : []
    })
}

/** `age` for `people[0].age`. */
const kindOf = (field: string) => field.replace(/^people\[\d+\]\./, '') as MissingField

const rank = (field: string) => MISSING_FIELDS.indexOf(kindOf(field))

function isKnown(field: MissingField, { facts, people, behaviours }: Situation): boolean {
  if (field === 'people') return people.length > 0
  if (field === 'behaviours') return behaviours.length > 0
  return field in facts && facts[field as keyof typeof facts] !== undefined
}
