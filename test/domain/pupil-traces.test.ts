import { describe, expect, test } from 'vitest'
import { pupilTraces } from '../../src/domain/pupil-traces.ts'
import type { Involved } from '../../src/domain/report.ts'
import { anInvolved, aReport } from '../make.ts'

const tracesOf = (different: Partial<Involved>) => pupilTraces(aReport({ people: [anInvolved(different)] }))

describe('the traces of a pupil', () => {
  test('are the number and the name within the school', () => {
    expect(tracesOf({})).toEqual(['number/TST/9000001', 'name/TST/tessa testleerling'])
  })

  test.each([
    'Tessa Testleerling',
    '  tessa   TESTLEERLING ',
    'Tessa-Testleerling',
    'Tèssa Testleerlíng',
    'Te\u0301ssa Testleerling'.replace('\u0301', '\u0300'),
  ])('are the same for «%s»', (name) => {
    expect(tracesOf({ name })).toContain('name/TST/tessa testleerling')
  })

  test('keep letters of other alphabets, the order of the words, and numbers apart from names', () => {
    expect(tracesOf({ name: 'Тест Ученик', pupilNumber: '' })).toEqual(['name/TST/тест ученик'])
    expect(tracesOf({ name: 'Testleerling Tessa' })).toContain('name/TST/testleerling tessa')
    expect(tracesOf({ name: '9000001', pupilNumber: 'LL 9000001' })).toEqual([
      'number/TST/ll 9000001',
      'name/TST/9000001',
    ])
  })

  test.each(['', '   ', '?!', '\u0301'])('are not made of «%s», which holds no letter', (typed) => {
    expect(tracesOf({ name: typed, pupilNumber: typed })).toEqual([])
  })

  test.each([
    ['only saw it', { parts: ['witness'] }],
    ['is not a pupil', { kind: 'staff' }],
    ['is of unknown kind', { kind: undefined }],
  ] as const)(
    'are not made of who %s',
    (_, { kind, ...different }: { kind?: 'staff' | undefined; parts?: readonly ['witness'] } = {}) => {
      const { kind: pupil, ...rest } = anInvolved()
      const person = { ...rest, ...(kind === undefined ? {} : { kind }), ...different }
      const asPupil = { ...person, ...(different.parts === undefined ? {} : { kind: pupil ?? 'pupil' }) }
      expect(pupilTraces(aReport({ people: [asPupil] }))).toEqual([])
    },
  )
})
