import type { Notice } from '../domain/notice.ts'
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
  /** How many notices were given up within the last 24 hours. */
  readonly givenUp: number
  /** The codes of what is wrong with notices that wait for another try, each once. */
  readonly troubles: readonly string[]
  /** How many are planned, and how many were given up however long ago, by what they are; not those that were sent. */
  readonly notices: readonly {
    readonly kind: Notice['kind']
    readonly state: 'planned' | 'given-up'
    readonly count: number
  }[]
}
