import type { Case } from '../domain/case.ts'
import { decidesOnAny } from '../domain/may-decide.ts'
import { leftOpenIn } from '../use-cases/close-case.ts'
import { decidingSetting } from '../use-cases/deciding-setting.ts'
import { linkable } from '../use-cases/link-cases.ts'
import { mergeable } from '../use-cases/merge-cases.ts'
import { type Opened, openCase } from '../use-cases/open-case.ts'
import type { Form } from '../view/view.ts'
import { startAdjust } from './adjust-turns.ts'
import { openedForm } from './case-turns.ts'
import type { Turn } from './respond.ts'
import { alsoReportedForm } from './screens/around-blocks.ts'
import { caseMoreForm } from './screens/case-more-form.ts'
import { linkForm, mergeForm, notOpenForm, reopenForm, undoMergeForm, unlinkForm } from './screens/case-work-forms.ts'
import { closeForm } from './screens/close-form.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import type { Reply } from './turn.ts'

type OpenedCase = Extract<Opened, { type: 'whole' }>

/** What a button in a case or under *Meer* opens on top of it. */
const FORMS: Readonly<Record<string, (opened: OpenedCase, turn: Turn) => Form | Promise<Form>>> = {
  close: ({ case: subject }, { parts, words }) => closing(subject, parts, words),
  reopen: ({ case: subject }, { words }) => reopenForm(subject, words),
  merge: async ({ case: subject }, { member, parts, words }) =>
    mergeForm(subject, await mergeable(subject, member.id, parts), words),
  'undo-merge': ({ case: subject, alsoReported }, { words }) => undoMergeForm(subject, alsoReported, words),
  link: async ({ case: subject }, { member, parts, words }) =>
    linkForm(subject, await linkable(subject, member.id, parts), words),
  unlink: ({ case: subject, linked }, { words }) => unlinkForm(subject, linked, words),
}

/** *Afsluiten*, *Meer* and what stands there; undefined: another button was pressed. */
export async function pressedForCaseWork(
  turn: Turn,
  number: string,
  action: string,
  value: string,
): Promise<Reply | undefined> {
  if (action === 'to-linked') return { type: 'redraw', form: await openedForm(turn, value) }
  if (action === 'also-reported') return { type: 'open', form: await alsoReported(turn, number, value) }
  if (action === 'back-to-case') return { type: 'redraw', form: await openedForm(turn, number) }
  if (action === 'more') return { type: 'redraw', form: await furtherActions(turn, number) }
  if (action === 'adjust') return startAdjust(turn, number)
  const form = FORMS[action]
  if (form === undefined) return undefined
  const opened = await openCase(number, turn.member.id, turn.parts)
  return { type: 'open', form: opened.type === 'whole' ? await form(opened, turn) : notFoundForm(turn.words) }
}

/** *Meer* takes the place of the case, and *Terug naar de melding* brings it back. */
async function furtherActions(turn: Turn, number: string): Promise<Form> {
  const { member, parts, words } = turn
  const opened = await openCase(number, member.id, parts)
  if (opened.type !== 'whole') return notFoundForm(words)
  const decides = decidesOnAny(member.id, await decidingSetting(opened.case, parts))
  return caseMoreForm({ subject: opened.case, reader: member.id, decides }, words)
}

/** Who may read the case reads what became part of it. */
async function alsoReported({ member, parts, words }: Turn, number: string, part: string): Promise<Form> {
  const opened = await openCase(number, member.id, parts)
  const found = opened.type === 'whole' ? opened.alsoReported.find((one) => one.number === part) : undefined
  return found === undefined ? notFoundForm(words) : alsoReportedForm(found, words)
}

const closing = async (subject: Case, { store }: Turn['parts'], words: Turn['words']): Promise<Form> =>
  subject.closed === null
    ? closeForm(subject.number, await leftOpenIn(subject, store), words)
    : notOpenForm(subject, words)
