import type { Case } from '../../domain/case.ts'
import type { Around } from '../../use-cases/open-case.ts'
import type { Block, Form } from '../../view/view.ts'
import { section } from './advice-blocks.ts'
import { allAddedBlocks } from './afterwards-blocks.ts'
import { caseLine } from './case-work-forms.ts'
import { closingLines } from './history-case-work.ts'
import { reportBlocks } from './report-blocks.ts'
import type { Words } from './words.ts'

/** That a case is closed, by whom, with which outcome, and what was agreed. */
export function closedBlocks({ closed }: Case, words: Words): Block[] {
  if (closed === null) return []
  const { close } = words.texts.caseWork
  return [
    { type: 'alert', tone: 'info', text: close.closedBy(words.person(closed.by), words.moment(closed.at)) },
    { type: 'facts', facts: [{ label: close.outcome, value: close.outcomes[closed.outcome] }] },
    ...closingLines(closed, words).map((text): Block => ({ type: 'text', text })),
  ]
}

/** The cases around one: the same event reported again, what has to do with it, and what was established before. */
export const aroundBlocks = (around: Around, words: Words): Block[] => [
  ...around.alsoReported.map((part) => alsoReportedEntry(part, words)),
  ...section(
    words.texts.caseWork.link.heading,
    around.linked.map((other) => linkedEntry(other, words)),
  ),
  ...earlierBlocks(around.earlier, words),
]

function alsoReportedEntry({ number, report, openedAt }: Case, words: Words): Block {
  const { caseWork, afterwards } = words.texts
  const action = { id: 'also-reported', label: afterwards.case.look, style: 'default', value: number } as const
  return {
    type: 'entry',
    title: caseWork.merge.alsoReported(number),
    note: afterwards.case.by(words.person(report.reporter), words.moment(openedAt)),
    action,
  }
}

/** What a colleague reported of the same event. */
export const alsoReportedForm = (part: Case, words: Words): Form => ({
  kind: 'form',
  id: 'also-reported',
  context: part.number,
  title: words.texts.case.title,
  closeLabel: words.texts.afterwards.back,
  body: [
    { type: 'heading', text: words.texts.caseWork.merge.alsoReported(part.number) },
    { type: 'facts', facts: [{ label: words.texts.case.reporter, value: words.person(part.report.reporter) }] },
    ...reportBlocks(part.report, words),
    ...section(words.texts.afterwards.case.added, allAddedBlocks(part, words)),
  ],
})

/** The other case takes the place of this one, so that a form still fits on top of it. */
function linkedEntry(other: Case, words: Words): Block {
  const { card } = words.texts
  const action = {
    id: 'to-linked',
    label: card.open,
    style: 'default',
    value: other.number,
    spoken: card.openSpoken(other.number),
  } as const
  return { type: 'entry', title: caseLine(other, words), action }
}

function earlierBlocks(earlier: readonly Case[], words: Words): Block[] {
  if (earlier.length === 0) return []
  const { case: texts, caseWork } = words.texts
  const items = earlier.map((one) => ({
    text: caseWork.earlier.established(one.number, words.moment(one.openedAt)),
  }))
  return section(texts.earlier, [
    { type: 'text', text: texts.earlierNote, weight: 'muted' },
    { type: 'text', text: caseWork.earlier.repeat, weight: 'muted' },
    { type: 'list', ordered: false, items },
  ])
}
