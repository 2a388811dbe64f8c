import { expect, test } from 'vitest'
import { Recent } from '../../src/lib/recent.ts'

test('knows what came within the age, and forgets it after', () => {
  let now = 0
  const recent = new Recent(10, 1000, () => now)
  expect(recent.isNew('a')).toBe(true)
  now = 999
  expect(recent.isNew('a')).toBe(false)
  now = 1000
  expect(recent.isNew('a')).toBe(true)
})

test('remembers no more than it may', () => {
  const recent = new Recent(2, 1000, () => 0)
  for (const key of ['a', 'b', 'c']) recent.isNew(key)
  expect(['c', 'b', 'a'].map((key) => recent.isNew(key))).toEqual([false, false, true])
})

test('what was not dealt with is new when it comes again', () => {
  const recent = new Recent(10, 1000, () => 0)
  recent.isNew('a')
  recent.forget('a')
  expect([recent.isNew('a'), recent.isNew('a')]).toEqual([true, false])
})
