const LOOK_EVERY_MS = 60_000

/** Looks every minute what passed its term, one look at a time; `stop` waits for the one under way. */
export function watchTerms(
  look: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  let looking: Promise<unknown> | null = null
  const start = () => {
    looking ??= look()
      .catch(onFailure)
      .finally(() => {
        looking = null
      })
  }
  const timer = setInterval(start, LOOK_EVERY_MS)
  start()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
