import type { KnownBlock, MessageMetadata } from '@slack/types'
import { PracticeClock } from './clock.ts'
import type { NewChannel, NewPerson, PracticeOptions } from './options.ts'
import type { Jump } from './page-api.ts'
import {
  type Conversation,
  Conversations,
  type Message,
  removeMessage,
  replaceMessage,
} from './workspace/conversations.ts'
import { newId, newSecret } from './workspace/ids.ts'
import { People, type Person } from './workspace/people.ts'
import { ResponseUrls } from './workspace/response-urls.ts'
import { createTimestamps } from './workspace/timestamps.ts'
import { Triggers } from './workspace/triggers.ts'
import { Views } from './workspace/views.ts'

export interface NewMessage {
  readonly author: string
  readonly text: string
  readonly blocks: readonly KnownBlock[]
  readonly threadTs: string | null
  readonly metadata: MessageMetadata | null
  readonly onlyFor: string | null
}

type WorkspaceOptions = Pick<PracticeOptions, 'teamName' | 'appName' | 'messagesTab' | 'now' | 'beganAt'>

/** Everything the stand-in for Slack knows, in memory only: gone when the process ends. */
export class Workspace {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string }
  readonly otherTeamId = newId('T')
  readonly appId = newId('A')
  readonly botId = newId('B')
  readonly bot: Person
  /** Slack's old verification token, in every payload. */
  readonly verificationToken = newSecret()
  readonly messagesTab: boolean
  readonly clock: PracticeClock
  readonly now: () => Date
  readonly people = new People()
  readonly conversations: Conversations
  readonly views = new Views()
  readonly triggers: Triggers
  readonly responseUrls: ResponseUrls
  readonly nextTs: () => string
  readonly #trouble = new Map<string, string>()
  readonly #listeners = new Set<(user: string) => void>()

  constructor(options: WorkspaceOptions) {
    this.clock = new PracticeClock(options.now ?? (() => new Date()), options.beganAt ?? null)
    this.now = this.clock.now
    this.team = { id: newId('T'), name: options.teamName, domain: 'oefenwerkplek' }
    this.messagesTab = options.messagesTab ?? true
    this.conversations = new Conversations(this.now)
    this.triggers = new Triggers(this.now)
    this.responseUrls = new ResponseUrls(this.now)
    this.nextTs = createTimestamps(this.now)
    const { appName } = options
    const bot = { name: appName, email: `${appName.toLowerCase()}@app.invalid`, about: '', locale: 'nl-NL' } as const
    this.bot = this.people.add(bot, true)
  }

  /** Adds someone, with their direct message with the assistant. */
  addPerson(person: NewPerson): Person {
    const added = this.people.add(person)
    this.conversations.openDirect(added.id, this.bot.id)
    for (const { id } of this.people.all()) this.changed(id)
    return added
  }

  /** Adds a channel. Throws when a member is nobody in the workspace. */
  addChannel(channel: NewChannel): Conversation {
    const members = channel.members.map((member) => {
      const person = this.people.find(member) ?? this.people.findByEmail(member)
      if (person === undefined) throw new Error(`Channel ${channel.name} has a member who is not in the workspace.`)
      return person.id
    })
    if (channel.withApp ?? true) members.push(this.bot.id)
    return this.conversations.addChannel({ ...channel, members })
  }

  /** Says something in a conversation and shows it to whoever may see it. */
  say(conversation: Conversation, said: NewMessage): Message {
    const message = { ...said, blocks: withIds(said.blocks), ts: this.nextTs(), edited: false, deleted: false }
    conversation.messages.push(message)
    this.changedIn(conversation)
    return message
  }

  rewrite(conversation: Conversation, message: Message): void {
    replaceMessage(conversation, { ...message, blocks: withIds(message.blocks), edited: true })
    this.changedIn(conversation)
  }

  takeAway(conversation: Conversation, ts: string): void {
    removeMessage(conversation, ts)
    this.changedIn(conversation)
  }

  /** Ephemeral messages do not outlive a reload of the page. */
  forgetEphemerals(user: string): void {
    for (const conversation of this.conversations.all()) {
      conversation.messages = conversation.messages.filter(({ onlyFor }) => onlyFor !== user)
    }
  }

  /** Puts the clock forward for everyone, and says whether it could. */
  putForward(jump: Jump): boolean {
    const isLater = this.clock.putForward(jump)
    if (isLater) for (const { id } of this.people.all()) this.changed(id)
    return isLater
  }

  troubleOf(user: string): string | null {
    return this.#trouble.get(user) ?? null
  }

  /** Shows that the assistant failed, or with null that it does again what it should. */
  setTrouble(user: string, sentence: string | null): void {
    if (this.troubleOf(user) === sentence) return
    if (sentence === null) this.#trouble.delete(user)
    else this.#trouble.set(user, sentence)
    this.changed(user)
  }

  /** Calls the listener with the id of a person each time what that person sees has changed. */
  onChange(listener: (user: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  changed(user: string): void {
    for (const listener of this.#listeners) listener(user)
  }

  changedIn(conversation: Conversation): void {
    for (const member of conversation.members) this.changed(member)
  }
}

/** Blocks and elements without an id get one, as in Slack. */
export function withIds(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.map((block) => {
    const named = { ...block, block_id: block.block_id ?? newId('b') }
    if (named.type === 'input') return { ...named, element: withActionId(named.element) }
    if (named.type === 'actions') return { ...named, elements: named.elements.map(withActionId) }
    if (named.type === 'section' && named.accessory !== undefined) {
      return { ...named, accessory: named.accessory.type === 'image' ? named.accessory : withActionId(named.accessory) }
    }
    return named
  })
}

function withActionId<T extends { action_id?: string }>(element: T): T {
  return { ...element, action_id: element.action_id ?? newId('a') }
}
