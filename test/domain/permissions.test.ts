import { describe, expect, test } from 'vitest'
import { rolesIn, sightOf } from '../../src/domain/permissions.ts'
import { aCase, anInvolved, aReport } from '../make.ts'

const EARLIER = new Date('2026-11-19T08:00:00.000Z')
const reader = { person: 'p-coordinator', role: 'safety-coordinator', from: EARLIER, until: null } as const

describe('what someone may see of a case', () => {
  test('is the whole of it for who was told, and nothing for a colleague', () => {
    expect(sightOf(aCase(), 'p-coordinator')).toBe('whole')
    expect(sightOf(aCase(), 'p-someone')).toBe('nothing')
  })

  test('is their own report for the reporter, and the whole when they were told as well', () => {
    expect(sightOf(aCase(), 'p-docent')).toBe('own-report')
    expect(sightOf(aCase({ access: [{ ...reader, person: 'p-docent' }] }), 'p-docent')).toBe('whole')
  })

  test('is nothing once the access has ended', () => {
    expect(sightOf(aCase({ access: [{ ...reader, until: EARLIER }] }), 'p-coordinator')).toBe('nothing')
  })

  test.each(['offender', 'intervened', 'unclear'] as const)('is nothing for who has the part %s', (part) => {
    const report = aReport({ people: [anInvolved({ kind: 'staff', staffId: 'p-coordinator', parts: [part] })] })
    expect(sightOf(aCase({ report }), 'p-coordinator')).toBe('nothing')
    expect(sightOf(aCase({ report: { ...report, reporter: 'p-coordinator' } }), 'p-coordinator')).toBe('own-report')
  })

  test('names only the roles in which they have access now', () => {
    const access = [reader, { ...reader, role: 'mentor' as const, until: EARLIER }]
    expect(rolesIn(aCase({ access }), 'p-coordinator')).toEqual(['safety-coordinator'])
  })
})
