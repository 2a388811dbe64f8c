import { describe, expect, test } from 'vitest'
import { createDirectory, type Directory } from '../../src/domain/directory.ts'
import { roleLine, whomToAsk } from '../../src/domain/role-line.ts'
import type { Role } from '../../src/rules/vocabulary.ts'
import { anAbsence } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'
import { vlieger } from '../support/example.ts'

/** At school. */
const THURSDAY = new Date('2026-11-19T09:45:00.000Z')
const THURSDAY_EVENING = new Date('2026-11-19T17:30:00.000Z')
const FRIDAY = new Date('2026-11-20T09:45:00.000Z')
const SATURDAY = new Date('2026-11-21T09:45:00.000Z')

const ask = (role: Role, now: Date, school = 'VLI') =>
  whomToAsk(role, school, now, ozhw, vlieger.directory).flatMap(({ people }) => people.map((p) => p.id))

describe('whom to ask', () => {
  test('is whoever holds the role first, when they work today', () => {
    expect(ask('safety-coordinator', THURSDAY)).toEqual(['p_vera'])
  })

  test('is also the next who does work, when they do not', () => {
    expect(ask('safety-coordinator', FRIDAY)).toEqual(['p_vera', 'p_tirza'])
  })

  test('is also who is there first again, when nobody is there now', () => {
    expect(ask('safety-coordinator', THURSDAY_EVENING)).toEqual(['p_vera', 'p_tirza'])
    expect(ask('safety-coordinator', SATURDAY)).toEqual(['p_vera'])
  })

  test('is who stands in for someone who is absent, or else the next', () => {
    const away = (substitute: string | null) =>
      createDirectory(vlieger.foundation, vlieger.people, vlieger.contacts, [
        anAbsence({ person: 'p_vera', substitute, by: 'p_vera' }),
      ])
    const asked = (directory: Directory) =>
      whomToAsk('safety-coordinator', 'VLI', THURSDAY, ozhw, directory).flatMap(({ people }) => people.map((p) => p.id))
    expect(asked(away('p_olga'))).toEqual(['p_olga'])
    expect(asked(away(null))).toEqual(['p_tirza'])
  })

  test('is everyone who holds it together', () => {
    expect(ask('school-contact', FRIDAY)).toEqual(['p_conny', 'p_coen'])
  })

  test('is whoever stands in, when nobody holds it', () => {
    const line = roleLine('press-contact', 'VLI', THURSDAY, ozhw, {
      ...vlieger.directory,
      holders: (school, role, classes) =>
        role === 'press-contact' ? [] : vlieger.directory.holders(school, role, classes),
    })
    expect(line.map(({ role, people }) => [role, people.map((p) => p.id)])).toEqual([
      ['board', ['p_bram']],
      ['board', ['p_bea']],
    ])
  })

  test('is never the supervisory board in the place of the board', () => {
    const roles = roleLine('board', 'VLI', THURSDAY, ozhw, vlieger.directory).map(({ role }) => role)
    expect(new Set(roles)).toEqual(new Set(['board']))
    expect(ask('supervisory-board', new Date('2026-11-16T09:45:00.000Z'))).toEqual(['p_truus'])
  })

  test('is whoever has the role for the whole foundation, at a school without its own', () => {
    expect(ask('safety-coordinator', THURSDAY, 'NIEUW')).toEqual(['p_vera'])
    expect(ask('school-contact', THURSDAY, 'NIEUW')).toEqual(['p_vera'])
    expect(ask('mentor', THURSDAY, 'NIEUW')).toEqual(['p_cor'])
  })
})
