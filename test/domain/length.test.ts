import { describe, expect, test } from 'vitest'
import { authorityOver, covers, forLength, limitsPassed, schoolDays } from '../../src/domain/length.ts'
import type { AuthorityEntry, Length, LimitEntry, MeasureEntry } from '../../src/rules/advice.ts'
import { anAdvice } from '../make.ts'

const days = (n: number): Length => ({ n, unit: 'school-days' })
const weeks = (n: number): Length => ({ n, unit: 'weeks' })
const REST: Length = { n: 1, unit: 'rest-of-day' }
const NO_GROUNDS = { facts: [], sources: [] }

const authority = (upTo: Length | null, decides: AuthorityEntry['decides']): AuthorityEntry => ({
  upTo,
  decides,
  with: [],
  ...NO_GROUNDS,
})
function anEntry(overrides: Partial<MeasureEntry>): MeasureEntry {
  const [entry] = anAdvice().measures
  if (entry === undefined) throw new Error('the made-up advice has no measure')
  return { ...entry, ...overrides }
}

describe('lengths', () => {
  test('a week is five school days, and the rest of a day less than one', () => {
    expect([REST, days(1), days(5), weeks(1), weeks(2)].map(schoolDays)).toEqual([0, 1, 5, 5, 10])
  })

  test.each<[string, Length | null, Length | null, boolean]>([
    ['five days within a week', weeks(1), days(5), true],
    ['six days are more than a week', weeks(1), days(6), false],
    ['a week within five days', days(5), weeks(1), true],
    ['a day is more than the rest of the day', REST, days(1), false],
    ['any length when the rules name none', null, weeks(40), true],
    ['no length when the rules name none', null, null, true],
    ['no length when the rules name one', days(1), null, false],
  ])('%s', (_, upTo, length, covered) => {
    expect(covers(upTo, length)).toBe(covered)
  })
})

describe('the authority over a length', () => {
  const entry = anEntry({ authority: [authority(days(5), ['school-leader']), authority(days(1), ['team-leader'])] })
  test.each<[string, Length, string]>([
    ['one day: the shortest that covers it', days(1), 'team-leader'],
    ['two days: the next', days(2), 'school-leader'],
    ['two weeks: the longest, since nobody else is named', weeks(2), 'school-leader'],
  ])('%s', (_, length, role) => {
    expect(authorityOver(entry, length)?.decides).toEqual([role])
  })

  test('is nobody when the rules name nobody', () => {
    expect(authorityOver(anEntry({ authority: [] }), days(1))).toBeUndefined()
  })
})

describe('limits', () => {
  const limit = (more: Partial<LimitEntry>): LimitEntry => ({
    upTo: days(1),
    force: 'protocol',
    ...NO_GROUNDS,
    ...more,
  })

  test('count together with what was decided before only where the rules say so', () => {
    const apart = anEntry({ limits: [limit({})] })
    const together = anEntry({ limits: [limit({ together: true })] })
    expect(limitsPassed(apart, days(1), [days(1)])).toEqual([])
    expect(limitsPassed(together, days(1), [days(1)])).toHaveLength(1)
    expect(limitsPassed(together, days(1), [REST])).toEqual([])
    expect(limitsPassed(together, REST, [REST, days(1)])).toEqual([])
  })

  test('none without a length or without limits', () => {
    expect(limitsPassed(anEntry({ limits: [limit({})] }), null, [])).toEqual([])
    expect(limitsPassed(anEntry({}), weeks(9), [])).toEqual([])
  })
})

test('what holds only above a length is left out up to it', () => {
  const entries = [{ id: 'always' }, { id: 'longer', over: days(1) }]
  expect(forLength(entries, days(1)).map((e) => e.id)).toEqual(['always'])
  expect(forLength(entries, days(2)).map((e) => e.id)).toEqual(['always', 'longer'])
  expect(forLength(entries, null).map((e) => e.id)).toEqual(['always'])
})
