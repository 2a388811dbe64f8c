import type { AskResult } from '../../rules/ask.ts'
import { QUESTION_LENGTH } from '../../rules/ask.ts'
import type { Block, Form } from '../../view/view.ts'
import { section } from './advice-blocks.ts'
import { answerWindow, otherAnswerBlocks, warningBlocks } from './answer-window.ts'
import { type AskedBy, whomToAskBlocks } from './whom-to-ask-blocks.ts'
import type { Words } from './words.ts'

/** Less likely than this is no help to someone who got no answer; nor is anything when it is known that there is none. */
const LIKELY = 0.25

/**
 * That the protocol does not say, about what as far as that is known, whom to ask here, and what may have been meant.
 * `context`: see `answerContext`.
 */
export function silentForm(result: AskResult, context: string, by: AskedBy, words: Words): Form {
  const { answer: texts } = words.texts
  const others = result.silence === null ? result.results.filter(({ score }) => score >= LIKELY) : []
  return answerWindow(texts.silentTitle, context, words, [
    ...warningBlocks(result, words),
    ...(result.unreadable === undefined ? silenceBlocks(result, by, words) : unreadableBlocks(result, words)),
    ...otherAnswerBlocks(
      texts.didYouMean,
      others.map(({ answer }) => answer),
      words,
    ),
    {
      type: 'buttons',
      actions: [
        { id: 'report', label: texts.report, style: 'primary', value: 'report' },
        { id: 'ask', label: texts.askAgain, style: 'default', value: 'ask' },
      ],
    },
  ])
}

function silenceBlocks({ silence }: AskResult, by: AskedBy, words: Words): Block[] {
  const { answer: texts } = words.texts
  const about = silence?.about[words.language]
  const contact = silence?.contact ?? 'safety-coordinator'
  return [
    { type: 'text', text: about === undefined ? texts.silent : texts.silentAbout(about), weight: 'strong' },
    ...(about === undefined ? [{ type: 'text', text: texts.otherWords } as const] : []),
    ...section(texts.askPerson, whomToAskBlocks(contact, null, by, words)),
  ]
}

function unreadableBlocks({ unreadable }: AskResult, { texts: { answer } }: Words): Block[] {
  return [{ type: 'text', text: unreadable === 'too-long' ? answer.tooLong(QUESTION_LENGTH) : answer.empty }]
}
