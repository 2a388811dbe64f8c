import { describe, expect, test } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { aContact, aFoundation, aStaffMember } from '../make.ts'

const tess = aStaffMember({ id: 'p-tess', email: 'Tess@Test.example', slackId: 'UTESS' })
const everywhere = aStaffMember({ id: 'p-everywhere', schools: [], email: null, slackId: null })
const elsewhere = aStaffMember({ id: 'p-elsewhere', schools: ['OEF'], email: null, slackId: null })

describe('the directory', () => {
  const directory = createDirectory(
    aFoundation(),
    [tess, everywhere, elsewhere],
    [aContact({ person: 'p-tess' }), aContact({ person: 'p-left', order: 1 })],
  )

  test('finds someone by id, by Slack id and by e-mail in any capitals', () => {
    expect(directory.person('p-tess')).toBe(tess)
    expect(directory.personOnSlack('UTESS')).toBe(tess)
    expect(directory.personWithEmail('TESS@test.EXAMPLE')).toBe(tess)
    expect([directory.person('x'), directory.personOnSlack('x'), directory.personWithEmail('x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('finds a school by its code', () => {
    expect(directory.school('OEF')?.sector).toBe('PO')
    expect(directory.school('XXX')).toBeUndefined()
  })

  test('counts who works for the foundation as staff of each school', () => {
    expect(directory.staffOf('TST')).toEqual([tess, everywhere])
    expect(directory.staffOf('OEF')).toEqual([everywhere, elsewhere])
  })

  test('leaves out a contact who is not on the staff list any more', () => {
    expect(directory.holders('TST', 'safety-coordinator', [])).toEqual([[tess]])
    expect(directory.holders('TST', 'mentor', [])).toEqual([])
  })
})
