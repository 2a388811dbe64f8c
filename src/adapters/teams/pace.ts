/** So many calls within so many milliseconds. */
interface Limit {
  readonly most: number
  readonly ms: number
}

/** What Teams takes from one bot in one conversation. */
const IN_A_CONVERSATION: readonly Limit[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
]
/** In a whole tenant, some thirty a second. */
const IN_A_TENANT: readonly Limit[] = [{ most: 30, ms: 1_000 }]

const TENANT = ''

/** Keeps within what Teams takes, so that it need not refuse. */
export class Pace {
  readonly #sent = new Map<string, number[]>()
  readonly #now: () => number

  /** `now` in milliseconds. */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** 0 and the call counts as done, or the milliseconds to wait before asking again. */
  take(conversation: string): number {
    const wait = Math.max(this.#wait(TENANT, IN_A_TENANT), this.#wait(conversation, IN_A_CONVERSATION))
    if (wait > 0) return wait
    const now = this.#now()
    for (const key of [TENANT, conversation]) this.#sent.set(key, [...(this.#sent.get(key) ?? []), now])
    return 0
  }

  #wait(key: string, limits: readonly Limit[]): number {
    const now = this.#now()
    const longest = Math.max(...limits.map(({ ms }) => ms))
    const recent = (this.#sent.get(key) ?? []).filter((at) => now - at < longest)
    if (recent.length === 0) this.#sent.delete(key)
    else this.#sent.set(key, recent)
    return Math.max(
      0,
      ...limits.map(({ most, ms }) => {
        const oldest = recent.at(-most)
        return oldest === undefined || now - oldest >= ms ? 0 : oldest + ms - now
      }),
    )
  }
}
