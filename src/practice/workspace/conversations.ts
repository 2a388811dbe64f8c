import type { KnownBlock, MessageMetadata } from '@slack/types'
import { newId } from './ids.ts'

export interface Message {
  readonly ts: string
  /** The id of the person who wrote it, or of the assistant's bot user. */
  readonly author: string
  readonly text: string
  readonly blocks: readonly KnownBlock[]
  readonly threadTs: string | null
  readonly metadata: MessageMetadata | null
  readonly edited: boolean
  /** Deleted, but kept as the place on which its thread hangs. */
  readonly deleted: boolean
  /** The one person who sees an ephemeral message; null when everyone in the conversation does. */
  readonly onlyFor: string | null
}

export interface Conversation {
  readonly id: string
  readonly kind: 'im' | 'private' | 'public'
  readonly name: string
  /** Seconds since 1970. */
  readonly created: number
  readonly members: Set<string>
  /** Oldest first. */
  messages: Message[]
  /** Timestamp of the last message each person has read. */
  readonly readUpTo: Map<string, string>
}

/** Channels and direct messages, who is in them, and what was said. */
export class Conversations {
  readonly #byId = new Map<string, Conversation>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Throws when the id is taken. */
  addChannel(channel: { id?: string; name: string; private: boolean; members: readonly string[] }): Conversation {
    return this.#add(channel.id ?? newId('C'), channel.private ? 'private' : 'public', channel.name, channel.members)
  }

  /** The direct message of two people, made when there is none yet; `isNew` says which. */
  openDirect(one: string, other: string): { conversation: Conversation; isNew: boolean } {
    const existing = this.all().find(({ kind, members }) => kind === 'im' && members.has(one) && members.has(other))
    if (existing !== undefined) return { conversation: existing, isNew: false }
    return { conversation: this.#add(newId('D'), 'im', 'directmessage', [one, other]), isNew: true }
  }

  find(id: string): Conversation | undefined {
    return this.#byId.get(id)
  }

  all(): Conversation[] {
    return [...this.#byId.values()]
  }

  #add(id: string, kind: Conversation['kind'], name: string, members: readonly string[]): Conversation {
    if (this.#byId.has(id)) throw new Error(`Two conversations in the practice workspace have the id ${id}.`)
    const created = Math.floor(this.#now().getTime() / 1000)
    const conversation = { id, kind, name, created, members: new Set(members), messages: [], readUpTo: new Map() }
    this.#byId.set(id, conversation)
    return conversation
  }
}

/** The message with that timestamp, ephemeral ones included. */
export function messageAt(conversation: Conversation, ts: string): Message | undefined {
  return conversation.messages.find((message) => message.ts === ts)
}

/** The replies in the thread of that message, oldest first, without ephemeral ones. */
export function repliesTo(conversation: Conversation, ts: string): Message[] {
  return conversation.messages.filter(({ threadTs, onlyFor }) => threadTs === ts && onlyFor === null)
}

/** Puts the changed message in the place of the one with its timestamp. */
export function replaceMessage(conversation: Conversation, changed: Message): void {
  conversation.messages = conversation.messages.map((message) => (message.ts === changed.ts ? changed : message))
}

/** Takes the message away; when a thread hangs on it, its place stays, empty. */
export function removeMessage(conversation: Conversation, ts: string): void {
  const message = messageAt(conversation, ts)
  if (message !== undefined && repliesTo(conversation, ts).length > 0) {
    replaceMessage(conversation, { ...message, text: '', blocks: [], metadata: null, deleted: true })
  } else {
    conversation.messages = conversation.messages.filter((other) => other.ts !== ts)
  }
}
