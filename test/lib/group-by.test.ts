import { expect, test } from 'vitest'
import { groupBy } from '../../src/lib/group-by.ts'

test('groups keep the order of coming, of keys and of items', () => {
  const groups = groupBy(['bb', 'a', 'cc', 'd'], (word) => word.length)
  expect([...groups]).toEqual([
    [2, ['bb', 'cc']],
    [1, ['a', 'd']],
  ])
  expect(groupBy([], () => 1).size).toBe(0)
})
