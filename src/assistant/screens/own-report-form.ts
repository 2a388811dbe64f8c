import { asSent } from '../../domain/afterwards.ts'
import type { Case } from '../../domain/case.ts'
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
 * and what they sent in. `fresh`: right after sending.
 */
export function ownReportForm(subject: Case, fresh: boolean, now: Date, words: Words): Form {
  const { texts } = words
  const own = ownPartOf(subject)
  return {
    kind: 'form',
    id: 'own-report',
    context: subject.number,
    title: fresh ? texts.received.title : texts.received.ownTitle,
    closeLabel: texts.received.close,
    body: [
      ...emergencyBlocks(subject.advice.emergency, words),
      { type: 'alert', tone: 'info', text: texts.received.received(subject.number) },
      { type: 'text', text: fresh ? texts.received.kept : stateText(subject, words), weight: 'muted' },
      ...(fresh ? [] : ownActionBlocks(subject, words)),
      ...section(texts.received.whoIsTold, [...toldBlocks(subject, now, words), ...unreachedBlocks(subject, words)]),
      ...callBlocks(subject, now, words),
      ...ownStepBlocks(own, subject, words),
      ...othersStepBlocks(own, subject, words),
      { type: 'text', text: texts.received.options, weight: 'muted' },
      ...ownOutsideBlocks(own, subject, words),
      ...section(texts.case.law, currencyBlocks([...own.steps, ...own.outside], words)),
      ...section(texts.received.stillMissing, stillMissingBlocks(subject, words)),
      ...section(texts.received.yourReport, reportBlocks(asSent(subject.report), words)),
      ...section(texts.afterwards.added, ownSupplementBlocks(subject, words)),
    ],
  }
}

function toldBlocks(subject: Case, now: Date, words: Words): Block[] {
  const { words: labels } = words.texts
  const items = toldOf(subject).map(({ person, roles }) => ({
    text: labels.roleOf(words.roles(roles), words.person(person)),
    note: inDailyMessage(subject, person, now, words) ?? whenRead(person, subject.urgency === 'acute', now, words),
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

function stillMissingBlocks(subject: Case, words: Words): Block[] {
  const questions = missingBlocks(subject.advice, words)
  return questions.length === 0 ? [] : [...questions, { type: 'text', text: words.texts.received.tellWhatYouKnow }]
}
