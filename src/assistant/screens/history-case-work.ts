import type { HistoryEvent } from '../../domain/case.ts'
import type { Closing } from '../../domain/case-state.ts'
import type { Words } from './words.ts'

type CaseWork = Extract<
  HistoryEvent,
  {
    type:
      | 'report-changed'
      | 'moved'
      | 'access-lost'
      | 'closed'
      | 'reopened'
      | 'merged'
      | 'merged-into'
      | 'merge-undone'
      | 'linked'
      | 'unlinked'
  }
>

/** What was done with a case once it was taken up. A link says no number: not everyone may open the other one. */
export function caseWorkText(event: CaseWork, words: Words): string {
  const { events } = words.texts.caseWork
  switch (event.type) {
    case 'report-changed':
      return events.changed(event.why)
    case 'moved':
      return events.moved(words.texts.words.recordPlaces[event.from], words.texts.words.recordPlaces[event.to])
    case 'access-lost':
      return event.people
        .map(({ person, hadOpened }) => (hadOpened ? events.hadOpened : events.lost)(words.person(person)))
        .join('; ')
    case 'closed':
      return closedText(event.closing, words)
    case 'reopened':
      return events.reopened(event.why)
    case 'merged':
      return events.merged(event.other, event.why)
    case 'merged-into':
      return events.mergedInto(event.other, event.why)
    case 'merge-undone':
      return events.mergeUndone(event.other, event.why)
    case 'linked':
    case 'unlinked':
      return [events[event.type], ...(event.why === null ? [] : [events.reason(event.why)])].join('. ')
  }
}

function closedText(closing: Closing, words: Words): string {
  const { events, close } = words.texts.caseWork
  return [events.closed(close.outcomes[closing.outcome]), ...closingLines(closing, words)].join(' ')
}

/** What was agreed, how it went, when it is looked at again, and why it was closed all the same; each when it is there. */
export function closingLines(
  { agreements, evaluation, evaluateOn, despite }: Closing,
  words: Words,
): readonly string[] {
  const { events } = words.texts.caseWork
  return [
    ...(agreements === '' ? [] : [events.agreements(agreements)]),
    ...(evaluation === '' ? [] : [events.evaluation(evaluation)]),
    ...(evaluateOn === null ? [] : [events.evaluateOn(words.day(evaluateOn))]),
    ...(despite === null ? [] : [events.despite(despite)]),
  ]
}
