import type { Platform, StaffMember } from './organisation.ts'

/** What someone is called on a platform, as far as we know. */
export const chatIdOn = (platform: Platform, { slackId, teamsId }: StaffMember): string | null =>
  platform === 'slack' ? slackId : teamsId

/** What someone is called in chat, on the platform that they prefer first; else on Slack first. */
export function chatIdsOf({ slackId, teamsId, prefers }: StaffMember): readonly string[] {
  const inOrder = prefers === 'teams' ? [teamsId, slackId] : [slackId, teamsId]
  return inOrder.flatMap((id) => id ?? [])
}

/** On which platform someone has this id: those of Slack begin with U or W and have no dashes, those of Teams are GUIDs. */
export const platformOfPerson = (chatId: string): Platform => (/^[0-9a-f]{8}-/i.test(chatId) ? 'teams' : 'slack')

/** On which platform a channel has this id: those of Teams begin with 19:. */
export const platformOfChannel = (channel: string): Platform => (channel.startsWith('19:') ? 'teams' : 'slack')
