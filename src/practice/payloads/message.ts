import { type Conversation, type Message, repliesTo } from '../workspace/conversations.ts'
import type { Workspace } from '../workspace.ts'

/** A message as the Web API and payloads give it; its metadata only when asked for. */
export function messageObject(
  workspace: Workspace,
  conversation: Conversation,
  message: Message,
  withMetadata: boolean,
) {
  const byApp = message.author === workspace.bot.id
  const replies = repliesTo(conversation, message.ts)
  return {
    type: 'message',
    user: message.author,
    ts: message.ts,
    text: message.text,
    team: workspace.team.id,
    ...(message.deleted ? { subtype: 'tombstone' } : {}),
    ...(byApp ? { bot_id: workspace.botId, app_id: workspace.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.edited ? { edited: { user: message.author, ts: message.ts } } : {}),
    ...threadFields(message, replies),
    ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
  }
}

function threadFields(message: Message, replies: readonly Message[]) {
  if (message.threadTs !== null) return { thread_ts: message.threadTs }
  const latest = replies.at(-1)
  return latest === undefined ? {} : { thread_ts: message.ts, reply_count: replies.length, latest_reply: latest.ts }
}
