import type { HandlerParts } from './handle.ts'
import { eventCallback, type SlackEvent } from './payloads.ts'
import { codeOf } from './slack-errors.ts'

/**
 * Does what an event asks, once however often Slack delivers it, and again only when it failed; events that are not ours
 * to act on are left alone. The words of a message are not read. Never throws.
 */
export async function handleEvent(body: unknown, parts: HandlerParts): Promise<void> {
  const callback = eventCallback.safeParse(body)
  if (!callback.success) return
  const { event_id, event } = callback.data
  const key = `event ${event_id}`
  if (!parts.recent.isNew(key)) return
  try {
    await act(event, parts)
  } catch (error) {
    parts.recent.forget(key)
    parts.log({ level: 'error', event: 'event-failed', code: `${event.type} ${codeOf(error)}` })
  }
}

async function act(event: SlackEvent, { assistant, people }: HandlerParts): Promise<void> {
  switch (event.type) {
    case 'member_joined_channel':
      return assistant.joinedChannel(event.channel, event.user)
    case 'user_change':
    case 'team_join':
      return people.changed(event.user)
    case 'message': {
      const { user } = event
      if (user === undefined || !isTypedToUs(event)) return
      return assistant.onDirectMessage?.(await people.asker({ slackId: user, team: undefined }), user)
    }
  }
}

function isTypedToUs(message: Extract<SlackEvent, { type: 'message' }>): boolean {
  const typed = message.subtype == null || message.subtype === 'file_share'
  return message.channel_type === 'im' && typed && message.bot_id == null
}
