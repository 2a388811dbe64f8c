import { checkBlocks } from './blocks.ts'
import { checkString, collectProblems, objectAt } from './report.ts'
import { checkText } from './texts.ts'

/** Slack's 250 KB. */
export const viewBytesAllowed = 250 * 1024

/** Everything Slack would refuse in this modal, in its words; empty when it would take it. */
export function problemsWithView(value: unknown): string[] {
  const { report, messages } = collectProblems()
  const view = objectAt(value, '/view', report)
  if (view === undefined) return messages
  if (view.type !== 'modal') report('/view/type', 'must be modal')
  checkText(view.title, '/view/title', { max: 24, plain: true }, report)
  checkText(view.submit, '/view/submit', { max: 24, plain: true, required: false }, report)
  checkText(view.close, '/view/close', { max: 24, plain: true, required: false }, report)
  checkString(view, 'private_metadata', '/view', { min: 0, max: 3000 }, report)
  checkString(view, 'callback_id', '/view', { min: 0, max: 255 }, report)
  checkString(view, 'external_id', '/view', { min: 0, max: 255 }, report)
  checkBlocks(view.blocks, '/view/blocks', 'modal', report)
  if (view.submit === undefined && hasInputs(view.blocks)) {
    report('/view', 'missing required field: submit, because there is an input block')
  }
  return messages
}

function hasInputs(blocks: unknown): boolean {
  return Array.isArray(blocks) && blocks.some((block) => block?.type === 'input')
}
