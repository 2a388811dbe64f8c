import { goesOnAfterWithdrawal, MOST_SUPPLEMENTS, openQuestions } from '../../domain/afterwards.ts'
import type { Case } from '../../domain/case.ts'
import { isOpen, stateOf } from '../../domain/case-state.ts'
import type { Action, Block } from '../../view/view.ts'
import type { Words } from './words.ts'

/** Where a report stands in two or three words for its reporter; null while it is only waiting or taken up. */
export function shortState(subject: Case, { texts: { afterwards } }: Words): string | null {
  const { report } = subject
  const state = stateOf(subject)
  if (state !== 'open') return afterwards.states[state]
  if (report.withdrawn !== undefined) return afterwards.states.withdrawn
  return openQuestions(report).length > 0 ? afterwards.states.question : null
}

/** Where a report stands, for its reporter, in a sentence. */
export function stateText(subject: Case, words: Words): string {
  const { received, afterwards } = words.texts
  const { report, duties } = subject
  const { withdrawn } = report
  const state = stateOf(subject)
  if (state !== 'open') return afterwards.over[state]
  if (withdrawn !== undefined) {
    const said = afterwards.withdrawnBy(words.moment(new Date(withdrawn.at)), withdrawn.reason)
    return goesOnAfterWithdrawal(report) ? `${said} ${afterwards.goesOn}` : said
  }
  const taken = duties.find((duty) => duty.takenUp !== null)?.takenUp
  return taken ? received.takenUpBy(words.person(taken.by), words.moment(taken.at)) : received.notTakenUp
}

/** What a reporter can still do with their report, under what is asked of them. */
export function ownActionBlocks(subject: Case, { texts: { afterwards } }: Words): Block[] {
  const { report, number } = subject
  const open = openQuestions(report)
  const isFull = (report.supplements ?? []).length >= MOST_SUPPLEMENTS
  const canChange = isOpen(subject) && report.withdrawn === undefined
  const button = (
    id: 'supplement' | 'correct' | 'withdraw' | 'answer',
    style: Action['style'] = 'default',
  ): Action => ({
    id,
    label: afterwards.buttons[id],
    style,
    value: number,
  })
  const actions = [
    ...(isFull ? [] : [open.length > 0 ? button('answer', 'primary') : button('supplement')]),
    ...(canChange ? [button('correct'), button('withdraw')] : []),
  ]
  return [
    ...(open.length > 0 ? [{ type: 'alert', tone: 'info', text: afterwards.questionsWait(open.length) } as const] : []),
    ...(isFull ? [{ type: 'text', text: afterwards.full, weight: 'muted' } as const] : []),
    ...(actions.length === 0 ? [] : [{ type: 'buttons', actions } as const]),
  ]
}

/** What the reporter said later, in their own words. */
export const ownSupplementBlocks = ({ report }: Case, words: Words): Block[] =>
  (report.supplements ?? []).flatMap(({ text, at }): Block[] => [
    { type: 'text', text },
    { type: 'text', text: words.moment(new Date(at)), weight: 'muted' },
  ])
