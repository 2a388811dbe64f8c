import { describe, expect, it } from 'vitest'
import type { School } from '../../src/domain/organisation.ts'
import { checkChoices } from '../../src/organisation/check-choices.ts'
import { BadFileError } from '../../src/organisation/problem.ts'
import { loadProtocol } from '../../src/rules/load.ts'
import { aFoundation, aSchool } from '../make.ts'

const PROTOCOL = loadProtocol(new URL('../../protocols/ozhw', import.meta.url).pathname)
const FILE = 'foundation.yaml'

const check = (...schools: readonly Partial<School>[]) =>
  checkChoices(aFoundation({ schools: schools.map(aSchool) }), PROTOCOL, FILE)

function mistakesOf(...schools: readonly Partial<School>[]): readonly string[] {
  try {
    check(...schools)
  } catch (refusal) {
    if (refusal instanceof BadFileError) return refusal.problems.map((problem) => problem.text)
    throw refusal
  }
  return expect.unreachable('nothing was refused')
}

describe('what schools chose', () => {
  it('is right when the protocol leaves it open', () => {
    expect(() =>
      check({ choices: {} }, { code: 'OEF', sector: 'PO', choices: { 'react-who': 'mentor' } }),
    ).not.toThrow()
  })

  it('is refused with what the protocol does leave open', () => {
    expect(mistakesOf({ choices: { 'react-whoo': 'mentor' } })).toEqual([
      expect.stringMatching(/^TST: het protocol kent de keuze «react-whoo» niet; wel: react-who, /),
    ])
  })

  it('is refused with the options that there are', () => {
    expect(mistakesOf({ choices: { 'react-who': 'menor' } })).toEqual([
      'TST: react-who kan niet «menor» zijn; wel: safety-coordinator, mentor, school-leader',
    ])
  })

  it('is refused when the protocol leaves nothing open', () => {
    const closed = { ...PROTOCOL, settings: [] }
    const schools = [aSchool({ choices: { 'react-who': 'mentor' } })]
    expect(() => checkChoices(aFoundation({ schools }), closed, FILE)).toThrow(/wel: geen enkele$/)
  })
})

it('a school in a sector without rules is refused', () => {
  expect(mistakesOf({ sector: 'MBO' })).toEqual(['TST: het protocol heeft geen regels voor MBO, alleen voor PO en VO'])
})

it('every mistake is named at once, with the file', () => {
  const schools = [
    { code: 'EEN', choices: { x: 'y' } },
    { code: 'TWEE', sector: 'MBO' },
  ] as const
  expect(mistakesOf(...schools)).toHaveLength(2)
  expect(() => check(...schools)).toThrow(/^foundation\.yaml klopt niet:\n- EEN: .*\n- TWEE: /)
})
