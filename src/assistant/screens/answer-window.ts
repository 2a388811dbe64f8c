import type { Answer } from '../../rules/answers/answer.ts'
import { type AskResult, QUESTION_LENGTH } from '../../rules/ask.ts'
import { LIMITS } from '../../view/limits.ts'
import type { Block, Form } from '../../view/view.ts'
import { writing } from './fields.ts'
import type { Words } from './words.ts'

/**
 * A window with what the protocol says, or that it is silent. Whom to call in danger stands in it whatever was asked, and
 * below it another question can be typed.
 */
export function answerWindow(title: string, context: string, words: Words, body: readonly Block[]): Form {
  const { close, inDanger, askAgain, send } = words.texts.answer
  const hasNumber = body.some((block) => block.type === 'alert' && block.tone === 'danger')
  const small: Block = { type: 'text', text: inDanger, weight: 'muted' }
  const question = writing('question', askAgain, QUESTION_LENGTH, { lines: 'one' })
  const whole = [...(hasNumber ? body : [...body, small]), question]
  return { kind: 'form', id: 'answer', context, title, submitLabel: send, closeLabel: close, body: whole }
}

/** What stands above everything, whatever the protocol says: numbers to call, and what not to type here. */
export function warningBlocks({ emergency, doNotType }: AskResult, words: Words): Block[] {
  const { doNotType: text } = words.texts.answer
  return [...dangerBlocks(emergency, words), ...(doNotType ? [{ type: 'alert', tone: 'caution', text } as const] : [])]
}

/** Numbers to call when it is as the words of a question seem to say. */
export const dangerBlocks = (numbers: AskResult['emergency'], { texts }: Words): Block[] =>
  numbers.map((number) => ({ type: 'alert', tone: 'danger', text: texts.answer.call[number] }))

/** As many others as are offered beside an answer. */
const MOST_OTHERS = 2

/** Other answers to look at. The title stands beside its button: a long label is cut short on a phone. */
export function otherAnswerBlocks(heading: string, others: readonly Answer[], { texts, language }: Words): Block[] {
  if (others.length === 0) return []
  return [
    { type: 'heading', text: heading },
    ...others.slice(0, MOST_OTHERS).map(({ id, title }, at): Block => {
      const label = texts.answer.look
      const spoken = spokenFor(label, title[language])
      const action = { id: `show-answer-${at}`, label, style: 'default', value: id, spoken } as const
      return { type: 'entry', title: title[language], action }
    }),
  ]
}

/** The button's own words first, then of the title what fits; the title stands beside it whole. */
function spokenFor(label: string, title: string): string {
  const spoken = `${label}: ${title}`
  const { actionLabel } = LIMITS.slack
  return spoken.length <= actionLabel ? spoken : `${spoken.slice(0, actionLabel - 1)}…`
}
