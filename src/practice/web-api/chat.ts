import { messageObject } from '../payloads/message.ts'
import { type Conversation, type Message, messageAt } from '../workspace/conversations.ts'
import { type Call, type Handler, requiredText, textArgument } from './call.ts'
import { messageContent } from './message-content.ts'
import { Refusal } from './refusal.ts'
import { joinedConversation, visibleConversation } from './visible-conversation.ts'

export const postMessage: Handler = (call) => {
  const { workspace, args } = call
  const conversation = conversationToWriteIn(call)
  const { text, blocks = [], metadata = null } = messageContent(args)
  const threadTs = threadIn(conversation, args)
  const author = workspace.bot.id
  const message = workspace.say(conversation, { author, text, blocks, threadTs, metadata, onlyFor: null })
  return {
    channel: conversation.id,
    ts: message.ts,
    message: messageObject(workspace, conversation, message, true),
  }
}

export const postEphemeral: Handler = (call) => {
  const { workspace, args } = call
  const conversation = joinedConversation(call, requiredText(args, 'channel'))
  const user = requiredText(args, 'user')
  if (workspace.people.find(user) === undefined) throw new Refusal('user_not_found')
  if (!conversation.members.has(user)) throw new Refusal('user_not_in_channel')
  const { text, blocks = [] } = messageContent(args)
  const threadTs = threadIn(conversation, args)
  const author = workspace.bot.id
  const message = workspace.say(conversation, { author, text, blocks, threadTs, metadata: null, onlyFor: user })
  return { message_ts: message.ts }
}

export const updateMessage: Handler = (call) => {
  const { workspace, args } = call
  const { conversation, message } = ownMessage(call, 'cant_update_message')
  const { text, blocks = message.blocks, metadata = message.metadata } = messageContent(args)
  workspace.rewrite(conversation, { ...message, text, blocks, metadata })
  const changed = messageAt(conversation, message.ts) ?? message
  return {
    channel: conversation.id,
    ts: message.ts,
    text,
    message: messageObject(workspace, conversation, changed, true),
  }
}

export const deleteMessage: Handler = (call) => {
  const { conversation, message } = ownMessage(call, 'cant_delete_message')
  call.workspace.takeAway(conversation, message.ts)
  return { channel: conversation.id, ts: message.ts }
}

export const getPermalink: Handler = (call) => {
  const conversation = visibleConversation(call, requiredText(call.args, 'channel'))
  const message = messageAt(conversation, requiredText(call.args, 'message_ts'))
  if (message === undefined || message.onlyFor !== null) throw new Refusal('message_not_found')
  const permalink = `${call.pageUrl}archives/${conversation.id}/p${message.ts.replace('.', '')}`
  return { channel: conversation.id, permalink }
}

/** A person's id stands for the direct message with that person. */
function conversationToWriteIn(call: Call): Conversation {
  const { workspace, args } = call
  const id = requiredText(args, 'channel')
  const person = workspace.people.find(id)
  const conversation =
    person === undefined || person.isApp
      ? joinedConversation(call, id)
      : workspace.conversations.openDirect(person.id, workspace.bot.id).conversation
  if (conversation.kind === 'im' && !workspace.messagesTab) throw new Refusal('messages_tab_disabled')
  return conversation
}

function threadIn(conversation: Conversation, args: Call['args']): string | null {
  const ts = textArgument(args, 'thread_ts')
  if (ts === undefined) return null
  if (!/^\d+\.\d{6}$/.test(ts)) throw new Refusal('invalid_thread_ts')
  const parent = messageAt(conversation, ts)
  if (parent === undefined || parent.onlyFor !== null) throw new Refusal('thread_not_found')
  return parent.threadTs ?? parent.ts
}

function ownMessage(call: Call, codeForOthers: string): { conversation: Conversation; message: Message } {
  const conversation = joinedConversation(call, requiredText(call.args, 'channel'))
  const message = messageAt(conversation, requiredText(call.args, 'ts'))
  if (message === undefined || message.onlyFor !== null || message.deleted) throw new Refusal('message_not_found')
  if (message.author !== call.workspace.bot.id) throw new Refusal(codeForOthers)
  return { conversation, message }
}
