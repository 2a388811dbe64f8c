import { DeliveryError, type Messenger } from '../assistant/messenger.ts'
import { platformOfChannel, platformOfPerson } from '../domain/chat-ids.ts'
import type { Platform } from '../domain/organisation.ts'

export type Messengers = Readonly<Partial<Record<Platform, Messenger>>>

/**
 * One messenger for all platforms of the foundation: every message goes where its reader is, and is changed where it
 * stands.
 *
 * Something of a platform that is not connected (any more) cannot be reached.
 */
export function createMessengerOf(messengers: Messengers): Messenger {
  const on = (platform: Platform): Messenger => {
    const messenger = messengers[platform]
    if (messenger === undefined) throw new DeliveryError('unreachable', `no_${platform}`)
    return messenger
  }
  const all = Object.values(messengers)
  return {
    reaches: (id) => messengers[platformOfPerson(id)] !== undefined,
    postToPerson: async (id, ...rest) => on(platformOfPerson(id)).postToPerson(id, ...rest),
    postToChannel: async (channel, ...rest) => on(platformOfChannel(channel)).postToChannel(channel, ...rest),
    withdraw: async (from, key) => {
      const platform = 'channel' in from ? platformOfChannel(from.channel) : platformOfPerson(from.person)
      return on(platform).withdraw(from, key)
    },
    reply: async (to, ...rest) => on(to.platform).reply(to, ...rest),
    update: async (message, card) => on(message.platform).update(message, card),
    remove: async (message) => on(message.platform).remove(message),
    membersOf: async (channel) => on(platformOfChannel(channel)).membersOf(channel),
    findPerson: async (email) => {
      for (const messenger of all) {
        const found = await messenger.findPerson(email)
        if (found !== null) return found
      }
      return null
    },
  }
}
