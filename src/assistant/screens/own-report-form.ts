import type { Case } from '../../domain/case.ts'
import type { Block, Form } from '../../view/view.ts'
import { currencyBlocks, missingBlocks, outsideBlocks, section, stepBlocks } from './advice-blocks.ts'
import { emergencyBlocks } from './emergency.ts'
import { reportBlocks } from './report-blocks.ts'
import { toldOf } from './told.ts'
import type { Words } from './words.ts'

/**
 * What a reporter sees of their own report: the number, who is told and whom to phone, what the protocol asks, and what
 * they sent in. `fresh`: right after sending.
 */
export function ownReportForm(subject: Case, fresh: boolean, now: Date, words: Words): Form {
  const { texts } = words
  const { advice } = subject
  return {
    kind: 'form',
    id: 'own-report',
    context: subject.number,
    title: fresh ? texts.received.title : texts.received.ownTitle,
    closeLabel: texts.received.close,
    body: [
      ...emergencyBlocks(advice.emergency, words),
      { type: 'alert', tone: 'info', text: texts.received.received(subject.number) },
      { type: 'text', text: fresh ? texts.received.kept : stateText(subject, words), weight: 'muted' },
      ...section(texts.received.whoIsTold, whoIsTold(subject, now, words)),
      ...callBlocks(subject, words),
      { type: 'heading', text: texts.received.whatNow },
      ...(advice.steps.length === 0 ? [{ type: 'text', text: texts.received.noSteps } as const] : []),
      ...stepBlocks(advice.steps, words),
      { type: 'text', text: texts.received.options, weight: 'muted' },
      ...section(texts.received.outside, outsideBlocks(advice.outside, words)),
      ...section(texts.received.stillMissing, missingBlocks(advice, words)),
      ...section(texts.case.law, currencyBlocks([...advice.steps, ...advice.outside], words)),
      ...section(texts.received.yourReport, reportBlocks(subject.report, words)),
    ],
  }
}

function stateText(subject: Case, words: Words): string {
  const { received } = words.texts
  const taken = subject.duties.find((d) => d.takenUp !== null)?.takenUp
  return taken ? received.takenUpBy(words.person(taken.by), words.moment(taken.at)) : received.notTakenUp
}

function whoIsTold(subject: Case, now: Date, words: Words): Block[] {
  const { received, words: labels } = words.texts
  const told = toldOf(subject)
  const school = words.directory.school(subject.school)
  if (told.length === 0) return [{ type: 'alert', tone: 'danger', text: received.nobodyTold(school?.phone ?? '112') }]
  const items = told.map(({ person, roles }) => {
    const reading = words.reading(person, now)
    return {
      text: labels.roleOf(words.roles(roles), words.person(person)),
      note: reading === null ? received.toldUnknown : received.toldLine(reading),
    }
  })
  return [{ type: 'list', ordered: false, items }]
}

/** Whom to phone now: whoever is told and has a number, else the school. */
function callBlocks(subject: Case, words: Words): Block[] {
  const { received } = words.texts
  const told = toldOf(subject)
  if (told.length === 0) return []
  const numbers = told.flatMap(({ person }) => {
    const phone = words.directory.person(person)?.phone ?? null
    return phone === null ? [] : [{ text: received.callLine(words.person(person), phone) }]
  })
  const school = words.directory.school(subject.school)
  const items =
    numbers.length > 0 || school === undefined ? numbers : [{ text: received.callLine(school.name, school.phone) }]
  return section(subject.urgency === 'acute' ? received.callNowAcute : received.callNow, [
    { type: 'list', ordered: false, items },
  ])
}
