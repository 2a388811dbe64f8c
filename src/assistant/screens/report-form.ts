import type { School } from '../../domain/organisation.ts'
import type { Ask } from '../../rules/asks.ts'
import { CONCERNS, type Concern } from '../../rules/vocabulary.ts'
import type { Block, Field, Form, Values } from '../../view/view.ts'
import { fieldOf, STEPPED_IN } from '../answered-asks.ts'
import { draftContext } from '../drafts.ts'
import { list, text } from '../report-values.ts'
import { choice } from './fields.ts'
import { steppedInFields } from './report-people.ts'
import { openQuestions, type QuestionsInput } from './report-questions.ts'
import { dangerBlocks } from './turn-to-blocks.ts'
import type { Words } from './words.ts'

export interface ReportFormInput extends QuestionsInput {
  /** The schools that this reporter can choose from. */
  readonly schools: readonly School[]
  /** Whom to turn to instead, when the report would not be taken in. */
  readonly turnTo: readonly Block[]
  /** Whom to turn to for something that has a way of its own beside this report. */
  readonly beside: (concern: Concern) => readonly Block[]
}

/** The report form (`/melding`): three questions that are required, everything else when it helps. */
export function reportForm(input: ReportFormInput, words: Words): Form {
  const { draft, preview } = input
  const { report } = words.texts
  const { title, send } = draft.corrects === undefined ? report : words.texts.afterwards.correct
  const refused = preview?.accepted === false
  return {
    kind: 'form',
    id: 'report',
    context: draftContext(draft),
    title,
    submitLabel: refused ? report.understood : send,
    closeLabel: report.cancel,
    body: [
      ...(draft.peopleLost ? [{ type: 'alert', tone: 'caution', text: report.errors.peopleGone } as const] : []),
      ...(refused ? dangerBlocks(preview, words) : emergencyAlerts(draft.values, words)),
      ...(draft.corrects === undefined ? [] : [{ type: 'text', text: words.texts.afterwards.correct.intro } as const]),
      ...(draft.values.concern === undefined ? [{ type: 'text', text: report.intro, weight: 'muted' } as const] : []),
      ...askFields(input, words),
      ...schoolField(input, words),
      concernField(draft.values, words),
      ...(refused ? input.turnTo : openQuestions(input, words)),
    ],
  }
}

/** 112 and 113 stand above everything, as soon as one of the boxes is ticked. */
function emergencyAlerts(values: Values, { texts }: Words): Block[] {
  const danger = list(values, 'danger')
  return [
    ...(danger.includes('now') ? [{ type: 'alert', tone: 'danger', text: texts.report.call['112'] } as const] : []),
    ...(danger.includes('self-harm')
      ? [{ type: 'alert', tone: 'danger', text: texts.report.call['113'] } as const]
      : []),
  ]
}

/** A story never decides anything: its words can only make the form ask. */
function askFields(input: ReportFormInput, words: Words): (Block | Field)[] {
  const { draft, concern } = input
  const saidWho = text(draft.values, STEPPED_IN) !== undefined
  const raised = words.protocol.asks.filter((ask) => draft.asked.includes(ask.id) || ('part' in ask.about && saidWho))
  const shown = raised.filter((ask) => !('part' in ask.about && concern === 'physical-intervention'))
  if (shown.length === 0) return []
  return [{ type: 'heading', text: words.texts.report.asked }, ...shown.flatMap((ask) => askField(ask, input, words))]
}

function askField(ask: Ask, { draft: { values }, beside }: ReportFormInput, words: Words): (Block | Field)[] {
  const { about } = ask
  const question = ask.question[words.language]
  if ('part' in about) return steppedInFields(values, question, words)
  const { yes, no } = words.texts.words
  const options = [
    { id: 'yes', label: yes },
    { id: 'no', label: no },
  ]
  const value = text(values, fieldOf(ask))
  const live = 'beside' in about
  return [
    choice(fieldOf(ask), question, options, { value, look: 'radio', required: true, live }),
    ...('beside' in about && value === 'yes' ? beside(about.beside) : []),
  ]
}

function schoolField({ draft, schools }: ReportFormInput, { texts }: Words): Field[] {
  if (schools.length < 2) return []
  const options = schools.map((s) => ({ id: s.code, label: s.name }))
  return [
    choice('school', texts.report.school, options, { value: text(draft.values, 'school'), required: true, live: true }),
  ]
}

const concernField = (values: Values, { texts }: Words): Field =>
  choice(
    'concern',
    texts.report.concern,
    CONCERNS.map((id) => ({ id, label: texts.words.concerns[id] })),
    { value: text(values, 'concern'), required: true, live: true, hint: texts.report.concernHint },
  )
