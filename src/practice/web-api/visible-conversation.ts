import type { Conversation } from '../workspace/conversations.ts'
import type { Call } from './call.ts'
import { missingScope, Refusal } from './refusal.ts'

const prefixByKind = { im: 'im', private: 'groups', public: 'channels' } as const

/**
 * The conversation with that id, as far as the assistant may know of it: its own direct messages, private channels it
 * was invited to, public channels. Throws `channel_not_found` else, and `missing_scope` when the token lacks the
 * scope to do this in a conversation of this kind.
 */
export function visibleConversation(call: Call, id: string, doing?: 'read' | 'history'): Conversation {
  const conversation = call.workspace.conversations.find(id)
  if (conversation === undefined || (conversation.kind !== 'public' && !isIn(call, conversation))) {
    throw new Refusal('channel_not_found')
  }
  if (doing !== undefined) {
    const needed = `${prefixByKind[conversation.kind]}:${doing}`
    if (!call.scopes.has(needed)) throw missingScope(needed, call.scopes)
  }
  return conversation
}

/** The same, for reading or writing in it. Throws `not_in_channel` when the assistant is no member. */
export function joinedConversation(call: Call, id: string, doing?: 'history'): Conversation {
  const conversation = visibleConversation(call, id, doing)
  if (!isIn(call, conversation)) throw new Refusal('not_in_channel')
  return conversation
}

function isIn(call: Call, conversation: Conversation): boolean {
  return conversation.members.has(call.workspace.bot.id)
}
