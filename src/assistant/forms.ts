import { pressedForAccess, sentAddColleague, sentStepBack } from './access-turns.ts'
import { changedAdjust, pressedInAdjust, pressedInConfirm, sentAdjust, sentAdjustConfirm } from './adjust-turns.ts'
import { pressedInOwnReport, sentFromOwnReport } from './afterwards-turns.ts'
import { pressedForReporter, sentAskReporter } from './ask-reporter-turns.ts'
import { pressedInAnswer, sentAnotherQuestion, sentQuestion, sentSubject } from './ask-turns.ts'
import { pressedInAway, sentAway } from './away-turns.ts'
import { openedForm, pressedInCase, pressedOnCard, sentHandOver, sentMatch } from './case-turns.ts'
import { pressedForCaseWork } from './case-work-turns.ts'
import { isCorrection, restoreCorrection, sentCorrection } from './correction-turns.ts'
import { sentDoubt } from './doubt-turns.ts'
import { changedPerson, sentPerson, startPerson } from './person-turns.ts'
import { pressedForDecision, pressedInProposal, sentDecision, sentNote } from './proposal-turns.ts'
import { changedProposal, sentProposal } from './propose-turns.ts'
import { sentRecord } from './record-turns.ts'
import { changedReport, sentReport } from './report-turns.ts'
import type { Turn } from './respond.ts'
import { sentClose, sentLink, sentMerge, sentReopen, sentUndoMerge } from './sent-case-work.ts'
import type { Intent, Reply } from './turn.ts'

type InForm<T extends Intent['type']> = (turn: Turn, done: Extract<Intent, { type: T }>) => Promise<Reply> | Reply

/** What is done when something happens in a form; what a form does not name does nothing. */
interface FormTurns {
  readonly changed?: InForm<'form-changed'>
  readonly pressed?: InForm<'form-pressed'>
  readonly sent?: InForm<'form-sent'>
  readonly closed?: InForm<'form-closed'>
}

/** The window of a case, and the one with everything else that can be done in it. */
const caseWindow: FormTurns = {
  pressed: async (turn, { form: { context }, action, value }) =>
    (await pressedForCaseWork(turn, context, action, value)) ??
    (await pressedForDecision(turn, context, action, value)) ??
    (await pressedForAccess(turn, context, action)) ??
    (await pressedForReporter(turn, context, action, value)) ??
    pressedInCase(turn, context, action, value),
}

const report: FormTurns = {
  changed: async (turn, { form, values }) => {
    await restoreCorrection(turn, form.context, values)
    return changedReport(turn, form.context, values)
  },
  pressed: async (turn, { form, action, value, values }) => {
    await restoreCorrection(turn, form.context, values)
    return startPerson(turn, form.context, values, action === 'change-person' ? value : undefined)
  },
  sent: (turn, { form, formId, values }) =>
    isCorrection(form.context)
      ? sentCorrection(turn, form.context, values)
      : sentReport(turn, form.context, formId, values),
  closed: (turn, { form }) => {
    turn.parts.drafts.forget(form.context.split('.')[0] ?? '')
    return { type: 'nothing' }
  },
}

/** Every form by its id, and who answers what happens in it. */
const FORMS: ReadonlyMap<string, FormTurns> = new Map<string, FormTurns>([
  ['report', report],
  [
    'person',
    {
      changed: (turn, { form, values }) => changedPerson(turn, form.context, values),
      sent: (turn, { form, values }) => sentPerson(turn, form.context, values),
    },
  ],
  [
    'own-report',
    {
      pressed: (turn, { form, action }) => pressedInOwnReport(turn, form.context, action),
      // Sent twice: the second one finds the answer to the first, and leaves it open.
      sent: async (turn, { form }) => ({ type: 'redraw', form: await openedForm(turn, form.context) }),
    },
  ],
  ['supplement', { sent: (turn, { form, values }) => sentFromOwnReport(turn, 'supplement', form.context, values) }],
  [
    'withdraw-report',
    { sent: (turn, { form, values }) => sentFromOwnReport(turn, 'withdraw-report', form.context, values) },
  ],

  ['my-cases', { pressed: (turn, { action, value }) => pressedOnCard(turn, action, value) }],
  ['case', caseWindow],
  ['case-more', caseWindow],
  ['hand-over', { sent: (turn, { form, values }) => sentHandOver(turn, form.context, values) }],
  ['add-colleague', { sent: (turn, { form, values }) => sentAddColleague(turn, form.context, values) }],
  ['step-back', { sent: (turn, { form, values }) => sentStepBack(turn, form.context, values) }],
  ['match-accused', { sent: (turn, { form, values }) => sentMatch(turn, form.context, values) }],
  ['ask-reporter', { sent: (turn, { form, values }) => sentAskReporter(turn, form.context, values) }],
  [
    'adjust',
    {
      changed: (turn, { form, values }) => changedAdjust(turn, form.context, values),
      pressed: (turn, { form, action, value, values }) => pressedInAdjust(turn, form.context, action, value, values),
      sent: (turn, { form, values }) => sentAdjust(turn, form.context, values),
    },
  ],
  [
    'adjust-confirm',
    {
      pressed: (turn, { form }) => pressedInConfirm(turn, form.context),
      sent: (turn, { form, values }) => sentAdjustConfirm(turn, form.context, values),
    },
  ],
  ['close', { sent: (turn, { form, values }) => sentClose(turn, form.context, values) }],
  ['reopen', { sent: (turn, { form, values }) => sentReopen(turn, form.context, values) }],
  ['merge', { sent: (turn, { form, values }) => sentMerge(turn, form.context, values) }],
  ['undo-merge', { sent: (turn, { form, values }) => sentUndoMerge(turn, form.context, values) }],
  ['link', { sent: (turn, { form, values }) => sentLink(turn, 'link', form.context, values) }],
  ['unlink', { sent: (turn, { form, values }) => sentLink(turn, 'unlink', form.context, values) }],
  ['note', { sent: (turn, { form, values }) => sentNote(turn, form.context, values) }],

  [
    'propose',
    {
      changed: (turn, { form, values }) => changedProposal(turn, 'propose', form.context, values),
      sent: (turn, { form, values }) => sentProposal(turn, form.context, values),
    },
  ],
  [
    'record',
    {
      changed: (turn, { form, values }) => changedProposal(turn, 'record', form.context, values),
      sent: (turn, { form, values }) => sentRecord(turn, form.context, values),
    },
  ],
  ['proposal', { pressed: (turn, { action, value }) => pressedInProposal(turn, action, value) }],
  ['agree', { sent: (turn, { form, values }) => sentDecision(turn, 'agree', form.context, values) }],
  ['disagree', { sent: (turn, { form, values }) => sentDecision(turn, 'disagree', form.context, values) }],

  ['ask', { sent: (turn, { values }) => sentQuestion(turn, values) }],
  [
    'answer',
    {
      pressed: (turn, { form, action, value }) => pressedInAnswer(turn, form.context, action, value),
      sent: (turn, { values }) => sentAnotherQuestion(turn, values),
    },
  ],
  [
    'subject',
    {
      pressed: (turn, { form, action, value }) => pressedInAnswer(turn, form.context, action, value),
      sent: (turn, { values }) => sentSubject(turn, values),
    },
  ],
  ['doubt', { sent: (turn, { form, values }) => sentDoubt(turn, form.context, values) }],

  [
    'away',
    {
      pressed: (turn, { action, value }) => pressedInAway(turn, 'away', action, value),
      sent: (turn, { values }) => sentAway(turn, 'away', values),
    },
  ],
  [
    'away-for',
    {
      pressed: (turn, { action, value }) => pressedInAway(turn, 'away-for', action, value),
      sent: (turn, { values }) => sentAway(turn, 'away-for', values),
    },
  ],
])

type InAForm = Extract<Intent, { type: `form-${string}` }>

/** What is done with something that happened in a form. A form that is not known (any more) does nothing. */
export async function respondInForm(turn: Turn, done: InAForm): Promise<Reply> {
  const turns = FORMS.get(done.form.id)
  return (await answered(turn, done, turns)) ?? { type: 'nothing' }
}

function answered(turn: Turn, done: InAForm, turns: FormTurns | undefined): Promise<Reply> | Reply | undefined {
  switch (done.type) {
    case 'form-changed':
      return turns?.changed?.(turn, done)
    case 'form-pressed':
      return turns?.pressed?.(turn, done)
    case 'form-sent':
      return turns?.sent?.(turn, done)
    case 'form-closed':
      return turns?.closed?.(turn, done)
  }
}
