import { describe, expect, test } from 'vitest'
import { accusedIsUnknown, kindIn, unmatchedAccused, withAccused } from '../../src/domain/accused.ts'
import { factsOf } from '../../src/domain/facts.ts'
import type { Involved, Report } from '../../src/domain/report.ts'
import { CONCERNS, type Concern, WORKS_FOR_SCHOOL } from '../../src/rules/vocabulary.ts'
import { anInvolved, aReport } from '../make.ts'

const ABOUT_COLLEAGUE = ['staff-sexual-offence', 'staff-misconduct', 'physical-intervention'] as const
const OTHERS = CONCERNS.filter((c) => !ABOUT_COLLEAGUE.some((about) => about === c))
const about = (concern: Concern, ...people: readonly Involved[]): Report => aReport({ concern, people })
const someone = (different: Partial<Involved> = {}): Involved => ({ id: 'i9', parts: ['offender'], ...different })

describe('who is accused is unknown', () => {
  test.each(ABOUT_COLLEAGUE)('in a report of %s that names nobody, or nobody who works here', (concern) => {
    expect(accusedIsUnknown(about(concern))).toBe(true)
    expect(accusedIsUnknown(about(concern, anInvolved()))).toBe(true)
    expect(accusedIsUnknown(about(concern, someone({ kind: 'staff', staffId: 'p-1', parts: ['witness'] })))).toBe(true)
    expect(accusedIsUnknown(about(concern, anInvolved(), someone({ kind: 'staff', staffId: 'p-1' })))).toBe(false)
  })

  test.each(OTHERS)('not in a report of %s that names nobody, or someone of unknown kind', (concern) => {
    expect(accusedIsUnknown(about(concern))).toBe(false)
    expect(accusedIsUnknown(about(concern, someone({ name: 'Iemand Onbekend' })))).toBe(false)
  })

  test.each(WORKS_FOR_SCHOOL)('when a %s was typed by name, whatever the concern', (kind) => {
    for (const concern of CONCERNS) {
      const unknown = someone({ kind, name: 'Iemand Onbekend' })
      expect(unmatchedAccused(about(concern, anInvolved(), unknown))).toEqual([unknown])
    }
  })

  test.each(['offender', 'intervened', 'unclear'] as const)(
    'of someone without a kind and with the part %s',
    (part) => {
      for (const concern of ABOUT_COLLEAGUE) {
        const report = about(concern, someone({ parts: [part] }))
        expect(unmatchedAccused(report)).toEqual(report.people)
        expect(factsOf(report, 'VO', undefined).people).toEqual([{ part: [part], kind: 'staff' }])
      }
    },
  )

  test('is no reason to take a victim or a witness for an employee', () => {
    for (const part of ['victim', 'witness', 'concerned'] as const)
      expect(kindIn({ concern: 'staff-misconduct' }, someone({ parts: [part] }))).toBeUndefined()
  })

  test('of someone with a position, who can only be an employee', () => {
    expect(accusedIsUnknown(about('behaviour', someone({ position: 'teacher' })))).toBe(true)
  })
})

describe('saying who it is', () => {
  const colleague = { id: 'p-1', position: 'mentor' } as const

  test.each([
    ['someone typed by name', [someone({ kind: 'staff', name: 'Iemand Onbekend' })]],
    ['someone who was not named at all', []],
  ])('of %s, makes them known', (_, people) => {
    const report = about('staff-misconduct', anInvolved({ parts: ['victim'] }), ...people)
    const [unknown] = unmatchedAccused(report)
    const known = withAccused(report, unknown?.id ?? '', colleague)
    expect(known.people.at(-1)).toMatchObject({ parts: ['offender'], staffId: 'p-1', position: 'mentor' })
    expect([known.people.length, accusedIsUnknown(known)]).toEqual([2, false])
    const notListed = withAccused(report, unknown?.id ?? '', null)
    expect(notListed.people.at(-1)).toMatchObject({ notOnStaffList: true })
    expect(accusedIsUnknown(notListed)).toBe(false)
  })

  test('of who stepped in and was not named, keeps that part', () => {
    const report = about('physical-intervention')
    const known = withAccused(report, unmatchedAccused(report)[0]?.id ?? '', colleague)
    expect(known.people).toMatchObject([{ parts: ['intervened'], kind: 'staff', staffId: 'p-1' }])
  })

  test('of someone who is not unknown changes nothing', () => {
    const report = about('staff-misconduct', someone({ kind: 'staff', staffId: 'p-2' }))
    expect(withAccused(report, 'i9', colleague)).toBe(report)
  })
})
