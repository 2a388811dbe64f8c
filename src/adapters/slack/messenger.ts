import { WebClient } from '@slack/web-api'
import { DeliveryError, type Messenger, type Place } from '../../assistant/messenger.ts'
import type { MessageRef } from '../../use-cases/ports.ts'
import type { Card } from '../../view/view.ts'
import { isColleague } from './colleague.ts'
import { delivering } from './delivering.ts'
import { type SlackLog, wordlessLogger } from './log.ts'
import { slackUser } from './payloads.ts'
import { renderCard } from './render.ts'

export interface SlackMessengerOptions {
  readonly botToken: string
  readonly log: SlackLog
  /** Where Slack's Web API is; absent: Slack itself. */
  readonly slackApiUrl?: string
  readonly fetch?: typeof fetch
  /** Whoever left the workspace: Slack takes a message for them without a word, and nobody reads it. */
  readonly hasLeft?: (slackId: string) => boolean
  /** The id of our own workspace, once known: someone of another one is nobody's colleague. */
  readonly ourTeam?: () => string
}

/** Under which name a notice's key stands beside its message. */
export const NOTICE_EVENT = 'meldwijzer_notice'

const PAGES_BACK = 5

/**
 * Sends cards on Slack, each call once: whoever calls decides when to try again. A post that may have been sent before
 * is looked for in the conversation by its key, so that nobody gets it twice.
 */
export function createSlackMessenger(options: SlackMessengerOptions): Messenger {
  const client = new WebClient(options.botToken, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: wordlessLogger(options.log),
    ...(options.slackApiUrl === undefined ? {} : { slackApiUrl: options.slackApiUrl }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  })
  return new SlackMessenger(client, options)
}

class SlackMessenger implements Messenger {
  readonly #client: WebClient
  readonly #options: Pick<SlackMessengerOptions, 'hasLeft' | 'ourTeam'>
  readonly #directMessages = new Map<string, string>()

  constructor(client: WebClient, options: Pick<SlackMessengerOptions, 'hasLeft' | 'ourTeam'>) {
    this.#client = client
    this.#options = options
  }

  async postToPerson(platformId: string, card: Card, key: string, again: boolean): Promise<MessageRef> {
    if (this.#options.hasLeft?.(platformId) === true) throw new DeliveryError('unreachable', 'has_left')
    return this.postToChannel(await this.#directMessage(platformId), card, key, again)
  }

  async postToChannel(channel: string, card: Card, key: string, again: boolean): Promise<MessageRef> {
    return this.#postOnce({ channel }, card, key, again)
  }

  async reply(to: MessageRef, card: Card, key: string, again: boolean): Promise<MessageRef> {
    return this.#postOnce({ channel: to.channel, thread_ts: to.message }, card, key, again)
  }

  async withdraw(from: Place, key: string): Promise<void> {
    const channel = 'channel' in from ? from.channel : await this.#directMessage(from.person)
    const sent = await this.#findSent({ channel }, key)
    if (sent !== undefined) await this.remove({ platform: 'slack', channel, message: sent })
  }

  async findPerson(email: string): Promise<string | null> {
    try {
      const { user } = await delivering(() => this.#client.users.lookupByEmail({ email }))
      const read = slackUser.safeParse(user)
      const ourTeam = this.#options.ourTeam?.() ?? read.data?.team_id ?? ''
      return read.success && read.data.is_email_confirmed && isColleague(read.data, ourTeam) ? read.data.id : null
    } catch (error) {
      if (error instanceof DeliveryError && error.code === 'users_not_found') return null
      throw error
    }
  }

  async update(message: MessageRef, card: Card): Promise<void> {
    await delivering(() =>
      this.#client.chat.update({ channel: message.channel, ts: message.message, parse: 'none', ...renderCard(card) }),
    )
  }

  async remove(message: MessageRef): Promise<void> {
    try {
      await delivering(() => this.#client.chat.delete({ channel: message.channel, ts: message.message }))
    } catch (error) {
      if (!(error instanceof DeliveryError && error.trouble === 'message-gone')) throw error
    }
  }

  async membersOf(channel: string): Promise<ReadonlySet<string>> {
    const members = new Set<string>()
    let cursor = ''
    do {
      const asked = { channel, limit: 200, ...(cursor === '' ? {} : { cursor }) }
      const page = await delivering(() => this.#client.conversations.members(asked))
      for (const member of page.members ?? []) members.add(member)
      cursor = page.response_metadata?.next_cursor ?? ''
    } while (cursor !== '')
    return members
  }

  async #directMessage(platformId: string): Promise<string> {
    const open = this.#directMessages.get(platformId)
    if (open !== undefined) return open
    const { channel } = await delivering(() => this.#client.conversations.open({ users: platformId }))
    if (channel?.id === undefined) throw new DeliveryError('temporary', 'no_channel')
    this.#directMessages.set(platformId, channel.id)
    return channel.id
  }

  async #postOnce(place: PlaceToPost, card: Card, key: string, again: boolean): Promise<MessageRef> {
    const sent = again ? await this.#findSent(place, key) : undefined
    return { platform: 'slack', channel: place.channel, message: sent ?? (await this.#post(place, card, key)) }
  }

  async #post(place: PlaceToPost, card: Card, key: string): Promise<string> {
    const { ts } = await delivering(() =>
      this.#client.chat.postMessage({
        ...place,
        ...renderCard(card),
        mrkdwn: false,
        parse: 'none',
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: NOTICE_EVENT, event_payload: { key } },
      }),
    )
    if (ts === undefined) throw new DeliveryError('temporary', 'no_ts')
    return ts
  }

  /** Newest first, as far back as a message can lie that was sent while this one waited for another try. */
  async #findSent({ channel, thread_ts }: PlaceToPost, key: string): Promise<string | undefined> {
    let cursor = ''
    for (let page = 1; page <= PAGES_BACK; page++) {
      const asked = { channel, limit: 200, include_all_metadata: true, ...(cursor === '' ? {} : { cursor }) }
      const { messages = [], response_metadata } = await delivering(() =>
        thread_ts === undefined
          ? this.#client.conversations.history(asked)
          : this.#client.conversations.replies({ ...asked, ts: thread_ts }),
      )
      const sent = messages.find(({ metadata }) => metadata?.event_type === NOTICE_EVENT && keyIn(metadata) === key)
      if (sent?.ts !== undefined) return sent.ts
      cursor = response_metadata?.next_cursor ?? ''
      if (cursor === '') return undefined
    }
    return undefined
  }
}

/** A conversation, or a thread in it. */
interface PlaceToPost {
  readonly channel: string
  readonly thread_ts?: string
}

function keyIn(metadata: { event_payload?: object }): unknown {
  return metadata.event_payload !== undefined && 'key' in metadata.event_payload
    ? metadata.event_payload.key
    : undefined
}
