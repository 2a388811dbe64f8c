import { dayOf, isDay } from '../lib/school-time.ts'
import { OUTCOMES } from '../rules/vocabulary.ts'
import { closeCase, leftOpenIn, reopenCase, type WantedClosing } from '../use-cases/close-case.ts'
import { linkCases } from '../use-cases/link-cases.ts'
import { mergeCases, undoMerge } from '../use-cases/merge-cases.ts'
import type { Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { notOpenForm } from './screens/case-work-forms.ts'
import { closeForm } from './screens/close-form.ts'
import { alreadyClosedForm, notFoundForm } from './screens/simple-forms.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

/** Closes the case. What turned out not to be finished since the form was opened is shown first. */
export async function sentClose(turn: Turn, context: string, values: Values): Promise<Reply> {
  const [number = '', wasAsked] = context.split('.')
  const { parts, member, words } = turn
  const subject = await parts.store.case(number)
  if (subject === undefined) return { type: 'redraw', form: notFoundForm(words) }
  const form = closeForm(number, await leftOpenIn(subject, parts.store), words)
  const { outcome, errors } = readClosing(turn, values)
  const all = { ...tooLongErrors(form, values, words), ...errors }
  if (outcome === undefined || Object.keys(all).length > 0) return { type: 'errors', errors: all }
  const wanted: WantedClosing = {
    outcome,
    agreements: text(values, 'agreements') ?? '',
    evaluation: text(values, 'evaluation') ?? '',
    evaluateOn: text(values, 'evaluate-on') ?? null,
    despite: text(values, 'despite') ?? null,
  }
  const done = await closeCase(number, member.id, wanted, parts)
  parts.wakeDelivery()
  switch (done.type) {
    case 'closed':
      return { type: 'back', below: await openedForm(turn, number) }
    case 'needs-reason':
      return wasAsked === undefined
        ? { type: 'redraw', form: closeForm(number, done.left, words) }
        : required('despite', turn)
    case 'already':
      return { type: 'redraw', form: alreadyClosedForm(done.by, done.at, words) }
    case 'merged':
      return { type: 'redraw', form: notOpenForm(subject, words) }
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(words) }
  }
}

function readClosing({ words, now }: Turn, values: Values) {
  const { report, caseWork } = words.texts
  const outcome = OUTCOMES.find((one) => one === text(values, 'outcome'))
  const day = text(values, 'evaluate-on')
  const isPast = day !== undefined && (!isDay(day) || day < dayOf(now))
  return {
    outcome,
    errors: {
      ...(outcome === undefined ? { outcome: report.errors.required } : {}),
      ...(isPast ? { 'evaluate-on': caseWork.close.dayPast } : {}),
    },
  }
}

/** Opens the case again. */
export async function sentReopen(turn: Turn, number: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const done = await reopenCase(number, member.id, text(values, 'why') ?? '', parts)
  parts.wakeDelivery()
  if (done.type === 'needs-reason') return required('why', turn)
  if (done.type === 'not-yours') return { type: 'redraw', form: notFoundForm(words) }
  return { type: 'back', below: await openedForm(turn, number) }
}

/** Makes another case part of this one. */
export async function sentMerge(turn: Turn, number: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const done = await mergeCases(number, text(values, 'other') ?? '', member.id, text(values, 'why') ?? '', parts)
  parts.wakeDelivery()
  switch (done.type) {
    case 'merged':
      return { type: 'back', below: await openedForm(turn, number) }
    case 'not-possible':
      return { type: 'errors', errors: { other: words.texts.caseWork.merge.notPossible } }
    case 'has-proposals':
      return { type: 'errors', errors: { other: words.texts.caseWork.merge.hasProposals } }
    case 'needs-reason':
      return required('why', turn)
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(words) }
  }
}

/** Takes a report out of this case again; when someone did so before, the case shows it. */
export async function sentUndoMerge(turn: Turn, number: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const done = await undoMerge(number, text(values, 'other') ?? '', member.id, text(values, 'why') ?? '', parts)
  parts.wakeDelivery()
  if (done.type === 'needs-reason') return required('why', turn)
  if (done.type === 'not-yours') return { type: 'redraw', form: notFoundForm(words) }
  return { type: 'back', below: await openedForm(turn, number) }
}

/** Says that another case has to do with this one, or has not after all. */
export async function sentLink(turn: Turn, form: 'link' | 'unlink', number: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const wanted = { why: text(values, 'why') ?? '', isLinked: form === 'link' }
  const done = await linkCases(number, text(values, 'other') ?? '', member.id, wanted, parts)
  switch (done.type) {
    case 'linked':
      return { type: 'back', below: await openedForm(turn, number) }
    case 'not-possible':
      return { type: 'errors', errors: { other: words.texts.caseWork.link.notPossible } }
    case 'needs-reason':
      return required('why', turn)
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(words) }
  }
}

const required = (field: string, { words }: Turn): Reply => ({
  type: 'errors',
  errors: { [field]: words.texts.report.errors.required },
})
