import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../src/assistant/screens/words.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import { nextWorkingDay } from '../../src/domain/working-days.ts'
import { aFoundation, aStaffMember } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'

const allWeek = aStaffMember({ workingDays: [1, 2, 3, 4, 5] })
const tuesdays = aStaffMember({ workingDays: [2] })
const weekends = aStaffMember({ workingDays: [6, 7] })
const never = aStaffMember({ workingDays: [] })
const at = (local: string) => new Date(local)

describe('the next working day', () => {
  test.each([
    ['a Thursday at 10:00 is that day', allWeek, '2026-11-19T10:00+01:00', '2026-11-19'],
    ['a Thursday at 17:59 is that day', allWeek, '2026-11-19T17:59+01:00', '2026-11-19'],
    ['a Thursday at 18:00 is Friday', allWeek, '2026-11-19T18:00+01:00', '2026-11-20'],
    ['a Friday at 18:00 is Monday', allWeek, '2026-11-20T18:00+01:00', '2026-11-23'],
    ['a Saturday is Monday', allWeek, '2026-11-21T09:00+01:00', '2026-11-23'],
    ['a Sunday at 23:59 is Monday', allWeek, '2026-11-22T23:59+01:00', '2026-11-23'],
    ['in summer 17:59 is still that day', allWeek, '2026-07-16T17:59+02:00', '2026-07-16'],
    ['in summer 18:00 is the next', allWeek, '2026-07-16T18:00+02:00', '2026-07-17'],
    [
      'on Tuesday evening, for who works on Tuesdays, is a week later',
      tuesdays,
      '2026-11-17T18:00+01:00',
      '2026-11-24',
    ],
    ['for the weekend after the clocks go back', weekends, '2026-10-24T23:30+02:00', '2026-10-25'],
    ['on New Year’s Eve at night', allWeek, '2026-12-31T23:00+01:00', '2027-01-01'],
  ])('%s', (_, person, now, day) => {
    expect(nextWorkingDay(person, at(now))).toBe(day)
  })

  test('is unknown for who has no working days', () => {
    expect(nextWorkingDay(never, at('2026-11-19T10:00+01:00'))).toBeNull()
  })
})

describe('when someone reads a message', () => {
  const said = (workingDays: (typeof allWeek)['workingDays'], now: string) => {
    const directory = createDirectory(aFoundation(), [aStaffMember({ id: 'p', workingDays })], [])
    return wordsIn('nl', ozhw, directory).reading('p', at(now))
  }

  test('is said as today, tomorrow or the day', () => {
    expect(said([4], '2026-11-19T10:00+01:00')).toBe('vandaag')
    expect(said([5], '2026-11-19T10:00+01:00')).toBe('morgen')
    expect(said([1], '2026-11-19T10:00+01:00')).toBe('op maandag 23 november')
    expect(said([], '2026-11-19T10:00+01:00')).toBeNull()
  })

  test('counts days, not hours, when the clocks change', () => {
    expect(said([1], '2026-10-25T00:10+02:00')).toBe('morgen')
    expect(said([1], '2026-03-28T23:30+01:00')).toBe('op maandag 30 maart')
  })

  test('is unknown for someone who left', () => {
    expect(wordsIn('nl', ozhw, createDirectory(aFoundation(), [], [])).reading('p', new Date())).toBeNull()
  })
})
