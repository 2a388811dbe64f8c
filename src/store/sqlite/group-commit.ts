import type Database from 'better-sqlite3'
import { StoreError } from '../store-error.ts'
import { explain } from './errors.ts'

export interface GroupCommit {
  /**
   * Does the work in a transaction, together with what else was asked in this turn of the event loop: one wait for the
   * disk for all. Each is kept whole or not at all, whatever becomes of the others, and resolves when it is on disk.
   * The work may be done twice, and must do nothing but read and write the database.
   *
   * @throws what the work throws, and a StoreError for what SQLite refuses.
   */
  together<T>(work: () => T): Promise<T>
  /** Does at once what still waits. */
  flush(): void
}

interface Waiting {
  readonly work: () => unknown
  readonly resolve: (outcome: never) => void
  readonly reject: (error: unknown) => void
}

type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** Commits of one turn of the event loop in one transaction of this connection. */
export function groupCommit(database: Database.Database): GroupCommit {
  // Inside another one it is a savepoint: what throws is undone alone.
  const whole = database.transaction((work: () => unknown) => work())
  let waiting: Waiting[] = []

  const attempt = ({ work }: Waiting): Outcome => {
    try {
      return { value: whole(work) }
    } catch (error) {
      // On a full disk SQLite may end the transaction that all others are in.
      if (!database.inTransaction) throw error
      return { error }
    }
  }
  const alone = ({ work }: Waiting): Outcome => {
    try {
      return { value: whole.immediate(work) }
    } catch (error) {
      return { error }
    }
  }
  const outcomesOf = (group: readonly Waiting[]): readonly Outcome[] => {
    if (group.length === 1) return group.map(alone)
    try {
      return whole.immediate(() => group.map(attempt)) as Outcome[]
    } catch (error) {
      return isLocked(error) ? group.map(() => ({ error })) : group.map(alone)
    }
  }
  const flush = () => {
    const group = waiting
    waiting = []
    if (group.length === 0) return
    const outcomes = outcomesOf(group)
    group.forEach(({ resolve, reject }, i) => {
      const outcome = outcomes[i]
      if (outcome !== undefined && 'value' in outcome) resolve(outcome.value as never)
      else reject(explain(outcome?.error))
    })
  }
  return {
    together: (work) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ work, resolve, reject })
      }),
    flush,
  }
}

/** Waiting for the lock once more for each of them would hold up everything. */
const isLocked = (error: unknown): boolean => {
  const explained = explain(error)
  return explained instanceof StoreError && explained.code === 'busy'
}
