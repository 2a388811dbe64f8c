import type { HistoryEvent } from '../../domain/case.ts'
import type { Words } from './words.ts'

type LadderEvent = Extract<HistoryEvent, { type: 'for-digest' | 'digested' | 'went-on' | 'ladder-ended' }>

/** What happened because nobody took it up yet, or because it could wait. Without blame. */
export function ladderText(event: LadderEvent, words: Words): string {
  const { events } = words.texts.ladder
  const people = (ids: readonly string[]) => words.and(ids.map(words.person))
  switch (event.type) {
    case 'for-digest':
      return events.forDigest(words.person(event.person), words.roles(event.roles))
    case 'digested':
      return events.digested(people(event.people))
    case 'went-on':
      return (event.opened ? events.wentOn : events.wentOnUnopened)(people(event.from))
    case 'ladder-ended':
      return events.ladderEnded(people(event.from))
  }
}
