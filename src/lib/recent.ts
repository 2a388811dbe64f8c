/** Remembers what came lately, so that a second delivery is known; bounded in number and in age. */
export class Recent {
  readonly #seen = new Map<string, number>()
  readonly #most: number
  readonly #ageMs: number
  readonly #now: () => number

  /** `ageMs` and `now` are in milliseconds. */
  constructor(most: number, ageMs: number, now: () => number = Date.now) {
    this.#most = most
    this.#ageMs = ageMs
    this.#now = now
  }

  /** True the first time within the age. */
  isNew(key: string): boolean {
    const now = this.#now()
    const at = this.#seen.get(key)
    if (at !== undefined && now - at < this.#ageMs) return false
    this.#seen.delete(key)
    this.#seen.set(key, now)
    this.#forgetOld(now)
    return true
  }

  /** What came was not dealt with: when it comes again it is new. */
  forget(key: string): void {
    this.#seen.delete(key)
  }

  /** A Map keeps the order in which keys were set: the oldest come first. */
  #forgetOld(now: number): void {
    for (const [key, at] of this.#seen) {
      if (this.#seen.size <= this.#most && now - at < this.#ageMs) return
      this.#seen.delete(key)
    }
  }
}
