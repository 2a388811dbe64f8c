import { expect, test } from 'vitest'
import { assertNever } from '../../src/lib/assert-never.ts'

test('a case that slipped through is a crash', () => {
  const slipped = { type: 'unknown' }
  // @ts-expect-error: a value that is not never does not compile, which is what this function is for.
  expect(() => assertNever(slipped)).toThrow('Unhandled case: {"type":"unknown"}')
})
