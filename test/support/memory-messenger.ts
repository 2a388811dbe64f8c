import { DeliveryError, type DeliveryTrouble, type Messenger } from '../../src/assistant/messenger.ts'
import type { MessageRef } from '../../src/use-cases/ports.ts'
import type { Card } from '../../src/view/view.ts'

/** A message as it stands now, and how it stood before. */
export interface Standing {
  readonly ref: MessageRef
  readonly key: string
  /** The message in whose thread it stands. */
  readonly thread: string | null
  readonly cards: Card[]
}

export interface MemoryMessenger extends Messenger {
  /** What stands now, in the order of sending. */
  readonly standing: Standing[]
  /** Every call that was answered, in order: `post k`, `reply k`, `update k`, `remove k`. */
  readonly calls: string[]
  /** Every card that was ever shown, also of messages that are gone. */
  readonly shown: Card[]
  /** Platform ids by e-mail address. */
  readonly accounts: Map<string, string>
  /** By channel. */
  readonly members: Map<string, Set<string>>
  /** From now on calls for this person or channel are answered with this error; `null` ends that. */
  fail(place: string, trouble: DeliveryTrouble | null, retryAfterSeconds?: number): void
  /** From now on no message can be drawn again, wherever it stands; `null` ends that. */
  failUpdates(trouble: DeliveryTrouble | null): void
  /** Called while the next post is under way. */
  whileSending: (() => Promise<void>) | undefined
  cardsFor(place: string): readonly Card[]
}

/** A chat platform in memory: it keeps what is sent, and answers errors when told to. */
export function aMessenger(): MemoryMessenger {
  const standing: Standing[] = []
  const calls: string[] = []
  const shown: Card[] = []
  const members = new Map<string, Set<string>>()
  const accounts = new Map<string, string>()
  const failing = new Map<string, DeliveryError>()
  let updating: DeliveryError | null = null
  const answer = (place: string, call: string) => {
    const error = failing.get(place)
    if (error !== undefined) throw error
    calls.push(call)
  }
  const find = (ref: MessageRef) => standing.find((s) => s.ref.message === ref.message)
  const messenger: MemoryMessenger = {
    standing,
    calls,
    shown,
    members,
    accounts,
    whileSending: undefined,
    fail: (place, trouble, retryAfterSeconds) => {
      if (trouble === null) failing.delete(place)
      else failing.set(place, new DeliveryError(trouble, 'made_up', retryAfterSeconds))
    },
    failUpdates: (trouble) => {
      updating = trouble === null ? null : new DeliveryError(trouble, 'made_up')
    },
    cardsFor: (place) => standing.filter((s) => s.ref.channel === place).flatMap((s) => s.cards.at(-1) ?? []),
    postToPerson: (place, card, key, again) => post(place, card, key, again, null),
    postToChannel: (place, card, key, again) => post(place, card, key, again, null),
    withdraw: async (from, key) => {
      const place = 'channel' in from ? from.channel : from.person
      answer(place, `withdraw ${key}`)
      const found = standing.find((s) => s.key === key && s.ref.channel === place)
      if (found !== undefined) standing.splice(standing.indexOf(found), 1)
    },
    findPerson: async (email) => accounts.get(email) ?? null,
    reply: async (ref, card, key, again) => {
      if (find(ref) === undefined) throw new DeliveryError('message-gone', 'thread_not_found')
      return post(ref.channel, card, key, again, ref.message)
    },
    update: async (ref, card) => {
      const found = find(ref)
      if (found === undefined) throw new DeliveryError('message-gone', 'message_not_found')
      if (updating !== null) throw updating
      answer(ref.channel, `update ${found.key}`)
      found.cards.push(card)
      shown.push(card)
    },
    remove: async (ref) => {
      const found = find(ref)
      answer(ref.channel, `remove ${found?.key ?? 'nothing'}`)
      if (found !== undefined) standing.splice(standing.indexOf(found), 1)
    },
    membersOf: async (channel) => members.get(channel) ?? new Set(),
  }
  async function post(
    place: string,
    card: Card,
    key: string,
    again: boolean,
    thread: string | null,
  ): Promise<MessageRef> {
    const during = messenger.whileSending
    messenger.whileSending = undefined
    await during?.()
    const before = again ? standing.find((s) => s.key === key && s.ref.channel === place) : undefined
    if (before !== undefined) return before.ref
    answer(place, `${thread === null ? 'post' : 'reply'} ${key}`)
    const ref = { platform: 'slack', channel: place, message: `m${calls.length}` } as const
    standing.push({ ref, key, thread, cards: [card] })
    shown.push(card)
    return ref
  }
  return messenger
}
