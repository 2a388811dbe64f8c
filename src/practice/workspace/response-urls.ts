import { newSecret } from './ids.ts'

const lifetimeMs = 30 * 60_000
const timesAllowed = 5

export interface ResponseTarget {
  readonly user: string
  readonly channel: string
  /** The message whose button was pressed, when one was. */
  readonly messageTs: string | null
}

/** Response urls: each answers five times within half an hour, as in Slack. */
export class ResponseUrls {
  readonly #byId = new Map<string, { target: ResponseTarget; until: number; left: number }>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  /** The secret last part of the url. */
  issue(target: ResponseTarget): string {
    const id = newSecret()
    this.#byId.set(id, { target, until: this.#now().getTime() + lifetimeMs, left: timesAllowed })
    return id
  }

  /** Where an answer goes, or undefined when the url is unknown, used up or too old. */
  use(id: string): ResponseTarget | undefined {
    const entry = this.#byId.get(id)
    if (entry === undefined || entry.left === 0 || this.#now().getTime() > entry.until) return undefined
    entry.left -= 1
    return entry.target
  }
}
