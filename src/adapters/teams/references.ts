import { z } from 'zod'
import type { Doer, Place } from './intents.ts'

/** How to write to a person or a channel. */
export type Reference = z.infer<typeof reference>

const reference = z.object({ conversation: z.string(), serviceUrl: z.string() })

/** Where references are kept, by the object id of a person or the id of a channel. */
export interface ReferenceStore {
  teamsReference(place: string): Promise<string | undefined>
  keepTeamsReference(place: string, reference: string): Promise<void>
}

/** Where people and channels are written to: learnt from everything that comes in, and written down when it changed. */
export class References {
  readonly #store: ReferenceStore
  readonly #known = new Map<string, Reference>()

  constructor(store: ReferenceStore) {
    this.#store = store
  }

  async find(place: string): Promise<Reference | undefined> {
    const known = this.#known.get(place)
    if (known !== undefined) return known
    const kept = await this.#store.teamsReference(place)
    const read = kept === undefined ? undefined : reference.parse(JSON.parse(kept))
    if (read !== undefined) this.#known.set(place, read)
    return read
  }

  async keep(place: string, now: Reference): Promise<void> {
    const before = await this.find(place)
    if (before?.conversation === now.conversation && before.serviceUrl === now.serviceUrl) return
    this.#known.set(place, now)
    await this.#store.keepTeamsReference(place, JSON.stringify(now))
  }

  /** Learns from something that was done: the chat of a person, and where it or the channel is served. */
  async learn({ kind, conversation, serviceUrl }: Place, doer: Doer | undefined): Promise<void> {
    const now = { conversation, serviceUrl }
    await this.keep(conversation, now)
    if (kind === 'personal' && doer !== undefined) await this.keep(doer.aadObjectId, now)
  }
}
