import { announce, type Backstage } from './backstage.ts'
import { membershipEvent } from './payloads/events.ts'

/**
 * Lets someone (the assistant too) join or leave a channel, and tells the assistant where it is, or was, a member.
 * Returns a sentence when that cannot be, null when it is done.
 */
export function changeMembership(
  backstage: Backstage,
  change: { channel: string; user: string; joins: boolean },
): string | null {
  const { workspace } = backstage
  const conversation = workspace.conversations.find(change.channel)
  if (conversation === undefined || conversation.kind === 'im') return 'There is no such channel.'
  if (workspace.people.find(change.user) === undefined) return 'There is no such person.'
  if (conversation.members.has(change.user) === change.joins) return null
  const { members } = conversation
  const wasIn = members.has(workspace.bot.id)
  if (change.joins) members.add(change.user)
  else members.delete(change.user)
  workspace.changedIn(conversation)
  workspace.changed(change.user)
  if (wasIn || members.has(workspace.bot.id)) {
    const type = change.joins ? 'member_joined_channel' : 'member_left_channel'
    announce(backstage, type, membershipEvent(workspace, type, conversation, change.user))
  }
  return null
}
