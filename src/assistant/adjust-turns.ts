import { type FilledIn, filledFrom, mayAdjust } from '../domain/adjusting.ts'
import type { Case } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import { adjustReport, lookAtAdjustment, type NotAdjusted } from '../use-cases/adjust-report.ts'
import { openCase } from '../use-cases/open-case.ts'
import type { Form, Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import type { Draft } from './drafts.ts'
import { openPerson } from './person-turns.ts'
import { reportSoFar, text, whenErrors } from './report-values.ts'
import type { Turn } from './respond.ts'
import { adjustForm, confirmAdjustForm } from './screens/adjust-forms.ts'
import { notOpenForm, takeUpFirstForm } from './screens/case-work-forms.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import type { Reply } from './turn.ts'
import { valuesOfReport } from './values-of-report.ts'

/** *Gegevens aanpassen*, in the place of the case, so that the form for a person still fits on top. */
export async function startAdjust(turn: Turn, number: string): Promise<Reply> {
  const { member, parts, words } = turn
  const opened = await openCase(number, member.id, parts)
  if (opened.type !== 'whole') return redraw(notFoundForm(words))
  const subject = opened.case
  if (!isOpen(subject)) return redraw(notOpenForm(subject, words))
  if (!mayAdjust(subject, member.id)) return redraw(takeUpFirstForm(subject, words))
  return redraw(adjustForm(newDraft(turn, subject), subject.number, words))
}

const newDraft = ({ member, parts }: Turn, { number, report }: Case, values: Values = valuesOfReport(report)): Draft =>
  parts.drafts.keep({ ...parts.drafts.start(member.id, values), people: report.people, adjusts: number })

/** Which questions follow. */
export async function changedAdjust(turn: Turn, context: string, values: Values): Promise<Reply> {
  const found = await draftOf(turn, context, values)
  return redraw(
    found === undefined ? notFoundForm(turn.words) : adjustForm(found.draft, found.subject.number, turn.words),
  )
}

/** A person is added or changed, or it is all left as it was. */
export async function pressedInAdjust(
  turn: Turn,
  context: string,
  action: string,
  value: string,
  values: Values,
): Promise<Reply> {
  const found = await draftOf(turn, context, values)
  if (found === undefined) return redraw(notFoundForm(turn.words))
  if (action === 'add-person' || action === 'change-person')
    return openPerson(turn, found.draft, action === 'change-person' ? value : undefined)
  if (action !== 'back-to-case') return { type: 'nothing' }
  turn.parts.drafts.forget(found.draft.id)
  return redraw(await openedForm(turn, found.subject.number))
}

/** Shows what would follow from what was filled in. */
export async function sentAdjust(turn: Turn, context: string, values: Values): Promise<Reply> {
  const { member, now, parts, words } = turn
  const found = await draftOf(turn, context, values)
  if (found === undefined) return redraw(notFoundForm(words))
  const { draft, subject } = found
  const filled = filledIn(turn, draft, subject)
  const errors = {
    ...whenErrors(text(values, 'occurred-on'), text(values, 'occurred-at'), now, words.texts.report),
    ...(filled === undefined && text(values, 'concern') === undefined
      ? { concern: words.texts.report.errors.required }
      : {}),
  }
  if (filled === undefined || Object.keys(errors).length > 0) return { type: 'errors', errors }
  const look = await lookAtAdjustment(subject.number, member.id, filled, parts)
  if (look.type !== 'possible') return notAdjusted(turn, look, draft, subject)
  return redraw(confirmAdjustForm(look, draft, member.id, words))
}

/** Back to what was filled in. */
export async function pressedInConfirm(turn: Turn, context: string): Promise<Reply> {
  const [id = '', number = ''] = context.split('.')
  const draft = turn.parts.drafts.find(id, turn.member.id)
  return draft === undefined ? startAdjust(turn, number) : redraw(adjustForm(draft, number, turn.words))
}

/** Does it, when it is still what was shown. */
export async function sentAdjustConfirm(turn: Turn, context: string, values: Values): Promise<Reply> {
  const { member, parts, words } = turn
  const [id = '', number = '', version = '0'] = context.split('.')
  const draft = parts.drafts.find(id, member.id)
  const subject = await parts.store.case(number)
  if (subject === undefined) return redraw(notFoundForm(words))
  // Without its draft it was sent before, or the program was started again: the case shows how it stands.
  if (draft === undefined) return redraw(await openedForm(turn, number))
  const filled = filledIn(turn, draft, subject)
  if (filled === undefined) return redraw(adjustForm(draft, number, words))
  const said = { why: text(values, 'why') ?? '', seen: Number(version) }
  const outcome = await adjustReport(number, member.id, filled, said, parts)
  parts.wakeDelivery()
  switch (outcome.type) {
    case 'adjusted':
      parts.drafts.forget(id)
      return redraw(await openedForm(turn, number))
    case 'needs-reason':
      return { type: 'errors', errors: { why: words.texts.report.errors.required } }
    case 'changed-meanwhile': {
      const look = await lookAtAdjustment(number, member.id, filled, parts)
      if (look.type !== 'possible') return notAdjusted(turn, look, draft, subject)
      const problem = words.texts.caseWork.adjust.changedMeanwhile
      return redraw(confirmAdjustForm(look, draft, member.id, words, problem))
    }
    default:
      return notAdjusted(turn, outcome, draft, subject)
  }
}

function notAdjusted({ words }: Turn, outcome: NotAdjusted, draft: Draft, { number }: Case): Reply {
  const { adjust } = words.texts.caseWork
  switch (outcome.type) {
    case 'unchanged':
      return redraw(adjustForm(draft, number, words, adjust.unchanged))
    case 'not-taken-in':
      return redraw(adjustForm(draft, number, words, adjust.notTakenIn))
    case 'not-taken-up':
      return redraw(adjustForm(draft, number, words, adjust.takeUpFirst))
    case 'not-open':
      return redraw(notOpenForm(outcome.case, words))
    case 'not-yours':
      return redraw(notFoundForm(words))
  }
}

/** The draft with the newest values; when it is gone (a restart), the people are those of the report as it is now. */
async function draftOf(
  turn: Turn,
  context: string,
  values: Values,
): Promise<{ draft: Draft; subject: Case } | undefined> {
  const { member, parts, words } = turn
  const [id = '', number = ''] = context.split('.')
  const opened = await openCase(number, member.id, parts)
  if (opened.type !== 'whole') return undefined
  const subject = opened.case
  const known = parts.drafts.find(id, member.id)
  if (known === undefined) return { draft: newDraft(turn, subject, values), subject }
  const shown = new Set(adjustForm(known, number, words).body.flatMap((part) => ('required' in part ? [part.id] : [])))
  const hidden = Object.entries(known.values).filter(([field]) => !shown.has(field))
  return { draft: parts.drafts.keep({ ...known, values: { ...Object.fromEntries(hidden), ...values } }), subject }
}

function filledIn({ words }: Turn, { values, people }: Draft, { report }: Case): FilledIn | undefined {
  const behaviours = new Set(words.protocol.groups.flatMap((g) => g.behaviours.map((b) => b.id)))
  return filledFrom(reportSoFar(values, people, report.reporter, { schools: [report.school], behaviours }))
}

const redraw = (form: Form): Reply => ({ type: 'redraw', form })
