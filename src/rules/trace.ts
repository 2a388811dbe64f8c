import type { Advice, TraceEntry } from './advice.ts'
import type { Combination } from './combination.ts'
import { rulesThatCouldGive } from './measures.ts'
import { MATRIX_MEASURES, type Rule } from './rule.ts'
import type { When } from './when.ts'

/** Which rules applied, because of what, and what each put in; ids only, so that it may be logged. */
export function traceOf(combination: Combination, measures: Advice['measures']): Advice['trace'] {
  const { route, applying, rows, excluded } = combination
  return [
    { rule: 'version', because: versionBecause(combination) },
    ...[...(route ? [route] : []), ...applying].map(asTraced),
    ...rows.map(rowTraced),
    ...notListed(combination, measures),
    ...excluded.map((role) => ({
      rule: 'accused-filter',
      because: `someone accused holds the role ${role}`,
    })),
  ]
}

function versionBecause({ by, version: { since } }: Combination): string {
  if (by === 'day-it-happened') return `the rules of the day it happened, in force since ${since}`
  if (by === 'day-asked-for') return `the day it happened is not known: the rules in force since ${since}`
  return `the day it happened is not known: the newest rules, in force since ${since}`
}

const perRule = new WeakMap<Rule, TraceEntry>()

function asTraced(rule: Rule): TraceEntry {
  const known = perRule.get(rule) ?? traced(rule)
  perRule.set(rule, known)
  return known
}

function traced(rule: Rule): TraceEntry {
  const gives = [
    ...(rule.notify ?? []).map(({ role }) => `notify ${role}`),
    ...(rule.steps ?? []).map(({ id }) => `step ${id}`),
    ...(rule.outside ?? []).map(({ party, service }) => `outside ${service ?? party}`),
    ...[...(rule.before?.items ?? []), ...(rule.following?.items ?? [])].map(({ id }) => `step ${id}`),
  ]
  return {
    rule: rule.id,
    because: inWords(rule.when),
    ...(gives.length > 0 ? { gives } : {}),
    ...(rule.measure ? { lists: { [rule.measure.measure]: rule.measure.status } } : {}),
    ...(rule.statusAs ? { sameAs: { [rule.statusAs.measure]: rule.statusAs.as } } : {}),
    ...(gives.length > 0 || rule.measure ? { when: rule.when } : {}),
  }
}

function rowTraced(rule: Rule): TraceEntry {
  const known = perRule.get(rule) ?? {
    rule: rule.id,
    because: rule.matrix
      ? `behaviour ${rule.matrix.behaviour}`
      : `the matrix has no row for ${rule.noMatrixRow}; its measures are not listed`,
    row: rule.matrix ? ('there' as const) : ('missing' as const),
    lists: Object.fromEntries(MATRIX_MEASURES.map((measure) => [measure, rule.matrix?.[measure] ?? 'not-listed'])),
    when: { behaviours: [rule.matrix?.behaviour ?? rule.noMatrixRow ?? ''] },
  }
  perRule.set(rule, known)
  return known
}

/** The rules that would list a measure that is not listed now, if they applied. */
const notListed = (combination: Combination, measures: Advice['measures']): TraceEntry[] =>
  measures
    .filter(({ status }) => status === 'not-listed')
    .flatMap(({ measure }) =>
      rulesThatCouldGive(combination)
        .filter((rule) => rule.measure?.measure === measure)
        .map((rule) => ({
          rule: rule.id,
          because: `it is not known to hold that ${inWords(rule.when)}`,
          lists: { [measure]: 'not-listed' as const },
          when: rule.when,
        })),
    )

function inWords(when: When): string {
  const parts = Object.entries(when).map(([key, value]) => {
    if (Array.isArray(value)) return `${key} is ${value.join(' or ')}`
    return `${key} is ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`
  })
  return parts.length === 0 ? 'it always applies' : parts.join(', ')
}
