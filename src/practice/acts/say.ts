import { announce, type Backstage } from '../backstage.ts'
import type { Act, ActAnswer } from '../page-api.ts'
import { homeOpenedEvent, messageEvent } from '../payloads/events.ts'
import { wordsFor } from '../words.ts'
import { messageAt } from '../workspace/conversations.ts'
import type { Person } from '../workspace/people.ts'
import { cannot, done } from './answers.ts'
import { conversationOf, isSeenBy } from './visible.ts'

const subscriptionByKind = { im: 'message.im', private: 'message.groups', public: 'message.channels' } as const

/** A person writes a message, in a thread or not. The assistant hears it where it is a member. */
export function say(backstage: Backstage, person: Person, act: Extract<Act, { do: 'say' }>): ActAnswer {
  const { workspace } = backstage
  const words = wordsFor(person)
  const conversation = conversationOf(workspace, person, act.channel)
  if (conversation === undefined) return cannot(words.conversationGone)
  if (act.text.trim() === '') return cannot(words.nothingToSay)
  const withApp = conversation.members.has(workspace.bot.id)
  if (withApp && conversation.kind === 'im' && !workspace.messagesTab) return cannot(words.cannotWriteToApp)
  const parent = act.threadTs === null ? null : messageAt(conversation, act.threadTs)
  if (parent === undefined) return cannot(words.conversationGone)
  const { text } = act
  const threadTs = parent === null ? null : (parent.threadTs ?? parent.ts)
  const said = { author: person.id, text, blocks: [], threadTs, metadata: null, onlyFor: null }
  const message = workspace.say(conversation, said)
  if (withApp)
    announce(backstage, subscriptionByKind[conversation.kind], messageEvent(workspace, conversation, message))
  return done
}

/** A person has read a conversation up to now. The first time it is the assistant's own, the assistant is told. */
export function read(backstage: Backstage, person: Person, act: Extract<Act, { do: 'read' }>): ActAnswer {
  const { workspace } = backstage
  const conversation = conversationOf(workspace, person, act.channel)
  if (conversation === undefined) return cannot(wordsFor(person).conversationGone)
  const isFirstTime = !conversation.readUpTo.has(person.id)
  const last = conversation.messages.filter((message) => isSeenBy(message, person.id)).at(-1)?.ts ?? '0'
  if (conversation.readUpTo.get(person.id) !== last) {
    conversation.readUpTo.set(person.id, last)
    workspace.changed(person.id)
  }
  if (isFirstTime && conversation.kind === 'im' && conversation.members.has(workspace.bot.id)) {
    announce(backstage, 'app_home_opened', homeOpenedEvent(workspace, person, conversation))
  }
  return done
}
