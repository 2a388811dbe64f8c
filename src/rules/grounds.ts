import type { Grounds, Source, Term } from './advice.ts'
import type { Rule } from './rule.ts'

const perRule = new WeakMap<Rule, Grounds>()

/** Why something stands in an advice: the facts, sources and currency notes of its rules, each once. */
export function groundsOf(...rules: readonly Rule[]): Grounds {
  const [first, ...others] = rules
  if (first === undefined) return { facts: [], sources: [] }
  const own = perRule.get(first) ?? grounds(first)
  perRule.set(first, own)
  return others.length === 0 ? own : merged([own, ...others.map((rule) => groundsOf(rule))])
}

/** Several grounds as one. */
export function merged(all: readonly Grounds[]): Grounds {
  const [only, ...more] = all
  if (only && more.length === 0)
    return { facts: only.facts, sources: only.sources, ...(only.currency ? { currency: only.currency } : {}) }
  const sources = new Map<string, Source>()
  for (const source of all.flatMap((one) => one.sources)) sources.set(`${source.file} ${source.heading}`, source)
  const currency = [...new Set(all.flatMap((one) => one.currency ?? []))].sort()
  return {
    facts: [...new Set(all.flatMap((one) => one.facts))],
    sources: [...sources.values()],
    ...(currency.length > 0 ? { currency } : {}),
  }
}

const grounds = (rule: Rule): Grounds => ({
  facts: rule.facts,
  sources: rule.source ?? [],
  ...(rule.currency ? { currency: rule.currency } : {}),
})

/** The stricter of two terms. */
export const stricter = (a: Term | null, b: Term | null): Term | null => (urgencyOf(a) <= urgencyOf(b) ? a : b)

function urgencyOf(term: Term | null): number {
  if (term === null) return Number.POSITIVE_INFINITY
  if (term === 'immediately') return 0
  if (term === 'asap') return 1
  return 2 + (typeof term === 'string' ? hours(term) : term.n * 24)
}

const HOURS: Readonly<Record<string, number>> = { Y: 8760, M: 730, W: 168, D: 24 }

function hours(duration: string): number {
  const [days = '', time = ''] = duration.slice(1).split('T')
  const inDays = [...days.matchAll(/(\d+)([YMWD])/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * (HOURS[unit ?? ''] ?? 0),
    0,
  )
  return [...time.matchAll(/(\d+)([HM])/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) / (unit === 'H' ? 1 : 60),
    inDays,
  )
}
