import { newSecret } from './ids.ts'

const lifetimeMs = 3_000
const rememberedMs = 10 * 60_000

interface Trigger {
  readonly user: string
  /** The view it was given in, when it was given in one. */
  readonly view: string | null
  readonly issuedAt: number
  used: boolean
}

export type Exchange =
  | { readonly user: string; readonly view: string | null }
  | 'invalid_trigger_id'
  | 'expired_trigger_id'
  | 'exchanged_trigger_id'

/** Trigger ids: each can be exchanged once, within three seconds. */
export class Triggers {
  readonly #byId = new Map<string, Trigger>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  issue(user: string, view: string | null): string {
    const issuedAt = this.#now().getTime()
    for (const [id, trigger] of this.#byId) {
      if (issuedAt - trigger.issuedAt > rememberedMs) this.#byId.delete(id)
    }
    const id = `${issuedAt}.${this.#byId.size + 1}.${newSecret()}`
    this.#byId.set(id, { user, view, issuedAt, used: false })
    return id
  }

  /** Says for whom it stands, and uses it up; or the error Slack answers with. */
  exchange(id: string): Exchange {
    const trigger = this.#byId.get(id)
    if (trigger === undefined) return 'invalid_trigger_id'
    if (trigger.used) return 'exchanged_trigger_id'
    if (this.#now().getTime() - trigger.issuedAt > lifetimeMs) return 'expired_trigger_id'
    trigger.used = true
    return { user: trigger.user, view: trigger.view }
  }
}
