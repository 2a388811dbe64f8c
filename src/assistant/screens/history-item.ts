import type { HistoryEntry, HistoryEvent } from '../../domain/case.ts'
import type { Words } from './words.ts'

/** One line of the history: what, by whom, when. */
export function historyItem({ at, by, what }: HistoryEntry, words: Words): { text: string; note: string } {
  const who = by === null ? words.texts.case.assistant : words.person(by)
  return { text: `${who}: ${eventText(what, words)}`, note: words.moment(at) }
}

function eventText(event: HistoryEvent, words: Words): string {
  const { events } = words.texts.case
  switch (event.type) {
    case 'reported':
      return events.reported
    case 'alerted':
      return events.alerted(words.person(event.person), words.roles(event.roles))
    case 'not-reached':
      return events.notReached(words.person(event.person))
    case 'nobody-reached':
      return events.nobodyReached(words.role(event.role))
    case 'opened':
      return events.opened
    case 'taken-up':
      return events.takenUp
    case 'handed-over':
      return events.handedOver(words.person(event.to), event.reason)
    case 'accused-matched':
      return event.staffId === null ? events.accusedNotOnList : events.accusedMatched
    case 'removed-from-channel':
      return events.removedFromChannel
  }
}
