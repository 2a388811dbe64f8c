import type { Case, Duty } from '../../domain/case.ts'
import { isOpen } from '../../domain/case-state.ts'
import { rolesIn } from '../../domain/permissions.ts'
import type { Texts } from '../../texts/texts.ts'
import { type DecisionsFor, NO_DECISIONS } from '../../use-cases/decisions-for.ts'
import type { Action, Block, Card } from '../../view/view.ts'
import { termOf } from './advice-blocks.ts'
import { saidSinceBlocks } from './afterwards-cards.ts'
import { wentOnBlocks } from './ladder-cards.ts'
import { numbersToCall } from './numbers-to-call.ts'
import { shortState } from './own-afterwards.ts'
import { discreetState } from './proposal-words.ts'
import type { Words } from './words.ts'

/** The alert for someone who was told of a case. It stays in chat history, so it holds no name, no story, and of a restricted case not even the kind. */
export function alertCard(subject: Case, reader: string, words: Words, decisions: DecisionsFor = NO_DECISIONS): Card {
  const { card } = words.texts
  const mine = rolesIn(subject, reader)
  const ownRole = subject.restricted ? [] : [{ label: card.yourRole, value: words.roles(mine) }]
  const term = termOf(subject, mine, words)
  const ownTerm = term === '' ? [] : [{ label: card.term, value: term }]
  const waits = subject.duties.some((d) => mine.includes(d.role) && d.takenUp === null)
  return {
    kind: 'card',
    title: card.alertTitle(subject.number),
    summary: card.alertSummary(subject.number, words.texts.words.urgencies[subject.urgency]),
    body: [
      { type: 'facts', facts: [...whatAndWhen(subject, words), ...ownTerm, ...ownRole] },
      ...stateBlocks(subject, words),
      ...wentOnBlocks(subject, reader, words),
      ...saidSinceBlocks(subject, words),
      ...decisionBlocks(decisions, words),
    ],
    actions: [
      openAction(subject, words),
      ...(isOpen(subject) ? [...(waits ? [takeUpAction(subject, words)] : []), handOverAction(subject, words)] : []),
    ],
  }
}

/** Neither the measure nor a role: of a restricted case both would betray what it is about. */
function decisionBlocks({ waits, decided }: DecisionsFor, words: Words): Block[] {
  const { access } = words.texts
  return [
    ...(waits ? [{ type: 'alert', tone: 'info', text: access.waitsForYou } as const] : []),
    ...(decided === null
      ? []
      : [{ type: 'text', text: access.decidedOnYours(discreetState(decided, words)) } as const]),
  ]
}

/** In place of the alert, for who has the case no more. */
export function endedCard({ number }: Case, { texts }: Words): Card {
  return {
    kind: 'card',
    title: texts.card.alertTitle(number),
    summary: texts.access.goneSummary(number),
    body: [{ type: 'text', text: texts.access.gone }],
    actions: [],
  }
}

/** Tells someone that a decision says that they were consulted; its number and nothing more. */
export function consultedCard({ number }: Case, { texts: { access } }: Words): Card {
  const title = access.consultedTitle(number)
  return { kind: 'card', title, summary: title, body: [{ type: 'text', text: access.consulted(number) }], actions: [] }
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
      ...saidSinceBlocks(subject, words),
      { type: 'text', text: card.noNamesHere, weight: 'muted' },
    ],
    actions: [
      openAction(subject, words),
      ...(isOpen(subject) && subject.duties.some((duty) => duty.takenUp === null)
        ? [takeUpAction(subject, words)]
        : []),
    ],
  }
}

const openAction = ({ number }: Case, { texts: { card } }: Words): Action => ({
  id: 'open',
  label: card.open,
  style: 'primary',
  value: number,
  spoken: card.openSpoken(number),
})

const handOverAction = ({ number }: Case, { texts: { card } }: Words): Action => ({
  id: 'hand-over',
  label: card.handOver,
  style: 'default',
  value: number,
})

const takeUpAction = ({ number }: Case, { texts: { card } }: Words): Action => ({
  id: 'take-up',
  label: card.takeUp,
  style: 'default',
  value: number,
})

function whatAndWhen(subject: Case, words: Words) {
  const { card, words: labels } = words.texts
  return [
    { label: card.urgency, value: labels.urgencies[subject.urgency] },
    { label: card.about, value: subject.restricted ? card.restricted : labels.concernsShort[subject.report.concern] },
    { label: card.reportedAt, value: words.moment(subject.openedAt) },
  ]
}

/** Once nothing more is asked of anyone, only that; the outcome tells too much for a card. */
function stateBlocks(subject: Case, words: Words): Block[] {
  const { closed, bonds } = subject
  const { card } = words.texts.caseWork
  if (bonds.mergedInto !== null) return [{ type: 'text', text: card.merged(bonds.mergedInto), weight: 'strong' }]
  if (closed !== null) return [{ type: 'text', text: card.closed(words.moment(closed.at)), weight: 'strong' }]
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
  return {
    kind: 'card',
    title: card.receiptTitle(subject.number),
    summary: card.receiptSummary(subject.number),
    body: [
      { type: 'text', text: card.receiptBody },
      {
        type: 'facts',
        facts: [{ label: card.status, value: shortState(subject, words) ?? firstTakenUp(subject, words) }],
      },
    ],
    actions: [openAction(subject, words)],
  }
}

export function takenUpCard(subject: Case, words: Words): Card {
  const title = words.texts.card.takenUpTitle(subject.number)
  return {
    kind: 'card',
    title,
    summary: title,
    body: [{ type: 'text', text: firstTakenUp(subject, words) }],
    actions: [openAction(subject, words)],
  }
}

function firstTakenUp(subject: Case, words: Words): string {
  const taken = subject.duties.find((d) => d.takenUp !== null)
  return taken === undefined ? words.texts.card.waiting : dutyLine(taken, subject.restricted, words)
}

/**
 * Tells the reporter that nobody could be told in chat, and whom to phone. Of a restricted case the numbers stand behind
 * «Openen»: they would betray what it is about.
 */
export function nobodyReachedCard(subject: Case, words: Words): Card {
  const { card, received } = words.texts
  const told = subject.restricted ? card.nobodyReached : received.nobodyTold(words.or(numbersToCall(subject, words)))
  return {
    kind: 'card',
    title: card.receiptTitle(subject.number),
    summary: told,
    body: [{ type: 'alert', tone: 'caution', text: told }],
    actions: [openAction(subject, words)],
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
