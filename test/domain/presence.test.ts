import { describe, expect, test } from 'vitest'
import type { Absence } from '../../src/domain/absence.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import type { Foundation, StaffMember } from '../../src/domain/organisation.ts'
import { isPresent, isSchoolOpen, presentAgainAt, standInsFor } from '../../src/domain/presence.ts'
import { aFoundation, anAbsence, aSchool, aStaffMember } from '../make.ts'

const at = (local: string) => new Date(local)
const CHRISTMAS = { name: 'Kerstvakantie', from: '2026-12-19', until: '2027-01-03' }

interface Setting {
  readonly person?: Partial<StaffMember>
  readonly foundation?: Partial<Foundation>
  readonly absences?: readonly Absence[]
}

function setting({ person = {}, foundation = {}, absences = [] }: Setting = {}) {
  const member = aStaffMember({ id: 'p-coordinator', ...person })
  const others = ['p-a', 'p-b'].map((id) => aStaffMember({ id }))
  return { member, directory: createDirectory(aFoundation(foundation), [member, ...others], [], absences) }
}

const present = (now: string, different?: Setting) => {
  const { member, directory } = setting(different)
  return isPresent(member, at(now), directory)
}

const again = (now: string, different?: Setting) => {
  const { member, directory } = setting(different)
  return presentAgainAt(member, at(now), directory)?.toISOString() ?? null
}

describe('someone is present', () => {
  test.each<[string, string, boolean]>([
    ['on a working day at 07:59', '2026-11-19T07:59+01:00', false],
    ['from 08:00', '2026-11-19T08:00+01:00', true],
    ['until 16:59', '2026-11-19T16:59+01:00', true],
    ['not at 17:00', '2026-11-19T17:00+01:00', false],
    ['in summer by the clock at school', '2026-07-16T08:00+02:00', true],
    ['not in summer at an hour of winter', '2026-07-16T17:30+02:00', false],
    ['not on Saturday', '2026-11-21T10:00+01:00', false],
  ])('%s: %s', (_, now, expected) => {
    expect(present(now)).toBe(expected)
  })

  test('by their own hours, or those of their school, or those of the foundation', () => {
    const late = '2026-11-19T17:30+01:00'
    const until18 = { from: '09:00', until: '18:00' }
    expect(present(late, { foundation: { hours: until18 } })).toBe(true)
    expect(present(late, { foundation: { schools: [aSchool({ hours: until18 })] } })).toBe(true)
    expect(
      present(late, {
        foundation: { hours: until18, schools: [aSchool({ hours: { from: '08:00', until: '16:00' } })] },
      }),
    ).toBe(false)
    expect(present(late, { person: { workingHours: until18 } })).toBe(true)
    expect(present(late, { person: { workingHours: until18, schools: [] } })).toBe(true)
  })

  test('not in a holiday of the foundation, unless the school has its own', () => {
    const inChristmas = '2026-12-22T10:00+01:00'
    expect(present(inChristmas, { foundation: { holidays: [CHRISTMAS] } })).toBe(false)
    expect(present(inChristmas, { foundation: { holidays: [CHRISTMAS], schools: [aSchool({ holidays: [] })] } })).toBe(
      true,
    )
    expect(present(inChristmas, { person: { schools: [] }, foundation: { holidays: [CHRISTMAS] } })).toBe(false)
  })

  test('as long as one of their schools has no holiday', () => {
    const schools = [aSchool({ holidays: [CHRISTMAS] }), aSchool({ code: 'OEF' })]
    const both = { person: { schools: ['TST', 'OEF'] }, foundation: { schools } }
    expect(present('2026-12-22T10:00+01:00', both)).toBe(true)
    expect(present('2026-12-22T10:00+01:00', { foundation: { schools } })).toBe(false)
  })

  test('not from the first to the last day of an absence, and on the day after again', () => {
    const absences = [anAbsence({ from: '2026-11-17', until: '2026-11-19' })]
    const on = (day: number) => present(`2026-11-${day}T10:00+01:00`, { absences })
    expect([16, 17, 19, 20].map(on)).toEqual([true, false, false, true])
  })
})

describe('someone is present again', () => {
  test.each<[string, string, Setting, string | null]>([
    ['now, when they are', '2026-11-19T10:00+01:00', {}, '2026-11-19T09:00:00.000Z'],
    ['later this day, before it starts', '2026-11-19T06:00+01:00', {}, '2026-11-19T07:00:00.000Z'],
    ['on Monday, of a Friday evening', '2026-11-20T18:00+01:00', {}, '2026-11-23T07:00:00.000Z'],
    [
      'by the clock at school, over the night the clocks go back',
      '2026-10-24T23:30+02:00',
      {},
      '2026-10-26T07:00:00.000Z',
    ],
    ['and forward', '2026-03-28T23:30+01:00', {}, '2026-03-30T06:00:00.000Z'],
    [
      'a week later, for who works on Tuesdays',
      '2026-11-17T17:00+01:00',
      { person: { workingDays: [2] } },
      '2026-11-24T07:00:00.000Z',
    ],
    [
      'after the holiday',
      '2026-12-18T22:00+01:00',
      { foundation: { holidays: [CHRISTMAS] } },
      '2027-01-04T07:00:00.000Z',
    ],
    ['after the absence', '2026-11-16T09:00+01:00', { absences: [anAbsence()] }, '2026-11-23T07:00:00.000Z'],
    [
      'after a year away',
      '2026-11-16T09:00+01:00',
      { absences: [anAbsence({ until: '2027-11-16' })] },
      '2027-11-17T07:00:00.000Z',
    ],
    ['nobody knows when, without working days', '2026-11-19T10:00+01:00', { person: { workingDays: [] } }, null],
  ])('%s', (_, now, different, expected) => {
    expect(again(now, different)).toBe(expected)
  })
})

describe('who stands in', () => {
  const THURSDAY = at('2026-11-19T10:00+01:00')
  const standIns = (absences: readonly Absence[], counts?: (by: string) => boolean) => {
    const { member, directory } = setting({ absences })
    return standInsFor(member, THURSDAY, directory, counts).map((p) => p.id)
  }

  test('is who was named for this day, in that order, each once', () => {
    const named = (substitute: string | null, more: Partial<Absence> = {}) => anAbsence({ substitute, ...more })
    expect(standIns([named('p-b'), named('p-a'), named('p-b')])).toEqual(['p-b', 'p-a'])
    expect(
      standIns([named(null), named('p-a', { until: '2026-11-18' }), named('p-a', { from: '2026-11-20' })]),
    ).toEqual([])
  })

  test('is nobody who left, nor themselves, nor who stands in for another', () => {
    const absences = [
      anAbsence({ substitute: 'p-gone' }),
      anAbsence({ substitute: 'p-coordinator' }),
      anAbsence({ person: 'p-a', substitute: 'p-b' }),
    ]
    expect(standIns(absences)).toEqual([])
  })

  test('is not whom someone named whose word does not count', () => {
    const absences = [anAbsence({ substitute: 'p-a', by: 'p-b' }), anAbsence({ substitute: 'p-b' })]
    expect(standIns(absences, (by) => by !== 'p-b')).toEqual(['p-b'])
  })
})

describe('a school is open', () => {
  test('from Monday to Friday in its hours, outside its holidays', () => {
    const { directory } = setting({ foundation: { holidays: [CHRISTMAS] } })
    const open = (now: string) => isSchoolOpen('TST', at(now), directory)
    expect(
      ['2026-11-20T16:59+01:00', '2026-11-20T17:00+01:00', '2026-11-21T10:00+01:00', '2026-12-22T10:00+01:00'].map(
        open,
      ),
    ).toEqual([true, false, false, false])
  })
})
