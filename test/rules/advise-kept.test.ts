import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { advise, adviseAnew } from '../../src/rules/advise.ts'
import { versionOn } from '../../src/rules/in-force.ts'
import type { ReportFacts } from '../../src/rules/report.ts'
import type { Rule } from '../../src/rules/rule.ts'
import type { Protocol } from '../../src/rules/schema.ts'
import { behaviourIds, holds, report } from './any-report.ts'
import { ozhw } from './ozhw.ts'

/** What a school may have chosen, with a choice that the protocol does not have. */
const choices: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    ...ozhw.settings.map(({ id, options }) =>
      fc
        .option(fc.constantFrom(...options.map((one) => one.id), 'not-an-option'))
        .map((option) => [id, option] as const),
    ),
  )
  .map((chosen) => Object.fromEntries(chosen.flatMap(([id, option]) => (option === null ? [] : [[id, option]]))))
const hit: ReportFacts = { sector: 'VO', concern: 'behaviour', behaviours: ['hitting'] }

describe('an advice that is kept', () => {
  it('is what would have been put together anew, whatever was reported and chosen', () => {
    holds(fc.tuple(report, choices, fc.boolean()), ([facts, settings, dated]) => {
      const chosen = { settings, ...(dated ? { on: '2026-11-22' } : {}) }
      const anew = adviseAnew(facts, ozhw, chosen)
      expect(advise(facts, ozhw, chosen)).toEqual(anew)
      expect(advise(facts, ozhw, chosen)).toEqual(anew)
    })
  })

  it('is told apart from every other of many thousands', () => {
    const protocol = { ...ozhw }
    const reports = fc.sample(report, { numRuns: 3000, seed: 7 })
    const first = reports.map((facts) => JSON.stringify(adviseAnew(facts, protocol)))
    expect(reports.map((facts) => JSON.stringify(advise(facts, protocol)))).toEqual(first)
    expect(reports.toReversed().map((facts) => JSON.stringify(advise(facts, protocol)))).toEqual(first.toReversed())
  })

  it('is the same object for the same combination, and anew when it was kept too long ago', () => {
    const protocol = { ...ozhw }
    const kept = advise(hit, protocol)
    expect(advise({ ...hit, id: 'other' }, protocol)).toBe(kept)
    const others = behaviourIds.flatMap((a) => behaviourIds.map((b) => ({ ...hit, behaviours: [a, b, 'kicking'] })))
    for (const facts of others) advise(facts, protocol)
    expect(advise(hit, protocol)).not.toBe(kept)
    expect(advise(hit, protocol)).toEqual(kept)
  })

  it('cannot be changed by whoever got it, nor the protocol through it', () => {
    const advice = advise(hit, ozhw)
    const spoil = (change: () => unknown) => expect(change).toThrow(TypeError)
    spoil(() => Object.assign(advice, { accepted: false }))
    spoil(() => Object.assign(advice.notify[0] ?? {}, { role: 'board' }))
    spoil(() => Array.prototype.push.call(advice.steps, 'more'))
    spoil(() => Array.prototype.pop.call(advice.notify[0]?.facts))
    spoil(() => Object.assign(ozhw.rules[0] ?? {}, { id: 'other' }))
    expect(advise(hit, ozhw)).toEqual(adviseAnew(hit, ozhw))
  })

  it('of one protocol is never given for another', () => {
    const role = ozhw.roles['safety-coordinator']
    if (role === undefined) throw new Error('the protocol has no safety coordinator')
    const other: Protocol = { ...ozhw, roles: { ...ozhw.roles, 'safety-coordinator': { ...role, instead: [] } } }
    expect(advise(hit, ozhw).notify[0]?.instead).toEqual(['school-leader', 'board'])
    expect(advise(hit, other).notify[0]?.instead).toEqual([])
  })
})

describe('the version that is in force', () => {
  const [first] = ozhw.rules
  if (first === undefined) throw new Error('the protocol has no rules')
  const days = ['2016-03-27', '2020-10-25', '2026-01-01', '2026-11-22']
  const rules = days.map((from, i): Rule => ({ ...first, from, until: days[i + 1] }))
  const protocol: Protocol = { ...ozhw, rules }

  it('is that of the day in Amsterdam, at every instant, also when the clock is put forward or back', () => {
    holds(fc.date({ min: new Date('2015-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }), (instant) => {
      const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
        .toZonedDateTimeISO('Europe/Amsterdam')
        .toPlainDate()
        .toString()
      expect(versionOn(protocol, instant.getTime())).toBe(versionOn(protocol, day))
    })
  })

  it.each([
    ['2016-03-26T23:59:59+01:00', '2016-03-27'],
    ['2020-10-24T23:59:59+02:00', '2016-03-27'],
    ['2020-10-25T00:00:00+02:00', '2020-10-25'],
    ['2020-10-24T22:00:00Z', '2020-10-25'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['1999-01-01T00:00:00Z', '2016-03-27'],
    ['2050-01-01T00:00:00Z', '2026-11-22'],
  ])('%s falls in that of %s', (instant, since) => {
    expect(versionOn(protocol, Date.parse(instant)).since).toBe(since)
  })
})
