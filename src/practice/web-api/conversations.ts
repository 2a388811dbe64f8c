import { messageObject } from '../payloads/message.ts'
import { type Conversation, type Message, messageAt, repliesTo } from '../workspace/conversations.ts'
import { type Call, flagArgument, type Handler, requiredText, textArgument } from './call.ts'
import { pageOf } from './paging.ts'
import { missingScope, Refusal } from './refusal.ts'
import { joinedConversation, visibleConversation } from './visible-conversation.ts'

export const conversationsOpen: Handler = (call) => {
  const { workspace, args, scopes } = call
  const existing = textArgument(args, 'channel')
  if (existing !== undefined) return { channel: { id: visibleConversation(call, existing).id }, already_open: true }
  const users = (textArgument(args, 'users') ?? '').split(',').filter((id) => id !== '')
  const [user, ...more] = users
  if (user === undefined) throw new Refusal('users_list_not_supplied')
  if (more.length > 0) throw missingScope('mpim:write', scopes)
  const person = workspace.people.find(user)
  if (person === undefined || person.isApp) throw new Refusal('user_not_found')
  if (person.flags.has('deleted')) throw new Refusal('user_disabled')
  const { conversation, isNew } = workspace.conversations.openDirect(person.id, workspace.bot.id)
  const channel = flagArgument(args, 'return_im') ? channelObject(call, conversation) : { id: conversation.id }
  return { channel, ...(isNew ? {} : { no_op: true, already_open: true }) }
}

export const conversationsInfo: Handler = (call) => {
  const conversation = visibleConversation(call, requiredText(call.args, 'channel'), 'read')
  return { channel: channelObject(call, conversation) }
}

export const conversationsMembers: Handler = (call) => {
  const conversation = visibleConversation(call, requiredText(call.args, 'channel'), 'read')
  const { items, nextCursor } = pageOf([...conversation.members], call.args, 100)
  return { members: items, response_metadata: { next_cursor: nextCursor } }
}

export const conversationsHistory: Handler = (call) => {
  const conversation = joinedConversation(call, requiredText(call.args, 'channel'), 'history')
  const topLevel = conversation.messages.filter(({ threadTs, onlyFor }) => threadTs === null && onlyFor === null)
  const newestFirst = topLevel.filter((message) => isBetween(message, call)).reverse()
  return messagesPage(call, conversation, newestFirst)
}

export const conversationsReplies: Handler = (call) => {
  const conversation = joinedConversation(call, requiredText(call.args, 'channel'), 'history')
  const message = messageAt(conversation, requiredText(call.args, 'ts'))
  if (message === undefined || message.onlyFor !== null) throw new Refusal('thread_not_found')
  const replies = repliesTo(conversation, message.ts).filter((reply) => isBetween(reply, call))
  return messagesPage(call, conversation, [message, ...replies])
}

function messagesPage(call: Call, conversation: Conversation, messages: readonly Message[]) {
  const { items, nextCursor } = pageOf(messages, call.args, 100)
  const withMetadata = flagArgument(call.args, 'include_all_metadata')
  return {
    messages: items.map((message) => messageObject(call.workspace, conversation, message, withMetadata)),
    has_more: nextCursor !== '',
    response_metadata: { next_cursor: nextCursor },
  }
}

function isBetween({ ts }: Message, { args }: Call): boolean {
  const inclusive = flagArgument(args, 'inclusive')
  const oldest = Number(textArgument(args, 'oldest') ?? 0)
  const latest = Number(textArgument(args, 'latest') ?? Number.POSITIVE_INFINITY)
  const at = Number(ts)
  return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest
}

function channelObject({ workspace }: Call, conversation: Conversation) {
  const { id, kind, created, name, members } = conversation
  if (kind === 'im') {
    const user = [...members].find((member) => member !== workspace.bot.id)
    return { id, created, is_im: true, is_archived: false, user, context_team_id: workspace.team.id }
  }
  return {
    id,
    name,
    name_normalized: name,
    created,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_private: kind === 'private',
    is_im: false,
    is_mpim: false,
    is_archived: false,
    is_member: members.has(workspace.bot.id),
    context_team_id: workspace.team.id,
  }
}
