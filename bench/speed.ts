/** How many of `items` a second `work` does, over `rounds` times all of them, one after another. */
export async function perSecond<T>(items: readonly T[], rounds: number, work: (item: T) => unknown): Promise<number> {
  const start = process.hrtime.bigint()
  for (let round = 0; round < rounds; round++) {
    for (const item of items) {
      const outcome = work(item)
      if (outcome instanceof Promise) await outcome
    }
  }
  return (items.length * rounds * 1e9) / Number(process.hrtime.bigint() - start)
}

/** The middle one; of an even number the higher of the two. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** The smallest that at least this share of them is at or under: 0.5 is the median, 0.99 what one in a hundred exceeds. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN
}
