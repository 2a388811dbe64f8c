import type { Case, Duty } from '../../domain/case.ts'
import { rolesIn } from '../../domain/permissions.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Block, Card } from '../../view/view.ts'
import type { Words } from './words.ts'

/** The alert for someone who was told of a case. It stays in chat history, so it holds no name, no story, and of a restricted case not even the kind. */
export function alertCard(subject: Case, reader: string, words: Words): Card {
  const { card } = words.texts
  const mine = rolesIn(subject, reader)
  const ownRole = subject.restricted ? [] : [{ label: card.yourRole, value: words.roles(mine) }]
  const open = subject.duties.some((d) => mine.includes(d.role) && d.takenUp === null)
  return {
    kind: 'card',
    title: card.alertTitle(subject.number),
    summary: card.alertSummary(subject.number, words.texts.words.urgencies[subject.urgency]),
    body: [{ type: 'facts', facts: [...whatAndWhen(subject, words), ...ownRole] }, ...stateBlocks(subject, words)],
    actions: [
      {
        id: 'open',
        label: card.open,
        style: 'primary',
        value: subject.number,
        spoken: card.openSpoken(subject.number),
      },
      ...(open ? [{ id: 'take-up', label: card.takeUp, style: 'default', value: subject.number } as const] : []),
      { id: 'hand-over', label: card.handOver, style: 'default', value: subject.number },
    ],
  }
}

/** The card in a school's private safety channel; replies in its thread must stay free of names. */
export function channelCard(subject: Case, words: Words): Card {
  const { card } = words.texts
  return {
    kind: 'card',
    title: card.alertTitle(subject.number),
    summary: card.alertSummary(subject.number, words.texts.words.urgencies[subject.urgency]),
    body: [
      { type: 'facts', facts: whatAndWhen(subject, words) },
      ...stateBlocks(subject, words),
      { type: 'text', text: card.noNamesHere, weight: 'muted' },
    ],
    actions: [
      {
        id: 'open',
        label: card.open,
        style: 'primary',
        value: subject.number,
        spoken: card.openSpoken(subject.number),
      },
      { id: 'take-up', label: card.takeUp, style: 'default', value: subject.number },
    ],
  }
}

function whatAndWhen(subject: Case, words: Words) {
  const { card, words: labels } = words.texts
  const term = firstTerm(subject, words)
  return [
    { label: card.urgency, value: labels.urgencies[subject.urgency] },
    { label: card.about, value: subject.restricted ? card.restricted : labels.concernsShort[subject.report.concern] },
    { label: card.reportedAt, value: words.moment(subject.openedAt) },
    ...(term === '' ? [] : [{ label: card.term, value: term }]),
  ]
}

/** The term of the first step that has one. */
const firstTerm = (subject: Case, words: Words): string =>
  words.term(subject.advice.steps.find((step) => step.due !== null)?.due ?? null)

function stateBlocks(subject: Case, words: Words): Block[] {
  const lines = [...new Set(subject.duties.map((duty) => dutyLine(duty, subject.restricted, words)))]
  return lines.length === 0 ? [] : [{ type: 'list', ordered: false, items: lines.map((text) => ({ text })) }]
}

/** A role can betray what a restricted case is about, so its cards name none. */
function dutyLine({ role, takenUp }: Duty, restricted: boolean, words: Words): string {
  const { card } = words.texts
  if (takenUp === null) return restricted ? card.waiting : card.waitingRole(words.role(role))
  const [who, when] = [words.person(takenUp.by), words.moment(takenUp.at)]
  return restricted ? card.takenUp(who, when) : card.takenUp(words.texts.words.roleOf(words.role(role), who), when)
}

/** The reporter's own card, so that the advice is not gone with the form. */
export function receiptCard(subject: Case, words: Words): Card {
  const { card } = words.texts
  const taken = subject.duties.find((d) => d.takenUp !== null)
  const state = taken === undefined ? card.waiting : dutyLine(taken, subject.restricted, words)
  return {
    kind: 'card',
    title: card.receiptTitle(subject.number),
    summary: card.receiptSummary(subject.number),
    body: [
      { type: 'text', text: card.receiptBody },
      { type: 'facts', facts: [{ label: card.status, value: state }] },
    ],
    actions: [
      {
        id: 'open',
        label: card.open,
        style: 'primary',
        value: subject.number,
        spoken: card.openSpoken(subject.number),
      },
    ],
  }
}

export function takenUpCard(subject: Case, words: Words): Card {
  const { card } = words.texts
  const taken = subject.duties.find((d) => d.takenUp !== null)
  const body = taken === undefined ? card.waiting : dutyLine(taken, subject.restricted, words)
  return {
    kind: 'card',
    title: card.takenUpTitle(subject.number),
    summary: card.takenUpTitle(subject.number),
    body: [{ type: 'text', text: body }],
    actions: [
      {
        id: 'open',
        label: card.open,
        style: 'primary',
        value: subject.number,
        spoken: card.openSpoken(subject.number),
      },
    ],
  }
}

/** What is left of a card for someone who may not see the case any more. */
export function closedCard(number: string, words: Words): Card {
  const { card } = words.texts
  return {
    kind: 'card',
    title: card.closedTitle(number),
    summary: card.closedTitle(number),
    body: [{ type: 'text', text: card.closedBody }],
    actions: [],
  }
}

/** Answers a message that someone typed to the assistant: it reads none, and messages stay in history. */
export const typedCard = ({ help, locale }: Texts): Card => ({
  kind: 'card',
  title: help.typedTitle,
  summary: help.typed,
  body: [
    { type: 'text', text: help.typed },
    { type: 'text', text: help.danger, weight: 'muted' },
  ],
  actions: [],
  language: locale.startsWith('en') ? 'en' : 'nl',
})
