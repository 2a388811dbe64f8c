/**
 * Message timestamps as Slack makes them (`1700000000.000100`, seconds and microseconds): each is unique and later than
 * the one before, also when the clock stands still or goes back.
 */
export function createTimestamps(now: () => Date): () => string {
  let last = 0
  return () => {
    last = Math.max(last + 1, now().getTime() * 1000)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
}
