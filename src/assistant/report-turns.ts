import { factsOf } from '../domain/facts.ts'
import type { School } from '../domain/organisation.ts'
import type { Report } from '../domain/report.ts'
import { dayOf } from '../lib/school-time.ts'
import type { Advice } from '../rules/advice.ts'
import { advise } from '../rules/advise.ts'
import type { Concern } from '../rules/vocabulary.ts'
import { reportIncident } from '../use-cases/report-incident.ts'
import type { Form, Values } from '../view/view.ts'
import { type FilledIn, openAsks, withAnswers } from './answered-asks.ts'
import { type Draft, readDraftContext } from './drafts.ts'
import { type Allowed, list, readReport, reportSoFar } from './report-values.ts'
import type { Turn } from './respond.ts'
import { ownReportForm } from './screens/own-report-form.ts'
import { reportForm } from './screens/report-form.ts'
import { besideBlocks, notTakenInForm, turnToBlocks } from './screens/turn-to-blocks.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

export function startReport(turn: Turn, chosen: Values = {}): Reply {
  const draft = turn.parts.drafts.start(turn.member.id, { 'occurred-on': dayOf(turn.now), ...chosen })
  return { type: 'open', form: drawReport(turn, draft) }
}

/** The route that stores nothing: whom to phone, and not one thing kept, not even a draft. */
export function startHandleWithCare(turn: Turn): Reply {
  const report = sketchOf(turn, { values: { concern: 'handle-with-care' }, people: [] })
  if (report === undefined) return startReport(turn, { concern: 'handle-with-care' })
  return { type: 'open', form: notTakenInForm(report, adviceOn(turn, report), turn.now, turn.words) }
}

export function changedReport(turn: Turn, context: string, values: Values): Reply {
  return { type: 'redraw', form: drawReport(turn, draftOf(turn, context, values)) }
}

/** Sends the report in. Everything that keeps it from being taken in comes back with all that was typed. */
export async function sentReport(turn: Turn, context: string, formId: string, values: Values): Promise<Reply> {
  const { parts, words, member } = turn
  const earlier = await parts.store.caseOfForm(formId)
  if (earlier !== undefined) return received(turn, earlier)
  const draft = draftOf(turn, context, values)
  if (isUnconfirmed(draft)) return redraw(turn, draft)
  const said = withAnswers(draft, member, words)
  const refused = refusedSketch(turn, said, draft)
  if (refused !== undefined) {
    parts.drafts.forget(draft.id)
    return notTakenIn(turn, refused.report, refused.advice)
  }
  const read = readDraft(turn, draft)
  if ('reply' in read) return read.reply
  const reported = await reportIncident(read.report, formId, parts)
  parts.drafts.forget(draft.id)
  if (reported.type === 'not-taken-in') return notTakenIn(turn, read.report, reported.advice)
  parts.wakeDelivery()
  return received(turn, reported.number)
}

/** The report that a draft says, or what keeps it from being one: nothing that was typed is lost. */
export function readDraft(turn: Turn, draft: Draft): { readonly report: Report } | { readonly reply: Reply } {
  const { member, words } = turn
  const said = withAnswers(draft, member, words)
  const read = readReport(said.values, said.people, member.id, allowedIn(turn, draft), turn.now, words.texts.report)
  const errors = { ...tooLongErrors(drawReport(turn, draft), draft.values, words), ...(read.ok ? {} : read.errors) }
  if (!read.ok || Object.keys(errors).length > 0) return { reply: { type: 'errors', errors } }
  return openAsks(draft, words).length > 0 ? { reply: redraw(turn, draft) } : { report: read.report }
}

/** People were lost, and the reporter has not said yet that the list is whole again. */
export const isUnconfirmed = ({ peopleLost, values }: Draft): boolean =>
  peopleLost && list(values, 'people-confirmed').length === 0

/** Draws the form again with every question that the story raised by now. */
/** It leaves no trace yet: the answer may be that it is something that is not taken in. */
function redraw(turn: Turn, draft: Draft): Reply {
  const asked = [...new Set([...draft.asked, ...openAsks(draft, turn.words)])]
  return { type: 'redraw', form: drawReport(turn, turn.parts.drafts.keep({ ...draft, asked })), leavesNoTrace: true }
}

const notTakenIn = (turn: Turn, report: Report, advice: Advice): Reply => ({
  type: 'redraw',
  form: notTakenInForm(report, advice, turn.now, turn.words),
  leavesNoTrace: true,
})

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
  const { id, people, corrects } = readDraftContext(context)
  const known = turn.parts.drafts.find(id, turn.member.id)
  if (known === undefined) return turn.parts.drafts.start(turn.member.id, values, people > 0, corrects)
  return turn.parts.drafts.keep({ ...known, values: { ...hiddenValues(turn, known), ...values } })
}

/** What was typed in fields that the form does not show now; a field that is shown and empty was made empty. */
function hiddenValues(turn: Turn, draft: Draft): Values {
  const shown = new Set(drawReport(turn, draft).body.flatMap((part) => ('required' in part ? [part.id] : [])))
  return Object.fromEntries(Object.entries(draft.values).filter(([field]) => !shown.has(field)))
}

export function drawReport(turn: Turn, draft: Draft): Form {
  const said = withAnswers(draft, turn.member, turn.words)
  const sketch = sketchOf(turn, said, draft)
  const preview = sketch === undefined ? null : adviceOn(turn, sketch)
  const refused = sketch !== undefined && preview?.accepted === false
  const turnTo = refused ? turnToBlocks(sketch, preview, turn.now, turn.words) : []
  const beside = (concern: Concern) => {
    if (sketch === undefined) return []
    const other = { ...sketch, concern }
    return besideBlocks(other, adviceOn(turn, other), turn.now, turn.words)
  }
  const { concern, school } = reportSoFar(said.values, said.people, turn.member.id, allowedIn(turn, draft))
  return reportForm({ draft, schools: schoolsOf(turn, draft), concern, school, preview, turnTo, beside }, turn.words)
}

/** When the protocol keeps a concern out, nothing else needs to be right before the reporter is told so. */
function refusedSketch(turn: Turn, said: FilledIn, draft: About): { report: Report; advice: Advice } | undefined {
  const report = sketchOf(turn, said, draft)
  const advice = report === undefined ? undefined : adviceOn(turn, report)
  return report !== undefined && advice?.accepted === false ? { report, advice } : undefined
}

/** A report as far as it goes, for a look at what the rules would say. */
function sketchOf(turn: Turn, { values, people }: FilledIn, about: About = {}): Report | undefined {
  const soFar = reportSoFar(values, people, turn.member.id, allowedIn(turn, about))
  const { concern, school, story = '', occurredOn = dayOf(turn.now) } = soFar
  return concern === undefined || school === undefined ? undefined : { ...soFar, concern, school, story, occurredOn }
}

function adviceOn({ parts, words, member }: Turn, report: Report): Advice {
  const school = words.directory.school(report.school)
  return advise(factsOf(report, school?.sector ?? 'VO', member), parts.protocol, { settings: school?.choices ?? {} })
}

/** What a report is for: a new one for any school of its reporter, a correction for its own. */
type About = Pick<Draft, 'corrects'>

/** Someone of the foundation itself, or of a school that is not known here, can report for every school. */
function schoolsOf({ member, words }: Turn, { corrects }: About): readonly School[] {
  const { schools } = words.directory.foundation
  if (corrects !== undefined) return schools.filter((s) => s.code === corrects.school)
  const own = schools.filter((s) => member.schools.includes(s.code))
  return own.length === 0 ? schools : own
}

const allowedIn = (turn: Turn, about: About): Allowed => ({
  schools: schoolsOf(turn, about).map((s) => s.code),
  behaviours: new Set(turn.words.protocol.groups.flatMap((g) => g.behaviours.map((b) => b.id))),
})
