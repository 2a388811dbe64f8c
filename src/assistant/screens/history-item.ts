import type { HistoryEntry, HistoryEvent } from '../../domain/case.ts'
import { caseWorkText } from './history-case-work.ts'
import { ladderText } from './history-ladder.ts'
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
    case 'report-supplemented':
    case 'report-corrected':
    case 'report-withdrawn':
    case 'reporter-asked':
      return afterwardsText(event, words)
    case 'colleague-added':
      return words.texts.access.events.colleagueAdded(words.person(event.to), event.reason)
    case 'access-lapsed':
    case 'stepped-back':
      return leftText(event, words)
    case 'step-undone':
      return words.texts.access.events.stepUndone(event.text[words.language])
    case 'report-changed':
    case 'moved':
    case 'access-lost':
    case 'closed':
    case 'reopened':
    case 'merged':
    case 'merged-into':
    case 'merge-undone':
    case 'linked':
    case 'unlinked':
      return caseWorkText(event, words)
    case 'for-digest':
    case 'digested':
    case 'went-on':
    case 'ladder-ended':
      return ladderText(event, words)
    case 'noted':
      return words.texts.proposal.events.noted(event.text)
    case 'step-done':
      return words.texts.proposal.events.stepDone(event.text[words.language])
    default:
      return proposalEventText(event, words)
  }
}

/** Without blame: that someone left or stepped back, what they said, and what waits for someone again. */
function leftText(event: Extract<HistoryEvent, { type: 'access-lapsed' | 'stepped-back' }>, words: Words): string {
  const { events } = words.texts.access
  const said = event.type === 'stepped-back' ? event.remark : null
  return [
    `${event.type === 'stepped-back' ? events.steppedBack : events.lapsed[event.why](words.person(event.person))}.`,
    ...(said === null ? [] : [events.remark(said)]),
    ...(event.reopened.length === 0 ? [] : [events.reopened(words.roles(event.reopened))]),
  ].join(' ')
}

type Afterwards = 'report-supplemented' | 'report-corrected' | 'report-withdrawn' | 'reporter-asked'

function afterwardsText(event: Extract<HistoryEvent, { type: Afterwards }>, words: Words): string {
  const { events } = words.texts.afterwards
  switch (event.type) {
    case 'report-supplemented':
      return event.question === null ? events.supplemented : events.answered
    case 'report-corrected':
      return events.corrected
    case 'report-withdrawn':
      return events.withdrawn(event.reason)
    case 'reporter-asked':
      return events.asked
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
      return (event.replacedBy === null ? events.withdrawn : events.replaced)(what)
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
