export interface TermsWatch {
  /** Looks at once; when it is looking already, once more afterwards. */
  wake(): void
  /** Waits for the look under way and stops. */
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 60_000

/** Looks every minute what passed its term, one look at a time. */
export function watchTerms(look: () => Promise<unknown>, onFailure: (error: unknown) => void): TermsWatch {
  let stopped = false
  let again = false
  let looking: Promise<void> | null = null

  const run = async () => {
    do {
      again = false
      await look().catch(onFailure)
    } while (again && !stopped)
    looking = null
  }
  const start = () => {
    looking ??= run()
  }
  const timer = setInterval(start, LOOK_EVERY_MS)
  start()
  return {
    wake: () => {
      if (stopped) return
      again = looking !== null
      start()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await looking
    },
  }
}
