import type { KnownBlock } from '@slack/types'
import { problemsWithBlocks } from './limits/message.ts'
import { type Conversation, type Message, messageAt } from './workspace/conversations.ts'
import type { ResponseTarget } from './workspace/response-urls.ts'
import type { Workspace } from './workspace.ts'

/** What the assistant answers to a slash command or at a response url: a text, or an object with Slack's own fields. */
export type ResponseBody = string | Readonly<Record<string, unknown>>

/**
 * Shows the answer: to the person alone, to all with `response_type` in_channel, in the place of the message whose
 * button was pressed with `replace_original`, or takes that message away with `delete_original`. Returns what Slack
 * would refuse in it (nothing is shown then); empty when it is shown.
 */
export function showResponse(workspace: Workspace, target: ResponseTarget, body: ResponseBody): string[] {
  const said = typeof body === 'string' ? { text: body } : body
  const conversation = workspace.conversations.find(target.channel)
  if (conversation === undefined) return ['[ERROR] the conversation is gone']
  const original = target.messageTs === null ? undefined : messageAt(conversation, target.messageTs)
  if (said.delete_original === true && original !== undefined) {
    workspace.takeAway(conversation, original.ts)
    return []
  }
  const problems = said.blocks === undefined ? [] : problemsWithBlocks(said.blocks)
  const text = typeof said.text === 'string' ? said.text : ''
  if (text === '') problems.push('[ERROR] missing required field: text')
  if (problems.length > 0) return problems
  const content = { text, blocks: (said.blocks ?? []) as KnownBlock[] }
  if (said.replace_original === true && original !== undefined)
    workspace.rewrite(conversation, { ...original, ...content })
  else sayAnswer(workspace, conversation, { target, original, content, said })
  return []
}

function sayAnswer(
  workspace: Workspace,
  conversation: Conversation,
  answer: {
    target: ResponseTarget
    original: Message | undefined
    content: { text: string; blocks: KnownBlock[] }
    said: Readonly<Record<string, unknown>>
  },
): void {
  const inChannel = answer.said.response_type === 'in_channel'
  const threadTs = typeof answer.said.thread_ts === 'string' ? answer.said.thread_ts : null
  workspace.say(conversation, {
    ...answer.content,
    author: workspace.bot.id,
    threadTs: threadTs ?? answer.original?.threadTs ?? null,
    metadata: null,
    onlyFor: inChannel ? null : answer.target.user,
  })
}
