import type { Conversation, Message } from '../workspace/conversations.ts'
import { newId } from '../workspace/ids.ts'
import type { Person } from '../workspace/people.ts'
import type { Workspace } from '../workspace.ts'
import { userObject } from './person.ts'

export type SlackEvent = Readonly<{ type: string; [field: string]: unknown }>

/** The envelope of the Events API. Its `event_id` stays the same when the event is sent again. */
export function eventEnvelope(workspace: Workspace, event: SlackEvent) {
  return {
    token: workspace.verificationToken,
    team_id: workspace.team.id,
    api_app_id: workspace.appId,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(workspace.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.team.id,
        user_id: workspace.bot.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  }
}

export function messageEvent(workspace: Workspace, conversation: Conversation, message: Message): SlackEvent {
  return {
    type: 'message',
    channel: conversation.id,
    channel_type: conversation.kind === 'im' ? 'im' : conversation.kind === 'private' ? 'group' : 'channel',
    user: message.author,
    text: message.text,
    ts: message.ts,
    event_ts: message.ts,
    team: workspace.team.id,
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
  }
}

export function membershipEvent(
  workspace: Workspace,
  type: 'member_joined_channel' | 'member_left_channel',
  conversation: Conversation,
  user: string,
): SlackEvent {
  return {
    type,
    user,
    channel: conversation.id,
    channel_type: conversation.kind === 'private' ? 'G' : 'C',
    team: workspace.team.id,
    event_ts: workspace.nextTs(),
  }
}

export function personEvent(
  workspace: Workspace,
  type: 'team_join' | 'user_change',
  person: Person,
  shows: { email: boolean },
): SlackEvent {
  const user = userObject(workspace, person, { email: shows.email, locale: true })
  return { type, user, event_ts: workspace.nextTs(), cache_ts: user.updated }
}

export function homeOpenedEvent(workspace: Workspace, person: Person, conversation: Conversation): SlackEvent {
  return {
    type: 'app_home_opened',
    user: person.id,
    channel: conversation.id,
    tab: 'messages',
    event_ts: workspace.nextTs(),
  }
}
