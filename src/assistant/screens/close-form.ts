import { OUTCOMES } from '../../rules/vocabulary.ts'
import { isAnythingLeft, type LeftOpen } from '../../use-cases/close-case.ts'
import type { Block, Field, Form } from '../../view/view.ts'
import { choice, date, writing } from './fields.ts'
import { measureText } from './proposal-words.ts'
import type { Words } from './words.ts'

const STORY = 3000
const REASON = 500

/** *Afsluiten*: what came of it. What is not finished stands above, and then asks for a reason; its context says so. */
export function closeForm(number: string, left: LeftOpen, words: Words): Form {
  const { caseWork } = words.texts
  const { close } = caseWork
  return {
    kind: 'form',
    id: 'close',
    context: isAnythingLeft(left) ? `${number}.asked` : number,
    title: close.title,
    submitLabel: close.send,
    closeLabel: caseWork.cancel,
    body: [
      { type: 'text', text: close.intro },
      { type: 'text', text: close.reporterHears, weight: 'muted' },
      ...leftBlocks(left, words),
      outcomeField(words),
      writing('agreements', close.agreements, STORY, { hint: close.agreementsHint }),
      writing('evaluation', close.evaluation, STORY, { hint: close.evaluationHint }),
      date('evaluate-on', close.evaluateOn, { hint: close.evaluateOnHint }),
    ],
  }
}

function leftBlocks(left: LeftOpen, words: Words): (Block | Field)[] {
  if (!isAnythingLeft(left)) return []
  const { close } = words.texts.caseWork
  const items = [
    ...(left.nobodyTookUp ? [close.nobodyTookUp] : []),
    ...left.proposals.map(({ measure, length }) => close.openProposal(measureText(measure, length, words))),
    ...left.steps.map(({ text }) => close.openStep(text[words.language])),
  ]
  return [
    { type: 'alert', tone: 'caution', text: close.leftOpen },
    { type: 'list', ordered: false, items: items.map((text) => ({ text })) },
    writing('despite', close.despite, REASON, { required: true, hint: close.despiteHint }),
  ]
}

function outcomeField({ texts }: Words): Field {
  const { close } = texts.caseWork
  const options = OUTCOMES.map((id) => ({ id, label: close.outcomes[id], note: close.outcomeNotes[id] }))
  return choice('outcome', close.outcome, options, { look: 'radio', required: true })
}
