import { setTimeout as after } from 'node:timers/promises'

/** Work that was begun and is not done yet, so that a stop can wait for it. */
export class InFlight {
  readonly #works = new Set<Promise<void>>()

  /** Hands the work back as it is; a failure is its owner's. */
  track<T>(work: Promise<T>): Promise<T> {
    const settled = work.then(forget, forget).then(() => {
      this.#works.delete(settled)
    })
    this.#works.add(settled)
    return work
  }

  /** Waits until nothing is under way, also work that begins meanwhile; false when `ms` milliseconds passed first. */
  async idle(ms: number): Promise<boolean> {
    const enough = new AbortController()
    const late = after(ms, 'late' as const, { signal: enough.signal }).catch(() => 'late' as const)
    try {
      while (this.#works.size > 0) {
        if ((await Promise.race([Promise.all(this.#works), late])) === 'late') return false
      }
      return true
    } finally {
      enough.abort()
    }
  }
}

function forget(): void {}
