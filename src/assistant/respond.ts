import type { StaffMember } from '../domain/organisation.ts'
import { myCases } from '../use-cases/my-cases.ts'
import { tasksOf } from '../use-cases/tasks-of.ts'
import { pressedForAccess, sentAddColleague, sentStepBack } from './access-turns.ts'
import { changedAdjust, pressedInAdjust, pressedInConfirm, sentAdjust, sentAdjustConfirm } from './adjust-turns.ts'
import { pressedInOwnReport, pressedOnQuestion, sentFromOwnReport } from './afterwards-turns.ts'
import { pressedForReporter, sentAskReporter } from './ask-reporter-turns.ts'
import {
  askProtocol,
  pressedInAnswer,
  pressedOnDoubt,
  sentAnotherQuestion,
  sentQuestion,
  sentSubject,
} from './ask-turns.ts'
import { askedOfAssistant } from './assistant-words.ts'
import { pressedInAway, sentAway, startAway, startAwayForOther } from './away-turns.ts'
import { openedForm, pressedInCase, pressedOnCard, sentHandOver, sentMatch } from './case-turns.ts'
import { pressedForCaseWork } from './case-work-turns.ts'
import { isCorrection, restoreCorrection, sentCorrection } from './correction-turns.ts'
import { sentDoubt } from './doubt-turns.ts'
import type { Parts } from './parts.ts'
import { changedPerson, sentPerson, startPerson } from './person-turns.ts'
import { pressedForDecision, pressedInProposal, pressedOnProposal, sentDecision, sentNote } from './proposal-turns.ts'
import { changedProposal, sentProposal } from './propose-turns.ts'
import { sentRecord } from './record-turns.ts'
import { changedReport, sentReport, startHandleWithCare, startReport } from './report-turns.ts'
import { helpForm } from './screens/help-form.ts'
import { myCasesForm } from './screens/my-cases-form.ts'
import type { Words } from './screens/words.ts'
import { sentClose, sentLink, sentMerge, sentReopen, sentUndoMerge } from './sent-case-work.ts'
import type { Intent, Reply } from './turn.ts'

/** Someone on the staff list, with the words of their language and the moment it is. */
export interface Turn {
  readonly member: StaffMember
  readonly words: Words
  readonly now: Date
  readonly parts: Parts
}

type Of<T extends Intent['type']> = Extract<Intent, { type: T }>

/** The main path: what someone wants → what is done and shown. Only people on the staff list come this far. */
export async function respond(turn: Turn, intent: Intent): Promise<Reply> {
  switch (intent.type) {
    case 'command':
      return command(turn, intent)
    case 'report-from-message':
      return startReport(turn)
    case 'card-pressed':
      return (
        (await pressedOnProposal(turn, intent.action, intent.value)) ??
        (await pressedOnQuestion(turn, intent.action, intent.value)) ??
        pressedOnDoubt(turn, intent.action, intent.value) ??
        pressedOnCard(turn, intent.action, intent.value)
      )
    case 'form-changed':
      return changed(turn, intent)
    case 'form-pressed':
      return pressed(turn, intent)
    case 'form-sent':
      return sent(turn, intent)
    case 'form-closed':
      return closed(turn, intent)
  }
}

async function command(turn: Turn, { command, words }: Of<'command'>): Promise<Reply> {
  switch (command) {
    case 'report':
      return startReport(turn)
    case 'handle-with-care':
      return startHandleWithCare(turn)
    case 'protocol':
      return askProtocol(turn, words)
    case 'assistant':
      return assistant(turn, words)
  }
}

/** `/meldwijzer` with a word; without one, or with one that it does not know, it explains what this person can do. */
async function assistant(turn: Turn, typed: string): Promise<Reply> {
  const { words, member, parts, now } = turn
  const asked = askedOfAssistant(typed)
  if (asked === 'my-cases')
    return { type: 'open', form: myCasesForm(await myCases(member.id, parts), member.id, words) }
  if (asked === 'away') return startAway(turn)
  if (asked === 'stand-in') return startAwayForOther(turn)
  const tasks = tasksOf(member.id, words.directory, parts.protocol, now)
  return { type: 'open', form: helpForm(asked === 'unknown' ? typed : undefined, tasks, words) }
}

async function changed(turn: Turn, { form, values }: Of<'form-changed'>): Promise<Reply> {
  if (form.id === 'report') {
    await restoreCorrection(turn, form.context, values)
    return changedReport(turn, form.context, values)
  }
  if (form.id === 'adjust') return changedAdjust(turn, form.context, values)
  if (form.id === 'person') return changedPerson(turn, form.context, values)
  if (form.id === 'propose' || form.id === 'record') return changedProposal(turn, form.id, form.context, values)
  return { type: 'nothing' }
}

async function pressed(turn: Turn, { form, action, value, values }: Of<'form-pressed'>): Promise<Reply> {
  if (form.id === 'report') {
    await restoreCorrection(turn, form.context, values)
    return startPerson(turn, form.context, values, action === 'change-person' ? value : undefined)
  }
  if (form.id === 'adjust-confirm') return pressedInConfirm(turn, form.context)
  if (form.id === 'adjust') return pressedInAdjust(turn, form.context, action, value, values)
  if (form.id === 'own-report') return pressedInOwnReport(turn, form.context, action)
  if (form.id === 'my-cases') return pressedOnCard(turn, action, value)
  if (form.id === 'away' || form.id === 'away-for') return pressedInAway(turn, form.id, action, value)
  if (form.id === 'answer' || form.id === 'subject') return pressedInAnswer(turn, form.context, action, value)
  if (form.id === 'proposal') return pressedInProposal(turn, action, value)
  if (form.id === 'case' || form.id === 'case-more')
    return (
      (await pressedForCaseWork(turn, form.context, action, value)) ??
      (await pressedForDecision(turn, form.context, action, value)) ??
      (await pressedForAccess(turn, form.context, action)) ??
      (await pressedForReporter(turn, form.context, action, value)) ??
      pressedInCase(turn, form.context, action, value)
    )
  return { type: 'nothing' }
}

async function sent(turn: Turn, { form, formId, values }: Of<'form-sent'>): Promise<Reply> {
  switch (form.id) {
    case 'report':
      if (isCorrection(form.context)) return sentCorrection(turn, form.context, values)
      return sentReport(turn, form.context, formId, values)
    case 'supplement':
    case 'withdraw-report':
      return sentFromOwnReport(turn, form.id, form.context, values)
    case 'ask-reporter':
      return sentAskReporter(turn, form.context, values)
    case 'person':
      return sentPerson(turn, form.context, values)
    case 'away':
    case 'away-for':
      return sentAway(turn, form.id, values)
    case 'ask':
      return sentQuestion(turn, values)
    case 'answer':
      return sentAnotherQuestion(turn, values)
    case 'subject':
      return sentSubject(turn, values)
    case 'doubt':
      return sentDoubt(turn, form.context, values)
    case 'propose':
      return sentProposal(turn, form.context, values)
    case 'record':
      return sentRecord(turn, form.context, values)
    case 'agree':
    case 'disagree':
      return sentDecision(turn, form.id, form.context, values)
    case 'note':
      return sentNote(turn, form.context, values)
    case 'adjust':
      return sentAdjust(turn, form.context, values)
    case 'adjust-confirm':
      return sentAdjustConfirm(turn, form.context, values)
    case 'close':
      return sentClose(turn, form.context, values)
    case 'reopen':
      return sentReopen(turn, form.context, values)
    case 'merge':
      return sentMerge(turn, form.context, values)
    case 'undo-merge':
      return sentUndoMerge(turn, form.context, values)
    case 'link':
    case 'unlink':
      return sentLink(turn, form.id, form.context, values)
    case 'add-colleague':
      return sentAddColleague(turn, form.context, values)
    case 'step-back':
      return sentStepBack(turn, form.context, values)
    case 'hand-over':
      return sentHandOver(turn, form.context, values)
    case 'match-accused':
      return sentMatch(turn, form.context, values)
    case 'own-report':
      // Sent twice: the second one finds the answer to the first, and leaves it open.
      return { type: 'redraw', form: await openedForm(turn, form.context) }
    default:
      return { type: 'nothing' }
  }
}

function closed(turn: Turn, { form }: Of<'form-closed'>): Reply {
  if (form.id === 'report') turn.parts.drafts.forget(form.context.split('.')[0] ?? '')
  return { type: 'nothing' }
}
