import type { HistoryEntry, HistoryEvent } from '../../domain/case.ts'
import { measureText } from './proposal-words.ts'
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
    case 'noted':
      return words.texts.proposal.events.noted(event.text)
    case 'step-done':
      return words.texts.proposal.events.stepDone(event.text[words.language])
    default:
      return proposalEventText(event, words)
  }
}

type ProposalEvent = Extract<HistoryEvent, { proposal: string }>

function proposalEventText(event: ProposalEvent, words: Words): string {
  const { events } = words.texts.proposal
  const what = measureText(event.measure, event.length, words)
  switch (event.type) {
    case 'proposed':
      return `${events.proposed(what)}. ${events.ground(event.ground)}`
    case 'asked-to-decide':
      return events.askedToDecide(words.and(event.people.map(words.person)), what)
    case 'decided':
      return decidedText(event, what, words)
    case 'withdrawn':
      return events.withdrawn(what)
    case 'went-up':
      return events.wentUp(words.role(event.to), what)
    case 'nobody-further-up':
      return events.nobodyFurtherUp(what)
  }
}

function decidedText(
  { approved, decision }: Extract<HistoryEvent, { type: 'decided' }>,
  what: string,
  words: Words,
): string {
  const { events, ownDecided, recordedBy } = words.texts.proposal
  const { reason, recordedAfterwards } = decision
  return [
    `${(approved ? events.approved : events.declined)(what)}.`,
    ...(reason === null ? [] : [events.ground(reason)]),
    ...(decision.ownProposal || decision.ownReport ? [ownDecided] : []),
    ...(recordedAfterwards === null ? [] : [recordedBy(words.person(recordedAfterwards.by), recordedAfterwards.why)]),
  ].join(' ')
}
