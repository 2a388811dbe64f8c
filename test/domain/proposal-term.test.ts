import { expect, test } from 'vitest'
import { decideBy } from '../../src/domain/proposal-term.ts'

const ONE_DAY = { n: 1, unit: 'school-days' } as const

test.each([
  [
    'the rest of a day: an hour',
    '2026-11-19T10:00:00Z',
    { n: 1, unit: 'rest-of-day' } as const,
    '2026-11-19T11:00:00Z',
  ],
  ['a day: the same time tomorrow', '2026-11-19T10:00:00Z', ONE_DAY, '2026-11-20T10:00:00Z'],
  ['no length: the same time tomorrow', '2026-11-19T10:00:00Z', null, '2026-11-20T10:00:00Z'],
  ['on Friday: on Monday', '2026-11-20T10:00:00Z', ONE_DAY, '2026-11-23T10:00:00Z'],
  ['on Saturday: on Monday', '2026-11-21T10:00:00Z', ONE_DAY, '2026-11-23T10:00:00Z'],
  ['over a change of the clock: the same time at school', '2026-10-23T10:00:00Z', ONE_DAY, '2026-10-26T11:00:00Z'],
])('%s', (_, now, length, until) => {
  expect(decideBy(length, new Date(now))).toEqual(new Date(until))
})
