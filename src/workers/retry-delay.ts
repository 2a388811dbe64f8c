const FIRST_MS = 2_000
const LONGEST_MS = 10 * 60_000

/** Milliseconds to wait after a failed attempt: two seconds, doubling, at most ten minutes, half of it by chance. */
export function retryDelay(attempt: number, chance: () => number = Math.random): number {
  const full = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS)
  return full / 2 + (full / 2) * chance()
}
