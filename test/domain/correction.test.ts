import { describe, expect, test } from 'vitest'
import { keptOut } from '../../src/domain/accused.ts'
import { asSent, isAtRest, keepingAsSent, openQuestions } from '../../src/domain/afterwards.ts'
import { isSameReport, withCorrection } from '../../src/domain/correction.ts'
import type { Report } from '../../src/domain/report.ts'
import { anInvolved, aReport } from '../make.ts'

const colleague = anInvolved({ id: 'i9', kind: 'staff', staffId: 'p-leraar', position: 'teacher', parts: ['offender'] })
const pupil = anInvolved({ id: 'i1', age: 14 })
const supplement = { id: 's1', at: '2026-11-19T10:00:00.000Z', by: 'p-docent', text: 'Nog iets.' }

describe('what a reporter corrects', () => {
  test('is as they say, and an answer that they took away is gone', () => {
    const before = aReport({ serious: true, damages: 'Een ruit.' })
    const { damages: _, ...typed } = aReport({ serious: false })
    const after = withCorrection(before, typed)
    expect(after.serious).toBe(false)
    expect(after).not.toHaveProperty('damages')
  })

  test('leaves what others filled in meanwhile', () => {
    const sent = aReport({ people: [pupil] })
    const now = keepingAsSent(sent, { ...sent, recidivism: true, people: [{ ...pupil, className: '4C' }, colleague] })
    const typed = { ...sent, story: 'Het was op de gang.', people: [{ ...pupil, age: 15 }] }
    const after = withCorrection(now, typed)
    expect(after).toMatchObject({ recidivism: true, story: 'Het was op de gang.' })
    expect(after.people).toEqual([{ ...pupil, age: 15, className: '4C' }, colleague])
    expect(asSent(after)).toEqual(typed)
  })

  test('keeps what they added, and what was asked', () => {
    const before = aReport({ supplements: [supplement], questions: [] })
    expect(withCorrection(before, aReport({ story: 'Anders.' }))).toMatchObject({
      supplements: [supplement],
      questions: [],
    })
  })

  test('opens nothing to a colleague who was accused before, and forgets that when they are accused again', () => {
    const before = aReport({ people: [colleague] })
    const after = withCorrection(before, aReport({ people: [pupil] }))
    expect(after.accusedBefore).toEqual(['p-leraar'])
    expect(keptOut(after)).toEqual(new Set(['p-leraar']))
    const again = withCorrection(after, aReport({ people: [pupil, colleague] }))
    expect(again).not.toHaveProperty('accusedBefore')
    expect(keptOut(again)).toEqual(new Set(['p-leraar']))
  })

  test('is no correction when it says the same, in whatever order', () => {
    const report = aReport({ serious: true, supplements: [supplement] })
    const { supplements: _, ...same } = report
    const reversed: Report = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(same).reverse())))
    expect(isSameReport(report, same)).toBe(true)
    expect(isSameReport(report, reversed)).toBe(true)
    expect(isSameReport(report, { ...same, story: 'Anders.' })).toBe(false)
  })
})

test('what a reporter sent is what they sent first, however often others change it', () => {
  const sent = aReport({ people: [pupil] })
  const once = keepingAsSent(sent, { ...sent, serious: true })
  const twice = keepingAsSent(once, { ...once, recidivism: true })
  expect(asSent(twice)).toEqual(sent)
})

test('a question is open until something answers it', () => {
  const question = { id: 'q1', at: supplement.at, by: 'p-coordinator', fields: ['place'] }
  expect(openQuestions({ questions: [question], supplements: [supplement] })).toEqual([question])
  expect(openQuestions({ questions: [question], supplements: [{ ...supplement, question: 'q1' }] })).toEqual([])
})

describe('a report that was taken back', () => {
  const withdrawn = { at: supplement.at, reason: 'Ik vergiste me.' }
  test.each([
    ['behaviour', true],
    ['staff-misconduct', true],
    ['home-safety', false],
    ['staff-sexual-offence', false],
  ] as const)('of %s: nobody needs to hurry: %s', (concern, atRest) => {
    expect(isAtRest(aReport({ concern, withdrawn }))).toBe(atRest)
    expect(isAtRest(aReport({ concern }))).toBe(false)
  })
})
