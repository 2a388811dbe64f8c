import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/domain/facts.ts'
import { ReportFacts } from '../../src/rules/report.ts'
import { anInvolved, aReport, aStaffMember } from '../make.ts'

describe('what the rules may know of a report', () => {
  const report = aReport({ recidivism: false, acuteDanger: true, story: 'KANARIE', context: 'KANARIE' })
  const facts = factsOf(report, 'VO', aStaffMember({ position: 'mentor', name: 'KANARIE' }))

  test('are facts that they can read, and no name, number, class or story', () => {
    expect(ReportFacts.parse(facts)).toEqual(facts)
    const text = JSON.stringify(facts)
    for (const word of ['KANARIE', 'Tessa', 'Sam', '9000001', '3B', 'p-docent']) expect(text).not.toContain(word)
  })

  test('say what was answered, also when it was no, and leave out what was not', () => {
    expect(facts).toMatchObject({ recidivism: false, acuteDanger: true, reporter: { position: 'mentor' } })
    expect(Object.keys(facts)).not.toContain('serious')
    expect(Object.keys(facts)).not.toContain('selfHarmRisk')
    expect(factsOf(report, 'VO', undefined)).not.toHaveProperty('reporter')
  })

  test('carry the offset of the day, and noon when the hour is unknown', () => {
    expect(facts.occurredAt).toBe('2026-11-19T10:40:00+01:00')
    const { occurredAt: _, ...noHour } = aReport({ occurredOn: '2026-07-01' })
    expect(factsOf(noHour, 'VO', undefined).occurredAt).toBe('2026-07-01T12:00:00+02:00')
  })

  test('keep every part of someone', () => {
    const people = [anInvolved({ parts: ['victim', 'intervened'], kind: 'staff', position: 'teacher' })]
    expect(factsOf(aReport({ people }), 'PO', undefined).people).toEqual([
      { part: ['victim', 'intervened'], kind: 'staff', position: 'teacher', age: 14 },
    ])
  })
})
