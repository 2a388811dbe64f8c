import type { Store } from '../use-cases/ports.ts'

/** A store with what the program needs around it: to start, to watch and to stop. */
export interface OpenStore extends Store {
  ready(): Promise<StoreState>
  close(): Promise<void>
}

export interface StoreState {
  /** The number of the newest migration that was run. */
  readonly migration: number
  /** How long the oldest notice that is due has been waiting; null when none is. */
  readonly oldestDueSeconds: number | null
  /** Notices that will not be tried again. */
  readonly givenUp: number
}
