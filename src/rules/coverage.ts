import type { Inventory, Protocol } from './schema.ts'

export const TIERS = ['core', 'support', 'background'] as const
export type Tier = (typeof TIERS)[number]

/** Where the facts of one topic and tier stand. */
export interface Coverage {
  readonly topic: string
  readonly tier: Tier
  /** Facts that stand in a rule or an answer. */
  readonly covered: readonly string[]
  readonly uncovered: readonly string[]
  /** Of the covered: those that a report leads to, and those that can be asked. */
  readonly inRules: number
  readonly inAnswers: number
}

/**
 * Which facts of the inventory stand in a rule or an answer, per topic and tier, in the inventory's order. Versions that
 * no longer hold count for nothing.
 */
export function coverageOf({ rules, answers, inventory }: Protocol): Coverage[] {
  const current = ({ until }: { readonly until?: string | undefined }) => until === undefined
  const inRules = new Set(rules.filter(current).flatMap((rule) => rule.facts))
  const inAnswers = new Set(
    [...answers.values()]
      .flat()
      .filter(current)
      .flatMap((answer) => answer.facts),
  )
  const topics = [...new Set(inventory.facts.map((fact) => fact.topic))]
  return topics.flatMap((topic) =>
    TIERS.flatMap((tier) => {
      const facts = factsOf(inventory, topic, tier)
      if (facts.length === 0) return []
      const covered = facts.filter((id) => inRules.has(id) || inAnswers.has(id))
      return {
        topic,
        tier,
        covered,
        uncovered: facts.filter((id) => !covered.includes(id)),
        inRules: facts.filter((id) => inRules.has(id)).length,
        inAnswers: facts.filter((id) => inAnswers.has(id)).length,
      }
    }),
  )
}

const factsOf = ({ facts }: Inventory, topic: string, tier: Tier): string[] =>
  facts.filter((fact) => fact.topic === topic && fact.tier === tier).map((fact) => fact.id)

/** Of how many facts of a tier how many are covered, over all topics. */
export function totalOf(coverage: readonly Coverage[], tier: Tier): { readonly covered: number; readonly of: number } {
  const rows = coverage.filter((row) => row.tier === tier)
  const covered = rows.reduce((sum, row) => sum + row.covered.length, 0)
  return { covered, of: covered + rows.reduce((sum, row) => sum + row.uncovered.length, 0) }
}
