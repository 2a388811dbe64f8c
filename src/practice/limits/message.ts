import { checkBlocks } from './blocks.ts'
import { collectProblems } from './report.ts'

/** Slack cuts longer text off; here it is refused, so that nobody comes to rely on that. */
export const messageTextAllowed = 40_000

/** Everything Slack would refuse in the blocks of a message, in its words; empty when it would take them. */
export function problemsWithBlocks(blocks: unknown): string[] {
  const { report, messages } = collectProblems()
  checkBlocks(blocks, '/blocks', 'message', report)
  return messages
}
