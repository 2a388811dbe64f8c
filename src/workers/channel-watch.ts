import type { Messenger } from '../assistant/messenger.ts'
import { guardChannel } from '../use-cases/guard-channel.ts'
import type { Ports } from '../use-cases/ports.ts'

export interface ChannelWatch {
  /** Looks at once, and from then on every hour. */
  start(): void
  /** Finishes looking and stops. */
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 60 * 60 * 1000

/**
 * Looks at the members of every safety channel, and has the cards taken away that one of them must not see: what was
 * missed while the program was down, or when an event did not come. `onFailure` hears of every channel that could not be
 * looked at.
 */
export function createChannelWatch(
  parts: Ports & { readonly messenger: Messenger; readonly wakeDelivery: () => void },
  onFailure: (error: unknown) => void,
): ChannelWatch {
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  const look = () => {
    looking = looking.then(() => lookAtChannels(parts, onFailure)).catch(onFailure)
  }
  return {
    start: () => {
      timer = setInterval(look, LOOK_EVERY_MS).unref()
      look()
    },
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

async function lookAtChannels(
  parts: Ports & { readonly messenger: Messenger; readonly wakeDelivery: () => void },
  onFailure: (error: unknown) => void,
): Promise<void> {
  const { schools } = (await parts.store.directory()).foundation
  for (const channel of new Set(schools.flatMap((s) => s.safetyChannel ?? []))) {
    try {
      await guardChannel(channel, await parts.messenger.membersOf(channel), parts)
    } catch (error) {
      onFailure(error)
    }
  }
  parts.wakeDelivery()
}
