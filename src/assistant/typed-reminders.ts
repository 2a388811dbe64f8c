const ONCE_IN_MS = 60 * 60 * 1000
const MOST_REMEMBERED = 1000

/** Who was told lately that the assistant does not read messages; telling it at every message would be a nuisance. */
export function createTypedReminders(now: () => Date) {
  const toldAt = new Map<string, number>()
  return {
    /** Whether someone was not told within the last hour; from then on they were. */
    isNews: (platformId: string): boolean => {
      const at = now().getTime()
      if (at - (toldAt.get(platformId) ?? Number.NEGATIVE_INFINITY) < ONCE_IN_MS) return false
      if (toldAt.size >= MOST_REMEMBERED) toldAt.clear()
      toldAt.set(platformId, at)
      return true
    },
  }
}
