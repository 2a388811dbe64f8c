import type { HistoryEntry, HistoryEvent } from '../../domain/case.ts'
import { decisionNotes, measureText } from './proposal-words.ts'
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
    case 'duty-passed-on':
      return event.to === null
        ? events.dutyEnded(words.role(event.role))
        : events.dutyPassedOn(words.role(event.role), words.role(event.to))
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
      return proposedText(event, what, words)
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

function proposedText(
  { ground, basis, overLimitReason }: Extract<HistoryEvent, { type: 'proposed' }>,
  what: string,
  words: Words,
): string {
  const { events } = words.texts.proposal
  const [source] = basis.sources
  return [
    `${events.proposed(what)}.`,
    ...(source === undefined ? [] : [`${words.source(source)}.`]),
    events.ground(ground),
    ...(overLimitReason === null ? [] : [events.overLimit(overLimitReason)]),
  ].join(' ')
}

/** A decision that was taken elsewhere stands in the name of who recorded it, so it says who decided, and on which day. */
function decidedText(
  { approved, decision }: Extract<HistoryEvent, { type: 'decided' }>,
  what: string,
  words: Words,
): string {
  const { events } = words.texts.proposal
  const { by, reason, recordedAfterwards } = decision
  const answer = (approved ? events.approved : events.declined)(what)
  const said =
    recordedAfterwards === null
      ? answer
      : events.recorded(words.person(by), words.day(recordedAfterwards.decidedOn), answer)
  return [`${said}.`, ...(reason === null ? [] : [events.ground(reason)]), ...decisionNotes(decision, words)].join(' ')
}
