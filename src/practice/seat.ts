import { isSeenBy } from './acts/visible.ts'
import type { Backstage } from './backstage.ts'
import type { Conversation, OpenView, Seat, SeatPerson, ShownMessage, Workplace } from './page-api.ts'
import { wordsFor } from './words.ts'
import type { Message, Conversation as StoredConversation } from './workspace/conversations.ts'
import type { Person } from './workspace/people.ts'
import type { OpenModal } from './workspace/views.ts'
import type { Workspace } from './workspace.ts'

/** The workplace with everyone whose seat can be taken. */
export function workplaceOf(workspace: Workspace): Workplace {
  const people = workspace.people.all().filter(canSit)
  return { name: workspace.team.name, people: people.map(seatPerson), clock: workspace.clock.shown() }
}

/** Whether there is someone to sit down as: not the assistant, not someone who left. */
export function canSit(person: Person): boolean {
  return !person.isApp && !person.flags.has('deleted')
}

/** What this person sees, and nothing else. */
export function seatOf({ workspace, commands, shortcuts }: Backstage, person: Person): Seat {
  const mine = workspace.conversations.all().filter(({ members }) => members.has(person.id))
  return {
    me: seatPerson(person),
    commands,
    shortcuts,
    conversations: mine.map((conversation) => shownConversation(workspace, person, conversation)).sort(appFirst),
    views: workspace.views.stackOf(person.id).map(shownView),
    trouble: workspace.troubleOf(person.id),
    clock: workspace.clock.shown(),
  }
}

function seatPerson({ id, name, about, locale }: Person): SeatPerson {
  return { id, name, about, locale }
}

const order = ['app', 'channel', 'person']

function appFirst(one: Conversation, other: Conversation): number {
  return order.indexOf(one.kind) - order.indexOf(other.kind)
}

function shownConversation(workspace: Workspace, me: Person, conversation: StoredConversation): Conversation {
  const messages = conversation.messages.filter((message) => isSeenBy(message, me.id))
  const readUpTo = conversation.readUpTo.get(me.id) ?? '0'
  const unread = messages.filter(({ ts, author }) => author !== me.id && ts > readUpTo).length
  return {
    id: conversation.id,
    ...nameAndKind(workspace, me, conversation),
    unread,
    messages: messages.map((message) => shownMessage(workspace, me, message)),
  }
}

function nameAndKind(
  workspace: Workspace,
  me: Person,
  { kind, name, members }: StoredConversation,
): Pick<Conversation, 'name' | 'kind'> {
  if (kind !== 'im') return { name, kind: 'channel' }
  if (members.has(workspace.bot.id)) return { name: workspace.bot.name, kind: 'app' }
  const other = [...members].find((member) => member !== me.id)
  return { name: nameOf(workspace, other ?? me.id), kind: 'person' }
}

function shownMessage(workspace: Workspace, me: Person, message: Message): ShownMessage {
  return {
    ts: message.ts,
    from: nameOf(workspace, message.author),
    fromApp: message.author === workspace.bot.id,
    text: message.deleted ? wordsFor(me).messageDeleted : message.text,
    blocks: message.blocks,
    threadTs: message.threadTs,
    edited: message.edited && !message.deleted,
    ephemeral: message.onlyFor !== null,
  }
}

function shownView({ id, hash, view, errors, busy, state }: OpenModal): OpenView {
  return { id, hash, view, errors, busy, state }
}

function nameOf(workspace: Workspace, user: string): string {
  return workspace.people.find(user)?.name ?? user
}
