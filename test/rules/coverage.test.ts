import { describe, expect, it } from 'vitest'
import { coverageOf, totalOf } from '../../src/rules/coverage.ts'
import { ozhw } from './ozhw.ts'

describe('what the protocol holds of the inventory', () => {
  const coverage = coverageOf(ozhw)
  const missing = (tier: string) => coverage.filter((row) => row.tier === tier).flatMap((row) => row.uncovered)

  it('is every core fact, in a rule or an answer', () => {
    expect(missing('core')).toEqual([])
    expect(totalOf(coverage, 'core')).toEqual({ covered: 309, of: 309 })
  })

  it('is at least 95 % of the support facts', () => {
    const { covered, of } = totalOf(coverage, 'support')
    expect(of).toBe(191)
    expect(covered / of).toBeGreaterThanOrEqual(0.95)
  })

  it('counts a fact that stands nowhere as not covered', () => {
    const [row] = coverageOf({ ...ozhw, rules: [], answers: new Map() })
    expect(row?.covered).toEqual([])
    expect(row?.uncovered.length).toBeGreaterThan(0)
  })

  it('does not count what no longer holds', () => {
    const ended = ozhw.rules.map((rule) => ({ ...rule, until: '2026-01-01' }))
    expect(totalOf(coverageOf({ ...ozhw, rules: ended, answers: new Map() }), 'core').covered).toBe(0)
  })
})
