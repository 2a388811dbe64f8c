import { asSent } from '../domain/afterwards.ts'
import { isOpen } from '../domain/case-state.ts'
import { isSameReport } from '../domain/correction.ts'
import type { SentReport } from '../domain/report.ts'
import { correctReport } from '../use-cases/correct-report.ts'
import type { Values } from '../view/view.ts'
import { fieldOf, openAsks } from './answered-asks.ts'
import { openedForm } from './case-turns.ts'
import { type Draft, readDraftContext } from './drafts.ts'
import { draftOf, drawReport, isUnconfirmed, readDraft } from './report-turns.ts'
import type { Turn } from './respond.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import type { Words } from './screens/words.ts'
import type { Reply } from './turn.ts'
import { valuesOfReport } from './values-of-report.ts'

/** The report form in place of the reporter's own window, filled with what they sent. */
export async function startCorrection(turn: Turn, number: string): Promise<Reply> {
  const { parts, member, words } = turn
  const subject = await parts.store.case(number)
  if (subject?.report.reporter !== member.id) return { type: 'redraw', form: notFoundForm(words) }
  if (!isOpen(subject) || subject.report.withdrawn !== undefined)
    return { type: 'redraw', form: await openedForm(turn, number) }
  const sent = asSent(subject.report)
  const corrects = { number, school: sent.school }
  const draft = parts.drafts.start(member.id, startValues(sent, words), false, corrects)
  return { type: 'redraw', form: drawReport(turn, parts.drafts.keep({ ...draft, people: sent.people })) }
}

/** What the story raised before was answered or left then; only a changed story asks anew. */
function startValues(sent: SentReport, words: Words): Values {
  const values = valuesOfReport(sent)
  const asked = openAsks({ values, people: sent.people }, words)
  const before = words.protocol.asks.filter((ask) => asked.includes(ask.id)).map((ask) => [fieldOf(ask), 'no'])
  return { ...values, ...Object.fromEntries(before) }
}

/**
 * After a restart what was typed still stands in the form, and the people are gone: those of the report as it was sent
 * come back, and the form asks to look at them. Nothing happens for a form that is no correction, or not lost.
 */
export async function restoreCorrection({ parts, member }: Turn, context: string, values: Values): Promise<void> {
  const { id, corrects } = readDraftContext(context)
  if (corrects === undefined || parts.drafts.find(id, member.id) !== undefined) return
  const report = (await parts.store.case(corrects.number))?.report
  if (report?.reporter !== member.id) return
  const { people } = asSent(report)
  parts.drafts.keep({ id, owner: member.id, values, people, peopleLost: people.length > 0, asked: [], corrects })
}

/** Whether a report form corrects a report that was sent before. */
export const isCorrection = (context: string): boolean => readDraftContext(context).corrects !== undefined

/** Sends the correction in; whatever keeps it from being kept comes back with all that was typed. */
export async function sentCorrection(turn: Turn, context: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  await restoreCorrection(turn, context, values)
  const draft = draftOf(turn, context, values)
  const number = draft.corrects?.number ?? ''
  const subject = await parts.store.case(number)
  const read = readDraft(turn, draft)
  // Sent twice: the second one finds its draft gone, and what it says kept already.
  if (subject !== undefined && 'report' in read && isSameReport(subject.report, read.report)) return done(turn, draft)
  if (isUnconfirmed(draft)) return { type: 'redraw', form: drawReport(turn, draft) }
  if ('reply' in read) return read.reply
  const outcome = await correctReport(number, member.id, read.report, parts)
  if (outcome.type === 'not-taken-in')
    return { type: 'errors', errors: { concern: words.texts.afterwards.correct.notTakenIn } }
  parts.wakeDelivery()
  return done(turn, draft)
}

/** Back to the reporter's own window, which shows how it stands now. */
async function done(turn: Turn, { id, corrects }: Draft): Promise<Reply> {
  turn.parts.drafts.forget(id)
  return { type: 'redraw', form: await openedForm(turn, corrects?.number ?? '') }
}
