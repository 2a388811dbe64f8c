import type { KnownBlock, MessageMetadata } from '@slack/types'
import { messageTextAllowed, problemsWithBlocks } from '../limits/message.ts'
import { type Arguments, jsonArgument, textArgument } from './call.ts'
import { Refusal, refusalSaying } from './refusal.ts'

export interface MessageContent {
  readonly text: string
  /** Undefined when the call says nothing about them. */
  readonly blocks: KnownBlock[] | undefined
  readonly metadata: MessageMetadata | null | undefined
}

/**
 * The text, blocks and metadata of a message. Throws a Refusal when there is no text: Slack only warns then, but
 * screen readers and notifications have nothing to say. Throws one too when Slack would not take the blocks.
 */
export function messageContent(args: Arguments): MessageContent {
  const blocks = jsonArgument(args, 'blocks', 'invalid_blocks_format')
  if (blocks !== undefined) {
    const problems = problemsWithBlocks(blocks)
    if (problems.length > 0) throw refusalSaying('invalid_blocks', problems)
  }
  const text = textArgument(args, 'text')
  if (text === undefined || text.trim() === '') {
    throw refusalSaying('no_text', ['[ERROR] missing required field: text, also beside blocks'])
  }
  if (text.length > messageTextAllowed) throw new Refusal('msg_too_long')
  return { text, blocks: blocks as KnownBlock[] | undefined, metadata: metadataOf(args) }
}

function metadataOf(args: Arguments): MessageMetadata | null | undefined {
  const value = jsonArgument(args, 'metadata', 'invalid_metadata_format')
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null) throw new Refusal('invalid_metadata_format')
  if (Object.keys(value).length === 0) return null
  if (!isMetadata(value)) throw new Refusal('invalid_metadata_schema')
  return value
}

function isMetadata(value: object): value is MessageMetadata {
  return (
    'event_type' in value &&
    typeof value.event_type === 'string' &&
    'event_payload' in value &&
    typeof value.event_payload === 'object' &&
    value.event_payload !== null
  )
}
