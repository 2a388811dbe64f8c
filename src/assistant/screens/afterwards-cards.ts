import { openQuestions } from '../../domain/afterwards.ts'
import type { Case } from '../../domain/case.ts'
import type { Action, Block, Card } from '../../view/view.ts'
import type { Words } from './words.ts'

/** Tells the reporter that there is a question, and nothing of what it is about; once answered it says so. */
export function questionCard(subject: Case, words: Words): Card {
  const { card, buttons } = words.texts.afterwards
  const { number, report } = subject
  const waits = openQuestions(report).length > 0
  const text = waits ? card.questionText(number) : card.questionAnswered
  const answer: Action = {
    id: 'answer-question',
    label: buttons.answer,
    style: 'primary',
    value: number,
    spoken: card.answerSpoken(number),
  }
  return noteCard(card.questionTitle(number), text, waits ? answer : openAction(subject, words))
}

/** Tells whoever asked that there is an answer. */
export const answeredCard = (subject: Case, words: Words): Card => {
  const { card } = words.texts.afterwards
  return noteCard(card.answeredTitle(subject.number), card.answeredText, openAction(subject, words))
}

/** Tells whoever can open the case that the reporter said something. */
export const supplementedCard = (subject: Case, words: Words): Card => {
  const { card } = words.texts.afterwards
  const text = subject.report.withdrawn === undefined ? card.supplementedText : card.withdrawnText
  return noteCard(card.supplementedTitle(subject.number), text, openAction(subject, words))
}

/** Tells the reporter that their report is closed, and not with which outcome. */
export const closedCard = (subject: Case, words: Words): Card => {
  const { card } = words.texts.afterwards
  return noteCard(card.closedTitle(subject.number), card.closedText, openAction(subject, words))
}

/** What the reporter said since, on a card of the case: that it is there, never what. */
export function saidSinceBlocks({ report }: Case, words: Words): Block[] {
  const { card } = words.texts.afterwards
  const last = report.supplements?.at(-1)
  const lines = [
    ...(last === undefined ? [] : [card.supplemented(words.moment(new Date(last.at)))]),
    ...(report.withdrawn === undefined ? [] : [card.withdrawn]),
  ]
  return lines.map((text) => ({ type: 'text', text, weight: 'strong' }))
}

const noteCard = (title: string, text: string, action: Action): Card => ({
  kind: 'card',
  title,
  summary: title,
  body: [{ type: 'text', text }],
  actions: [action],
})

const openAction = ({ number }: Case, { texts: { card } }: Words): Action => ({
  id: 'open',
  label: card.open,
  style: 'primary',
  value: number,
  spoken: card.openSpoken(number),
})
