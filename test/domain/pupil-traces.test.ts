import { describe, expect, test } from 'vitest'
import { pupilTraces } from '../../src/domain/pupil-traces.ts'
import type { Involved } from '../../src/domain/report.ts'
import { anInvolved, aReport } from '../make.ts'

const tracesOf = (different: Partial<Involved>) => pupilTraces(aReport({ people: [anInvolved(different)] }))

describe('the traces of a pupil', () => {
  test('are the number, the same at every school of the foundation, and the name within the school', () => {
    expect(tracesOf({})).toEqual(['number/9000001', 'name/TST/tessa testleerling'])
  })

  test('at another school share the number and not the name', () => {
    const elsewhere = pupilTraces(aReport({ school: 'OEF', people: [anInvolved()] }))
    expect(elsewhere).toEqual(['number/9000001', 'name/OEF/tessa testleerling'])
  })

  test.each([
    'Tessa Testleerling',
    '  tessa   TESTLEERLING ',
    'Tessa-Testleerling',
    'Tèssa Testleerlíng',
    'Te\u0301ssa Testleerling',
  ])('are the same for «%s»', (name) => {
    expect(tracesOf({ name })).toContain('name/TST/tessa testleerling')
  })

  test('keep letters of other alphabets, the order of the words, and numbers apart from names', () => {
    expect(tracesOf({ name: 'Тест Ученик', pupilNumber: '' })).toEqual(['name/TST/тест ученик'])
    expect(tracesOf({ name: 'Testleerling Tessa' })).toContain('name/TST/testleerling tessa')
    expect(tracesOf({ name: '9000001', pupilNumber: 'LL 9000001' })).toEqual(['number/ll 9000001', 'name/TST/9000001'])
  })

  test.each(['', '   ', '?!', '\u0301'])('are not made of «%s», which holds no letter', (typed) => {
    expect(tracesOf({ name: typed, pupilNumber: typed })).toEqual([])
  })

  test.each([
    ['only saw it', anInvolved({ parts: ['witness'] })],
    ['stepped in', anInvolved({ parts: ['intervened'] })],
    ['is not a pupil', anInvolved({ kind: 'parent' })],
    ['is of unknown kind', { id: 'i1', parts: ['offender'], name: 'Tessa Testleerling' } as const],
  ])('are not made of someone who %s', (_, person) => {
    expect(pupilTraces(aReport({ people: [person] }))).toEqual([])
  })
})
