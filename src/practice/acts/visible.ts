import type { Conversation, Message } from '../workspace/conversations.ts'
import { messageAt } from '../workspace/conversations.ts'
import type { Person } from '../workspace/people.ts'
import type { OpenModal } from '../workspace/views.ts'
import type { Workspace } from '../workspace.ts'

/** The conversation, when this person is in it. The id of a colleague stands for the direct message with them. */
export function conversationOf(workspace: Workspace, person: Person, id: string): Conversation | undefined {
  const other = workspace.people.find(id)
  if (other !== undefined && other.id !== person.id) {
    return workspace.conversations.openDirect(person.id, other.id).conversation
  }
  const conversation = workspace.conversations.find(id)
  return conversation?.members.has(person.id) ? conversation : undefined
}

/** The message, when this person can see it. */
export function messageSeenBy(
  workspace: Workspace,
  person: Person,
  place: { channel: string; ts: string },
): { conversation: Conversation; message: Message } | undefined {
  const conversation = conversationOf(workspace, person, place.channel)
  const message = conversation === undefined ? undefined : messageAt(conversation, place.ts)
  if (conversation === undefined || message === undefined || !isSeenBy(message, person.id)) return undefined
  return message.deleted ? undefined : { conversation, message }
}

/** Whether a member of the conversation sees the message. */
export function isSeenBy(message: Message, user: string): boolean {
  return message.onlyFor === null || message.onlyFor === user
}

/** The view, when this person has it open; only the topmost can be used. */
export function openViewOf(workspace: Workspace, person: Person, id: string): OpenModal | undefined {
  const top = workspace.views.topOf(person.id)
  return top?.id === id ? top : undefined
}
