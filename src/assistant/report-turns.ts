import { factsOf } from '../domain/facts.ts'
import type { School } from '../domain/organisation.ts'
import type { Report } from '../domain/report.ts'
import { dayOf } from '../lib/school-time.ts'
import type { Advice } from '../rules/advice.ts'
import { advise } from '../rules/advise.ts'
import { CONCERNS, type Concern } from '../rules/vocabulary.ts'
import { reportIncident } from '../use-cases/report-incident.ts'
import type { Form, Values } from '../view/view.ts'
import { withAnswers } from './answered-asks.ts'
import { type Draft, readDraftContext } from './drafts.ts'
import { list, readReport, text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { ownReportForm } from './screens/own-report-form.ts'
import { openAsks, reportForm } from './screens/report-form.ts'
import { notTakenInForm, turnToBlocks } from './screens/turn-to-blocks.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

export function startReport(turn: Turn, chosen: Values = {}): Reply {
  const draft = turn.parts.drafts.start(turn.member.id, { 'occurred-on': dayOf(turn.now), ...chosen })
  return { type: 'open', form: drawReport(turn, draft) }
}

/** The route that stores nothing: whom to phone, and not one thing kept, not even a draft. */
export function startHandleWithCare(turn: Turn): Reply {
  const report = sketchOf(turn, { concern: 'handle-with-care' }, [])
  if (report === undefined) return startReport(turn, { concern: 'handle-with-care' })
  return { type: 'open', form: notTakenInForm(report, adviceOn(turn, report), turn.words) }
}

export function changedReport(turn: Turn, context: string, values: Values): Reply {
  return { type: 'redraw', form: drawReport(turn, draftOf(turn, context, values)) }
}

/** Sends the report in. Everything that keeps it from being taken in comes back with all that was typed. */
export async function sentReport(turn: Turn, context: string, formId: string, values: Values): Promise<Reply> {
  const { parts, words, member } = turn
  const earlier = await parts.store.caseOfForm(formId)
  if (earlier !== undefined) return received(turn, earlier)
  const typed = draftOf(turn, context, values)
  const draft = parts.drafts.keep({ ...typed, values: withAnswers(typed.values, words.protocol) })
  if (draft.peopleLost && list(values, 'people-confirmed').length === 0) return redraw(turn, draft)
  const refused = refusedSketch(turn, draft)
  if (refused !== undefined) {
    parts.drafts.forget(draft.id)
    return { type: 'redraw', form: notTakenInForm(refused.report, refused.advice, words) }
  }
  const allowed = { schools: schoolsOf(turn).map((s) => s.code), behaviours: behavioursOf(turn) }
  const read = readReport(draft.values, draft.people, member.id, allowed, turn.now, words.texts.report)
  const errors = { ...tooLongErrors(drawReport(turn, draft), draft.values, words), ...(read.ok ? {} : read.errors) }
  if (!read.ok || Object.keys(errors).length > 0) return { type: 'errors', errors }
  if (openAsks(draft.values, words).length > 0) return redraw(turn, draft)

  const reported = await reportIncident(read.report, formId, parts)
  parts.drafts.forget(draft.id)
  if (reported.type === 'not-taken-in')
    return { type: 'redraw', form: notTakenInForm(read.report, reported.advice, words) }
  parts.wakeDelivery()
  return received(turn, reported.number)
}

/** Draws the form again with every question that the story raised by now. */
function redraw(turn: Turn, draft: Draft): Reply {
  const asked = [...new Set([...draft.asked, ...openAsks(draft.values, turn.words)])]
  return { type: 'redraw', form: drawReport(turn, turn.parts.drafts.keep({ ...draft, asked })) }
}

async function received(turn: Turn, number: string): Promise<Reply> {
  const subject = await turn.parts.store.case(number)
  if (subject === undefined) throw new Error(`case ${number} is not there`)
  return { type: 'redraw', form: ownReportForm(subject, true, turn.now, turn.words) }
}

/**
 * The draft of a form, with the newest values. When it is gone (a restart), the values still stand in the form; people
 * that had been filled in do not, and the draft says so.
 */
export function draftOf(turn: Turn, context: string, values: Values): Draft {
  const { id, people } = readDraftContext(context)
  const known = turn.parts.drafts.find(id, turn.member.id)
  if (known === undefined) return turn.parts.drafts.start(turn.member.id, values, people > 0)
  return turn.parts.drafts.keep({ ...known, values: { ...hiddenValues(turn, known), ...values } })
}

/** What was typed in fields that the form does not show now; a field that is shown and empty was made empty. */
function hiddenValues(turn: Turn, draft: Draft): Values {
  const shown = new Set(drawReport(turn, draft).body.flatMap((part) => ('required' in part ? [part.id] : [])))
  return Object.fromEntries(Object.entries(draft.values).filter(([field]) => !shown.has(field)))
}

export function drawReport(turn: Turn, draft: Draft): Form {
  const sketch = sketchOf(turn, draft.values, draft.people)
  const preview = sketch === undefined ? null : adviceOn(turn, sketch)
  const refused = sketch !== undefined && preview?.accepted === false
  const turnTo = refused ? turnToBlocks(sketch, preview, turn.words) : []
  return reportForm({ draft, schools: schoolsOf(turn), preview, turnTo }, turn.words)
}

/** When the protocol keeps a concern out, nothing else needs to be right before the reporter is told so. */
function refusedSketch(turn: Turn, draft: Draft): { report: Report; advice: Advice } | undefined {
  const report = sketchOf(turn, draft.values, draft.people)
  const advice = report === undefined ? undefined : adviceOn(turn, report)
  return report !== undefined && advice?.accepted === false ? { report, advice } : undefined
}

/** A report as far as it goes, for a look at what the rules would say. */
function sketchOf(turn: Turn, values: Values, people: Draft['people']): Report | undefined {
  const concern: Concern | undefined = CONCERNS.find((c) => c === text(values, 'concern'))
  const school = schoolsOf(turn).find((s, _, all) => all.length === 1 || s.code === text(values, 'school'))
  if (concern === undefined || school === undefined) return undefined
  const known = behavioursOf(turn)
  const danger = list(values, 'danger')
  return {
    school: school.code,
    concern,
    story: '',
    occurredOn: dayOf(turn.now),
    behaviours: concern === 'behaviour' ? list(values, 'behaviours').filter((b) => known.has(b)) : [],
    people,
    reporter: turn.member.id,
    ...(danger.includes('now') ? { acuteDanger: true } : {}),
    ...(danger.includes('self-harm') ? { selfHarmRisk: true } : {}),
  }
}

function adviceOn({ parts, words, member }: Turn, report: Report): Advice {
  const school = words.directory.school(report.school)
  return advise(factsOf(report, school?.sector ?? 'VO', member), parts.protocol, { settings: school?.choices ?? {} })
}

/** Someone of the foundation itself can report for every school. */
const schoolsOf = ({ member, words }: Turn): readonly School[] =>
  words.directory.foundation.schools.filter((s) => member.schools.length === 0 || member.schools.includes(s.code))

const behavioursOf = ({ words }: Turn): ReadonlySet<string> =>
  new Set(words.protocol.groups.flatMap((g) => g.behaviours.map((b) => b.id)))
