import type { Advice } from './advice.ts'
import type { Rule } from './rule.ts'
import type { Situation } from './situation.ts'
import type { When } from './when.ts'

const perRule = new WeakMap<Rule, string>()

/** Which rules applied and because of what; ids only, so that it may be logged. */
export function traceOf(
  day: string,
  applying: readonly Rule[],
  rows: readonly Rule[],
  situation: Situation,
): Advice['trace'] {
  return [
    {
      rule: 'version',
      because: day === '9999-12-31' ? 'the day is not known: the newest version' : `the rules of ${day}`,
    },
    ...applying.map((rule) => ({ rule: rule.id, because: because(rule) })),
    ...rows.map((rule) => ({ rule: rule.id, because: rowBecause(rule) })),
    ...[...situation.excluded].map((role) => ({
      rule: 'accused-filter',
      because: `someone accused holds the role ${role}`,
    })),
  ]
}

function because(rule: Rule): string {
  const known = perRule.get(rule) ?? inWords(rule.when)
  perRule.set(rule, known)
  return known
}

const rowBecause = (rule: Rule) =>
  rule.matrix
    ? `behaviour ${rule.matrix.behaviour}`
    : `the matrix has no row for ${rule.noMatrixRow}; its measures are not listed`

function inWords(when: When): string {
  const parts = Object.entries(when).map(([key, value]) => {
    if (Array.isArray(value)) return `${key} is ${value.join(' or ')}`
    return `${key} is ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`
  })
  return parts.length === 0 ? 'it always applies' : parts.join(', ')
}
