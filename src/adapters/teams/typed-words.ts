const MS_KEPT = 60 * 60 * 1000
const MOST_KEPT = 1_000

interface Kept {
  readonly owner: string
  readonly words: string
  readonly at: number
}

/**
 * Questions that were typed in chat, until the button that answers them is pressed. They stand in memory only, and not
 * behind the button: whoever deletes their message has deleted it everywhere.
 */
export class TypedWords {
  readonly #kept = new Map<string, Kept>()
  readonly #now: () => number

  /** `now` in milliseconds. */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Gives the key back. */
  keep(key: string, owner: string, words: string): string {
    const now = this.#now()
    this.#kept.set(key, { owner, words, at: now })
    for (const [old, { at }] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT && now - at < MS_KEPT) break
      this.#kept.delete(old)
    }
    return key
  }

  /** Of someone else are nobody's. */
  find(key: string, owner: string): string | undefined {
    const kept = this.#kept.get(key)
    return kept?.owner === owner && this.#now() - kept.at < MS_KEPT ? kept.words : undefined
  }
}
