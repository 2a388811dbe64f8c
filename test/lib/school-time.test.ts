import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atSchool, dayOf, isClock, isDay, withOffset } from '../../src/lib/school-time.ts'

describe('time at school', () => {
  test.each([
    ['2026-11-19', '10:40', '2026-11-19T10:40:00+01:00'],
    ['2026-07-01', '10:40', '2026-07-01T10:40:00+02:00'],
    // The clocks go forward at 02:00: half past two does not exist and becomes half past three.
    ['2026-03-29', '01:59', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29', '02:30', '2026-03-29T03:30:00+02:00'],
    ['2026-03-29', '03:00', '2026-03-29T03:00:00+02:00'],
    // The clocks go back at 03:00: half past two comes twice; the first is meant.
    ['2026-10-25', '02:30', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25', '03:00', '2026-10-25T03:00:00+01:00'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(withOffset(day, time)).toBe(instant)
  })

  test.each([
    ['2026-11-19T22:59:59.999Z', '2026-11-19'],
    ['2026-11-19T23:00:00.000Z', '2026-11-20'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
  ])('at %s it is %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day)
  })

  test('a day and time of the clock come back as they were, outside the hour that is skipped', () => {
    const instants = fc.date({ min: new Date('2016-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, (instant) => {
        const clock = atSchool(instant).toPlainTime().toString({ smallestUnit: 'minute' })
        expect(withOffset(dayOf(instant), clock).slice(0, 16)).toBe(`${dayOf(instant)}T${clock}`)
      }),
    )
  })
})

describe('what someone typed', () => {
  test.each(['2026-02-28', '2028-02-29'])('%s is a day', (text) => expect(isDay(text)).toBe(true))
  test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'gisteren', '', '2026-02-28T10:00'])(
    '«%s» is no day',
    (text) => expect(isDay(text)).toBe(false),
  )
  test.each(['00:00', '23:59'])('%s is a time', (text) => expect(isClock(text)).toBe(true))
  test.each(['24:00', '12:60', '9:00', '', '10:40:00'])('«%s» is no time', (text) => expect(isClock(text)).toBe(false))
})
