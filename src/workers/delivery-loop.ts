export interface DeliveryLoop {
  /** From now on notices go out; waking before that does nothing. */
  start(): void
  /** Looks at once whether something is due. */
  wake(): void
  /** Finishes what is being sent and stops. */
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 1_000

/** Keeps sending what is due, one round at a time: at once when woken, and every second for what has to wait. */
export function createDeliveryLoop(
  deliverDue: () => Promise<number>,
  onFailure: (error: unknown) => void,
): DeliveryLoop {
  let started = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let again = false
  let round: Promise<void> | null = null

  const run = async () => {
    do {
      again = false
      try {
        while (!stopped && (await deliverDue()) > 0);
      } catch (error) {
        onFailure(error)
      }
    } while (again && !stopped)
    round = null
  }
  const wake = () => {
    if (!started || stopped) return
    again = true
    round ??= run()
  }
  return {
    start: () => {
      started = true
      timer = setInterval(wake, LOOK_EVERY_MS)
      wake()
    },
    wake,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await round
    },
  }
}
