import { WebAPIPlatformError, WebAPIRateLimitedError, WebClient } from '@slack/web-api'
import { DeliveryError, type DeliveryTrouble, type Messenger } from '../../assistant/messenger.ts'
import type { MessageRef } from '../../use-cases/ports.ts'
import type { Card } from '../../view/view.ts'
import { type SlackLog, wordlessLogger } from './log.ts'
import { renderCard, ViewDoesNotFit } from './render.ts'
import { codeOf } from './slack-errors.ts'

export interface SlackMessengerOptions {
  readonly botToken: string
  readonly log: SlackLog
  /** Where Slack's Web API is; absent: Slack itself. */
  readonly slackApiUrl?: string
  readonly fetch?: typeof fetch
  /** Whoever left the workspace: Slack takes a message for them without a word, and nobody reads it. */
  readonly hasLeft?: (slackId: string) => boolean
}

/** Under which name a notice's key stands beside its message. */
export const NOTICE_EVENT = 'meldwijzer_notice'

/**
 * Sends cards on Slack, each call once: whoever calls decides when to try again.
 *
 * When it is not known whether a post arrived (the connection was cut, Slack failed), the next post with the same key
 * first looks for it in the conversation, so that nobody gets it twice.
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
  return new SlackMessenger(client, options.hasLeft ?? (() => false))
}

class SlackMessenger implements Messenger {
  readonly #client: WebClient
  readonly #hasLeft: (slackId: string) => boolean
  readonly #directMessages = new Map<string, string>()
  readonly #unsure = new Set<string>()

  constructor(client: WebClient, hasLeft: (slackId: string) => boolean) {
    this.#client = client
    this.#hasLeft = hasLeft
  }

  async postToPerson(platformId: string, card: Card, key: string): Promise<MessageRef> {
    if (this.#hasLeft(platformId)) throw new DeliveryError('unreachable', 'has_left')
    return this.postToChannel(await this.#directMessage(platformId), card, key)
  }

  async postToChannel(channel: string, card: Card, key: string): Promise<MessageRef> {
    return this.#postOnce({ channel }, card, key)
  }

  async reply(to: MessageRef, card: Card, key: string): Promise<MessageRef> {
    return this.#postOnce({ channel: to.channel, thread_ts: to.message }, card, key)
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

  async #postOnce(place: PlaceToPost, card: Card, key: string): Promise<MessageRef> {
    const sent = this.#unsure.has(key) ? await this.#findSent(place, key) : undefined
    const ts = sent ?? (await this.#post(place, card, key))
    this.#unsure.delete(key)
    return { platform: 'slack', channel: place.channel, message: ts }
  }

  async #post(place: PlaceToPost, card: Card, key: string): Promise<string> {
    try {
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
    } catch (error) {
      if (error instanceof DeliveryError && error.trouble === 'temporary') this.#unsure.add(key)
      throw error
    }
  }

  async #findSent({ channel, thread_ts }: PlaceToPost, key: string): Promise<string | undefined> {
    const asked = { channel, limit: 100, include_all_metadata: true }
    const { messages = [] } = await delivering(() =>
      thread_ts === undefined
        ? this.#client.conversations.history(asked)
        : this.#client.conversations.replies({ ...asked, ts: thread_ts }),
    )
    return messages.find(({ metadata }) => metadata?.event_type === NOTICE_EVENT && keyIn(metadata) === key)?.ts
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

const TROUBLES: Readonly<Record<string, DeliveryTrouble>> = {
  user_not_found: 'unreachable',
  users_not_found: 'unreachable',
  user_disabled: 'unreachable',
  user_not_visible: 'unreachable',
  account_inactive: 'unreachable',
  cannot_dm_bot: 'unreachable',
  channel_not_found: 'unreachable',
  not_in_channel: 'unreachable',
  is_archived: 'unreachable',
  restricted_action: 'unreachable',
  message_not_found: 'message-gone',
  thread_not_found: 'message-gone',
  cant_update_message: 'message-gone',
  ratelimited: 'rate-limited',
  rate_limited: 'rate-limited',
  internal_error: 'temporary',
  fatal_error: 'temporary',
  service_unavailable: 'temporary',
  request_timeout: 'temporary',
  team_added_to_org: 'temporary',
}

/** Does a call to Slack; what goes wrong comes out as a `DeliveryError`. What Slack says no to and we do not know is our fault. */
async function delivering<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const code = codeOf(error)
    if (error instanceof WebAPIRateLimitedError) throw new DeliveryError('rate-limited', code, error.retryAfter)
    const known = Object.hasOwn(TROUBLES, code) ? TROUBLES[code] : undefined
    const ourFault = error instanceof WebAPIPlatformError || error instanceof ViewDoesNotFit
    throw new DeliveryError(known ?? (ourFault ? 'refused' : 'temporary'), code)
  }
}
