import { climbLadders } from '../use-cases/climb-ladder.ts'
import { createLapseCheck } from '../use-cases/lapsed-access.ts'
import type { Ports } from '../use-cases/ports.ts'
import { sendDigests } from '../use-cases/send-digests.ts'
import { sendUpOverdueProposals } from '../use-cases/send-up-overdue-proposals.ts'
import { watchTerms } from './watch-terms.ts'

export interface Watching {
  readonly wakeDelivery: () => void
  /** Told how many proposals went up the line. */
  readonly wentUp: (count: number) => void
  /** `event` says which of them failed. */
  readonly onFailure: (event: string, error: unknown) => void
}

export interface Watches {
  /** Looks at once: for whoever puts the clock forward. */
  wake(): void
  /** Waits for what is under way. */
  stop(): Promise<void>
}

/** Everything that is looked at every minute, each by itself, so that one that fails holds up no other. */
export function startWatches(ports: Ports, { wakeDelivery, wentUp, onFailure }: Watching): Watches {
  const lapses = createLapseCheck(ports)
  const watched: readonly (readonly [failed: string, look: () => Promise<unknown>])[] = [
    ['terms-not-watched', () => sendUpOverdueProposals(ports).then(wentUp)],
    ['ladders-not-watched', () => climbLadders(ports)],
    ['daily-messages-not-planned', () => sendDigests(ports)],
    ['access-not-watched', () => lapses.all()],
  ]
  const watches = watched.map(([failed, look]) =>
    watchTerms(
      () => look().then(wakeDelivery),
      (error) => onFailure(failed, error),
    ),
  )
  return {
    wake: () => {
      for (const watch of watches) watch.wake()
    },
    stop: async () => {
      await Promise.all(watches.map((watch) => watch.stop()))
    },
  }
}
