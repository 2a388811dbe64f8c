import { describe, expect, it } from 'vitest'
import type { Advice } from '../../src/rules/advice.ts'
import { advise } from '../../src/rules/advise.ts'
import { CONCERNS, POSITIONS, SECTORS } from '../../src/rules/vocabulary.ts'
import { behaviourIds, holds, report } from './any-report.ts'
import { ozhw } from './ozhw.ts'

/** Every mention of a fact in what an advice asks of anyone. */
const factsIn = (advice: Advice) =>
  new Set([...advice.notify, ...advice.steps, ...advice.outside, advice.record].flatMap((entry) => entry.facts))

const boardRoute = POSITIONS.map((position) =>
  advise(
    { sector: 'VO', concern: 'staff-sexual-offence', people: [{ part: 'offender', kind: 'staff', position }] },
    ozhw,
  ),
)

describe('what the documents ask and the law doubts is never done by the assistant', () => {
  it('tells a next employer: no rule names it', () => {
    expect(ozhw.rules.filter((rule) => rule.facts.includes('sa-step-11-inform-new-employer'))).toEqual([])
    holds(report, (facts) => {
      expect(factsIn(advise(facts, ozhw))).not.toContain('sa-step-11-inform-new-employer')
    })
  })

  it('keeps an accusation that did not hold for five years: there is no term without a decision of the school', () => {
    for (const advice of boardRoute) {
      expect(advice.record).toMatchObject({ where: 'board-file', keep: null, setting: 'keep-unfounded-accusation' })
      expect(advice.record.currency).toContain('G17')
    }
    const setting = ozhw.settings.find((one) => one.id === 'keep-unfounded-accusation')
    expect(setting?.default).toBe('not-decided')
    const five = advise({ sector: 'VO', concern: 'staff-sexual-offence' }, ozhw, {
      settings: { 'keep-unfounded-accusation': 'five-years' },
    })
    expect(five.record.keep).toBeNull()
  })

  it('tells the accused early: only a person does, after the confidential inspector was consulted', () => {
    for (const advice of boardRoute) {
      const tells = advice.steps.filter((step) => step.facts.includes('sa-step-3-inform-alleged-offender'))
      expect(tells.map((step) => step.after)).toEqual([['consult-inspector']])
      expect(advice.steps.findIndex((step) => step.id === 'consult-inspector')).toBeGreaterThanOrEqual(0)
      expect(tells.every((step) => step.who.length > 0)).toBe(true)
    }
  })

  it('suspends for longer than the law allows, or expels after eight weeks: neither is ever offered', () => {
    for (const sector of SECTORS.filter((one) => one !== 'MBO')) {
      const { measures } = advise({ sector, concern: 'behaviour', behaviours: behaviourIds }, ozhw)
      const suspension = measures.find((entry) => entry.measure === 'suspension')
      expect(suspension?.limits?.filter(({ force }) => force === 'law')).toMatchObject([
        { upTo: { n: 1, unit: 'weeks' }, currency: [sector === 'PO' ? 'G02' : 'G03'] },
      ])
      const expulsion = measures.find((entry) => entry.measure === 'expulsion')
      expect(expulsion?.before?.map(({ id }) => id)).toContain('other-school-found')
    }
  })

  it('phones the parents of a child about home, or the press: nobody is told to without a talk first', () => {
    for (const concern of CONCERNS) {
      const parents = advise({ sector: 'PO', concern }, ozhw).outside.filter(({ party }) => party === 'parents')
      if (concern === 'home-safety' || concern === 'media-attention') expect(parents).toEqual([])
      for (const { who } of parents) expect(who.length).toBeGreaterThan(0)
    }
  })
})
