import { unmatchedAccused } from '../../domain/accused.ts'
import type { Case, HistoryEntry } from '../../domain/case.ts'
import { isOpen } from '../../domain/case-state.ts'
import type { CaseStep } from '../../domain/case-step.ts'
import { rolesIn } from '../../domain/permissions.ts'
import type { Proposal } from '../../domain/proposal.ts'
import { dayOf } from '../../lib/school-time.ts'
import type { Around } from '../../use-cases/open-case.ts'
import type { Action, Block, Form } from '../../view/view.ts'
import { currencyBlocks, groundsOf, missingBlocks, outsideBlocks, section, stepBlocks } from './advice-blocks.ts'
import { addedBlocks, earlierVersionBlocks, withdrawnBlocks } from './afterwards-blocks.ts'
import { aroundBlocks, closedBlocks } from './around-blocks.ts'
import { dutyBlocks } from './duty-blocks.ts'
import { emergencyBlocks } from './emergency.ts'
import { historyItem } from './history-item.ts'
import { measureBlocks, policeBlocks, recordBlocks } from './measure-blocks.ts'
import { caseStepBlocks, proposalBlocks } from './proposal-blocks.ts'
import { listedMeasures } from './propose-form.ts'
import { reportBlocks } from './report-blocks.ts'
import { nameOf } from './report-people.ts'
import { toldOf, unreachedRoles } from './told.ts'
import type { Words } from './words.ts'

export interface OpenedCase {
  readonly subject: Case
  readonly around: Around
  readonly history: readonly HistoryEntry[]
  readonly proposals: readonly Proposal[]
  readonly steps: readonly CaseStep[]
}

/** The whole of a case, for someone who may see it. What must be done stands before what was told. */
export function caseForm(opened: OpenedCase, reader: string, words: Words): Form {
  const { case: texts, proposal } = words.texts
  const { subject, around, history } = opened
  const { advice, report } = subject
  return {
    kind: 'form',
    id: 'case',
    context: subject.number,
    title: texts.title,
    closeLabel: texts.close,
    body: [
      ...emergencyBlocks(advice.emergency, words),
      { type: 'heading', text: words.texts.card.alertTitle(subject.number) },
      { type: 'facts', facts: stateFacts(subject, words) },
      ...closedBlocks(subject, words),
      ...withdrawnBlocks(subject, words),
      ...dutyBlocks(subject, words),
      { type: 'buttons', actions: actions(opened, reader, words) },
      ...matchBlocks(subject, words),
      ...section(proposal.heading, proposalBlocks(opened.proposals, words)),
      ...section(proposal.stepsHeading, caseStepBlocks(opened.steps, words)),
      ...section(texts.missing, missingBlocks(advice, words)),
      ...section(texts.whatHappened, reportBlocks(report, words)),
      ...section(words.texts.afterwards.case.added, addedBlocks(subject, words)),
      ...section(words.texts.afterwards.case.earlier, earlierVersionBlocks(history, words)),
      ...aroundBlocks(around, words),
      ...section(texts.steps, stepBlocks(advice.steps, words, subject)),
      ...section(texts.outside, outsideBlocks(advice.outside, words, subject)),
      ...section(texts.police, policeBlocks(advice, words)),
      ...section(texts.measures, measureBlocks(advice, words)),
      ...section(texts.law, currencyBlocks(groundsOf(advice), words)),
      ...section(texts.told, toldBlocks(subject, words)),
      ...section(texts.record, recordBlocks(advice, words)),
      ...section(texts.history, historyBlocks(history, words)),
    ],
  }
}

function stateFacts(subject: Case, words: Words) {
  const { case: texts, card, words: labels } = words.texts
  return [
    { label: card.urgency, value: labels.urgencies[subject.urgency] },
    { label: card.reportedAt, value: words.moment(subject.openedAt) },
    { label: texts.reporter, value: words.person(subject.report.reporter) },
    { label: texts.school, value: words.school(subject.school) },
  ]
}

function actions({ subject }: OpenedCase, reader: string, words: Words): Action[] {
  const { card, proposal, caseWork } = words.texts
  const value = subject.number
  const mine = rolesIn(subject, reader)
  const waits = isOpen(subject) && subject.duties.some((d) => mine.includes(d.role) && d.takenUp === null)
  return [
    ...(waits ? [{ id: 'take-up', label: card.takeUp, style: 'primary', value } as const] : []),
    ...(isOpen(subject) && listedMeasures(subject).length > 0
      ? [{ id: 'propose', label: proposal.propose, style: 'default', value } as const]
      : []),
    { id: 'note', label: proposal.noteButton, style: 'default', value },
    ...(isOpen(subject) ? [{ id: 'close', label: caseWork.close.button, style: 'default', value } as const] : []),
    { id: 'more', label: caseWork.more.button, style: 'default', value },
  ]
}

/** Until the board says which colleague a report is about, nobody else is told. */
function matchBlocks(subject: Case, words: Words): Block[] {
  const { case: texts, person } = words.texts
  const unmatched = unmatchedAccused(subject.report)
  if (unmatched.length === 0) return []
  return [
    { type: 'alert', tone: 'caution', text: texts.matchIntro },
    ...unmatched.map((p): Block => {
      const action: Action = { id: 'match-accused', label: texts.matchButton, style: 'default', value: p.id }
      return { type: 'entry', title: nameOf(p, words) ?? person.nobody, action }
    }),
  ]
}

function toldBlocks(subject: Case, words: Words): Block[] {
  const items = toldOf(subject).map(({ person, roles }) => ({
    text: words.texts.words.roleOf(words.roles(roles), words.person(person)),
  }))
  const notReached = unreachedRoles(subject).map((role) => ({ text: words.texts.case.notReached(words.role(role)) }))
  const all = [...items, ...notReached]
  return all.length === 0 ? [] : [{ type: 'list', ordered: false, items: all }]
}

/** Who looked often on one day stands there once. */
function firstOpenedOfTheDay(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const before = new Set<string>()
  return history.filter(({ at, by, what }) => {
    if (what.type !== 'opened') return true
    const opened = `${by} ${dayOf(at)}`
    return !before.has(opened) && before.add(opened)
  })
}

/** Newest first, and not more than can be read. */
function historyBlocks(history: readonly HistoryEntry[], words: Words): Block[] {
  const newest = firstOpenedOfTheDay(history).toReversed().slice(0, 50)
  return [{ type: 'list', ordered: false, items: newest.map((entry) => historyItem(entry, words)) }]
}
