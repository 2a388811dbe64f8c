import { asSent, goesOnAfterWithdrawal, MOST_SUPPLEMENTS, openQuestions } from '../../domain/afterwards.ts'
import type { Case } from '../../domain/case.ts'
import { isOpen } from '../../domain/case-state.ts'
import type { Block, Form } from '../../view/view.ts'
import { currencyBlocks, missingBlocks, section } from './advice-blocks.ts'
import { callBlocks } from './call-blocks.ts'
import { inDailyMessage } from './digest-card.ts'
import { emergencyBlocks } from './emergency.ts'
import { numbersToCall } from './numbers-to-call.ts'
import { ownActionBlocks, ownSupplementBlocks, stateText } from './own-afterwards.ts'
import { othersStepBlocks, ownOutsideBlocks, ownPartOf, ownStepBlocks } from './own-part.ts'
import { reportBlocks } from './report-blocks.ts'
import { toldOf, unreachedRoles } from './told.ts'
import { whenRead } from './when-there.ts'
import type { Words } from './words.ts'

/**
 * What a reporter sees of their own report: the number, who is told and whom to phone, what they do and what others do,
 * and what they sent in; when nothing more happens with it, only where it stands and what they sent in. `fresh`: right
 * after sending.
 */
export function ownReportForm(subject: Case, fresh: boolean, now: Date, words: Words): Form {
  const { texts } = words
  return {
    kind: 'form',
    id: 'own-report',
    context: subject.number,
    title: fresh ? texts.received.title : texts.received.ownTitle,
    closeLabel: texts.received.close,
    body: [
      ...(goesOn(subject) ? emergencyBlocks(subject.advice.emergency, words) : []),
      { type: 'alert', tone: 'info', text: texts.received.received(subject.number) },
      fresh
        ? { type: 'text', text: texts.received.kept, weight: 'muted' }
        : { type: 'text', text: stateText(subject, words) },
      ...(fresh ? [] : ownActionBlocks(subject, words)),
      ...(goesOn(subject) ? whatHappensBlocks(subject, fresh, now, words) : []),
      ...section(texts.received.yourReport, reportBlocks(asSent(subject.report), words)),
      ...section(texts.afterwards.added, ownSupplementBlocks(subject, words)),
    ],
  }
}

/** Not of a report that is closed, became part of another, or was taken back without more having to be done. */
const goesOn = (subject: Case): boolean =>
  isOpen(subject) && (subject.report.withdrawn === undefined || goesOnAfterWithdrawal(subject.report))

function whatHappensBlocks(subject: Case, fresh: boolean, now: Date, words: Words): Block[] {
  const { received, case: caseTexts } = words.texts
  const own = ownPartOf(subject)
  return [
    ...section(received.whoIsTold, [...toldBlocks(subject, now, words), ...unreachedBlocks(subject, words)]),
    ...callBlocks(subject, now, words),
    ...ownStepBlocks(own, subject, words),
    ...othersStepBlocks(own, subject, words),
    { type: 'text', text: received.options, weight: 'muted' },
    ...ownOutsideBlocks(own, subject, words),
    ...section(caseTexts.law, currencyBlocks([...own.steps, ...own.outside], words)),
    ...section(received.stillMissing, stillMissingBlocks(subject, fresh, words)),
  ]
}

function toldBlocks(subject: Case, now: Date, words: Words): Block[] {
  const { words: labels } = words.texts
  const isAcute = subject.urgency === 'acute'
  const waits = subject.duties.some(({ takenUp }) => takenUp === null)
  const items = toldOf(subject).map(({ person, roles }) => ({
    text: labels.roleOf(words.roles(roles), words.person(person)),
    ...(waits ? { note: inDailyMessage(subject, person, now, words) ?? whenRead(person, isAcute, now, words) } : {}),
  }))
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items }]
}

/** Whom to phone because a message reaches nobody, or nobody in some role. */
function unreachedBlocks(subject: Case, words: Words): Block[] {
  const { received } = words.texts
  const numbers = words.or(numbersToCall(subject, words))
  if (toldOf(subject).length === 0) return [{ type: 'alert', tone: 'danger', text: received.nobodyTold(numbers) }]
  const roles = unreachedRoles(subject)
  if (roles.length === 0) return []
  return [{ type: 'alert', tone: 'caution', text: received.notReachedAs(words.roles(roles), numbers) }]
}

function stillMissingBlocks(subject: Case, fresh: boolean, words: Words): Block[] {
  const questions = missingBlocks(subject.advice, words)
  const isFull = (subject.report.supplements ?? []).length >= MOST_SUPPLEMENTS
  if (questions.length === 0 || isFull) return questions
  const { received, afterwards } = words.texts
  const button = openQuestions(subject.report).length > 0 ? afterwards.buttons.answer : afterwards.buttons.supplement
  return [...questions, { type: 'text', text: fresh ? received.tellLater : received.tellHere(button) }]
}
