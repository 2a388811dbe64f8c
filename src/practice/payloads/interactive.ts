import type { Conversation, Message } from '../workspace/conversations.ts'
import type { PlacedElement } from '../workspace/interactive-elements.ts'
import type { Person } from '../workspace/people.ts'
import type { OpenModal } from '../workspace/views.ts'
import type { Workspace } from '../workspace.ts'
import { messageObject } from './message.ts'
import { actor } from './person.ts'
import { viewObject } from './view.ts'

/** What a person pressed, chose or typed, as it stands in `actions` of a `block_actions` payload. */
export type Done = Readonly<Record<string, unknown>>

export function viewActionPayload(workspace: Workspace, person: Person, modal: OpenModal, done: Done) {
  return {
    type: 'block_actions',
    ...common(workspace, person),
    trigger_id: workspace.triggers.issue(person.id, modal.id),
    container: { type: 'view', view_id: modal.id },
    view: viewObject(workspace, modal),
    actions: [done],
  }
}

export function messageActionPayload(
  workspace: Workspace,
  person: Person,
  place: { conversation: Conversation; message: Message; responseUrl: string },
  done: Done,
) {
  const { conversation, message, responseUrl } = place
  const isEphemeral = message.onlyFor !== null
  return {
    type: 'block_actions',
    ...common(workspace, person),
    trigger_id: workspace.triggers.issue(person.id, null),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    channel: channelObject(conversation),
    ...(isEphemeral ? {} : { message: messageObject(workspace, conversation, message, true) }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [done],
  }
}

export function shortcutPayload(
  workspace: Workspace,
  person: Person,
  place: { conversation: Conversation; message: Message; responseUrl: string },
  callbackId: string,
) {
  const { conversation, message, responseUrl } = place
  return {
    type: 'message_action',
    ...common(workspace, person),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue(person.id, null),
    action_ts: workspace.nextTs(),
    response_url: responseUrl,
    channel: channelObject(conversation),
    message_ts: message.ts,
    message: messageObject(workspace, conversation, message, true),
  }
}

export function suggestionPayload(
  workspace: Workspace,
  person: Person,
  modal: OpenModal,
  asked: { placed: PlacedElement; typed: string },
) {
  return {
    type: 'block_suggestion',
    ...common(workspace, person),
    container: { type: 'view', view_id: modal.id },
    action_id: asked.placed.element.action_id,
    block_id: asked.placed.blockId,
    value: asked.typed,
    view: viewObject(workspace, modal),
  }
}

export function submissionPayload(workspace: Workspace, person: Person, modal: OpenModal) {
  return {
    type: 'view_submission',
    ...common(workspace, person),
    trigger_id: workspace.triggers.issue(person.id, modal.id),
    view: viewObject(workspace, modal),
    response_urls: [],
  }
}

export function closedPayload(workspace: Workspace, person: Person, modal: OpenModal, isCleared: boolean) {
  return {
    type: 'view_closed',
    ...common(workspace, person),
    view: viewObject(workspace, modal),
    is_cleared: isCleared,
  }
}

function common(workspace: Workspace, person: Person) {
  return {
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: actor(workspace, person),
    api_app_id: workspace.appId,
    token: workspace.verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  }
}

function channelObject(conversation: Conversation) {
  return { id: conversation.id, name: nameInPayloads(conversation) }
}

/** Slack hides the names of direct messages and private channels in payloads. */
export function nameInPayloads(conversation: Conversation): string {
  if (conversation.kind === 'im') return 'directmessage'
  return conversation.kind === 'private' ? 'privategroup' : conversation.name
}
