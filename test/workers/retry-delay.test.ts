import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryDelay } from '../../src/workers/retry-delay.ts'

test.each([
  [1, 1_000, 2_000],
  [2, 2_000, 4_000],
  [5, 16_000, 32_000],
  [9, 256_000, 512_000],
  [10, 300_000, 600_000],
  [1_000, 300_000, 600_000],
])('after attempt %i it waits between %i and %i milliseconds', (attempt, least, most) => {
  expect(retryDelay(attempt, () => 0)).toBe(least)
  expect(retryDelay(attempt, () => 1)).toBe(most)
})

test('it is always between one second and ten minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), (attempt) => {
      expect(retryDelay(attempt)).toBeGreaterThanOrEqual(1_000)
      expect(retryDelay(attempt)).toBeLessThanOrEqual(600_000)
    }),
  )
})
