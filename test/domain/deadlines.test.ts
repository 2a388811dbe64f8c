import { describe, expect, test } from 'vitest'
import { type Counted, deadlineOf, mostPressing } from '../../src/domain/deadlines.ts'
import type { Term } from '../../src/rules/advice.ts'

/** Reported a quarter to eleven at school, about an hour before. */
const subject: Counted = {
  openedAt: new Date('2026-11-19T09:45:00.000Z'),
  report: { occurredOn: '2026-11-19', occurredAt: '09:30' },
}
const untilOf = (due: Term | null, countsFrom?: 'incident', of = subject) =>
  deadlineOf({ due, ...(countsFrom === undefined ? {} : { countsFrom }) }, of)?.toISOString() ?? null

describe('until when something may take', () => {
  test.each<[Term | null, string | null]>([
    [null, null],
    ['immediately', null],
    ['asap', null],
    [{ n: 5, unit: 'school-days' }, null],
    ['PT48H', '2026-11-21T09:45:00.000Z'],
    ['P1D', '2026-11-20T09:45:00.000Z'],
    ['P2W', '2026-12-03T09:45:00.000Z'],
  ])('%j from the report is %s', (due, until) => {
    expect(untilOf(due)).toBe(until)
  })

  test('counts from when it happened where the rules say so', () => {
    expect(untilOf('PT48H', 'incident')).toBe('2026-11-21T08:30:00.000Z')
  })

  test('counts from the report when the hour is not known', () => {
    const { openedAt } = subject
    expect(untilOf('PT48H', 'incident', { openedAt, report: { occurredOn: '2026-11-18' } })).toBe(
      '2026-11-21T09:45:00.000Z',
    )
  })

  test('counts days by the clock at school and hours by the stopwatch, when the clocks change between', () => {
    const before = { ...subject, openedAt: new Date('2026-10-24T08:00:00.000Z') }
    expect(untilOf('P1D', undefined, before)).toBe('2026-10-25T09:00:00.000Z')
    expect(untilOf('PT24H', undefined, before)).toBe('2026-10-25T08:00:00.000Z')
  })
})

describe('the most pressing step', () => {
  const step = (id: string, due: Term | null, countsFrom?: 'incident') => ({
    id,
    due,
    ...(countsFrom === undefined ? {} : { countsFrom }),
  })
  const pressing = (...steps: ReturnType<typeof step>[]) => mostPressing(steps, subject)?.id

  test('is none when none has a term', () => {
    expect(pressing()).toBeUndefined()
    expect(pressing(step('a', null))).toBeUndefined()
  })

  test('is the one at once, then as soon as possible, then the first to end', () => {
    expect(pressing(step('a', 'PT48H'), step('b', null), step('c', 'asap'), step('d', 'immediately'))).toBe('d')
    expect(pressing(step('a', 'PT48H'), step('b', 'asap'))).toBe('b')
    expect(pressing(step('a', { n: 5, unit: 'school-days' }), step('b', 'PT48H'))).toBe('b')
  })

  test('is the one that counts from the incident, when both take as long', () => {
    expect(pressing(step('a', 'PT48H'), step('b', 'PT48H', 'incident'))).toBe('b')
    expect(pressing(step('a', 'PT48H', 'incident'), step('b', 'PT48H'))).toBe('a')
  })
})
