import { expect, test } from 'vitest'
import { newCaseNumber } from '../../src/lib/case-number.ts'

const many = Array.from({ length: 5_000 }, () => newCaseNumber('VLI', 2026))

test('a case number is the school, the year and five characters', () => {
  for (const number of many) expect(number).toMatch(/^VLI-2026-[A-Z0-9]{5}$/)
})

test('no character can be misread for another, and none makes a word', () => {
  const used = [...new Set(many.flatMap((number) => [...number.slice(-5)]))]
  expect(used.filter((c) => '012AEIOUBLNSZ5'.includes(c))).toEqual([])
  expect(used.length).toBe(22)
})

test('the order of numbers tells nothing', () => {
  expect(new Set(many).size).toBeGreaterThan(many.length - 20)
  expect(many).not.toEqual([...many].sort())
})
