import { expect } from 'vitest'

/** Looks again until it is so; patient, because the machine may be busy. */
export function eventually<T>(look: () => T) {
  return expect.poll(look, { timeout: 5_000, interval: 10 })
}
