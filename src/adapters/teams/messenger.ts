import { DeliveryError, type Messenger } from '../../assistant/messenger.ts'
import type { MessageRef } from '../../use-cases/ports.ts'
import type { Card } from '../../view/view.ts'
import type { Connector } from './connector.ts'
import { delivering } from './delivering.ts'
import type { Pace } from './pace.ts'
import type { Reference, References } from './references.ts'
import { renderCard } from './render.ts'
import { ConnectorError } from './teams-errors.ts'

export interface TeamsMessengerOptions {
  readonly connector: Connector
  readonly references: References
  readonly pace: Pace
  readonly appId: string
  readonly tenantId: string
  /** Where someone is written to who never wrote to us. */
  readonly serviceUrl: string
}

/**
 * Sends cards on Teams, each call once: whoever calls decides when to try again. Teams has nothing by which a message that
 * may have been sent before can be found, so after a lost answer someone may get a card twice.
 */
export function createTeamsMessenger(options: TeamsMessengerOptions): Messenger {
  return new TeamsMessenger(options)
}

/** The message that a card is sent as. */
export function messageOf(card: Card): object {
  const { summary, card: content } = renderCard(card)
  return {
    type: 'message',
    summary,
    importance: 'normal',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  }
}

class TeamsMessenger implements Messenger {
  readonly #options: TeamsMessengerOptions

  constructor(options: TeamsMessengerOptions) {
    this.#options = options
  }

  async postToPerson(aadObjectId: string, card: Card): Promise<MessageRef> {
    return delivering(async () => {
      const known = await this.#options.references.find(aadObjectId)
      if (known === undefined) return this.#send(await this.#openChat(aadObjectId), card)
      try {
        return await this.#send(known, card)
      } catch (error) {
        // The app may have been taken away and put back: then the chat is another one.
        if (!(error instanceof ConnectorError && error.status === 404)) throw error
        return this.#send(await this.#openChat(aadObjectId), card)
      }
    })
  }

  async postToChannel(channel: string, card: Card): Promise<MessageRef> {
    return delivering(async () => this.#send(await this.#whereIs(channel), card))
  }

  async reply(to: MessageRef, card: Card): Promise<MessageRef> {
    return delivering(async () => {
      const where = await this.#whereIs(to.channel)
      const thread = hasThreads(to.channel) ? `${to.channel};messageid=${to.message}` : to.channel
      return { ...(await this.#send({ ...where, conversation: thread }, card)), channel: to.channel }
    })
  }

  /** There is nothing to find it by. */
  async withdraw(): Promise<void> {}

  async update({ channel, message }: MessageRef, card: Card): Promise<void> {
    await this.#change(async () => {
      const { serviceUrl } = await this.#paced(channel)
      await this.#options.connector.update(serviceUrl, channel, message, { ...messageOf(card), id: message })
    })
  }

  async remove({ channel, message }: MessageRef): Promise<void> {
    try {
      await this.#change(async () => {
        const { serviceUrl } = await this.#paced(channel)
        await this.#options.connector.remove(serviceUrl, channel, message)
      })
    } catch (error) {
      if (!(error instanceof DeliveryError && error.trouble === 'message-gone')) throw error
    }
  }

  async membersOf(channel: string): Promise<ReadonlySet<string>> {
    return delivering(async () => {
      const { serviceUrl } = await this.#whereIs(channel)
      const members = await this.#options.connector.members(serviceUrl, channel)
      return new Set(members.flatMap((m) => (m.aadObjectId ?? m.objectId)?.toLowerCase() ?? []))
    })
  }

  /** Teams finds nobody by e-mail address: someone is met when the app is installed for them, or when they use it. */
  async findPerson(): Promise<null> {
    return null
  }

  async #send(where: Reference, card: Card): Promise<MessageRef> {
    const { connector } = this.#options
    const { serviceUrl } = await this.#paced(where.conversation, where.serviceUrl)
    const message = await connector.send(serviceUrl, where.conversation, messageOf(card))
    return { platform: 'teams', channel: where.conversation, message }
  }

  /** A message that is not found any more is gone: its place may well be there still. */
  async #change(work: () => Promise<void>): Promise<void> {
    try {
      await delivering(work)
    } catch (error) {
      if (error instanceof DeliveryError && error.code === 'http_404')
        throw new DeliveryError('message-gone', error.code)
      throw error
    }
  }

  async #paced(conversation: string, serviceUrl?: string): Promise<{ readonly serviceUrl: string }> {
    const wait = this.#options.pace.take(conversation)
    if (wait > 0) throw new DeliveryError('rate-limited', 'our_own_pace', Math.ceil(wait / 1000))
    return serviceUrl === undefined ? this.#whereIs(conversation) : { serviceUrl }
  }

  async #whereIs(conversation: string): Promise<Reference> {
    const { references, serviceUrl } = this.#options
    return { serviceUrl: (await references.find(conversation))?.serviceUrl ?? serviceUrl, conversation }
  }

  async #openChat(aadObjectId: string): Promise<Reference> {
    const { connector, references, appId, tenantId, serviceUrl: first } = this.#options
    const serviceUrl = (await references.find(aadObjectId))?.serviceUrl ?? first
    const conversation = await connector.createConversation(serviceUrl, {
      isGroup: false,
      bot: { id: `28:${appId}` },
      members: [{ id: aadObjectId }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    })
    const opened = { conversation, serviceUrl }
    await references.keep(aadObjectId, opened)
    await references.keep(conversation, opened)
    return opened
  }
}

/** Chats of people, and groups of them, have no threads. */
const hasThreads = (channel: string) => /@thread\.(tacv2|skype)$/.test(channel)
