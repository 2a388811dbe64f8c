import { sightOf } from '../domain/permissions.ts'
import { addColleague } from '../use-cases/add-colleague.ts'
import { stepBack } from '../use-cases/step-back.ts'
import type { Form, Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { addColleagueForm, nobodyNextForm, stepBackForm, steppedBackForm } from './screens/access-forms.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import type { Words } from './screens/words.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

const FORMS: Readonly<Record<string, (number: string, words: Words) => Form>> = {
  'add-colleague': addColleagueForm,
  'step-back': stepBackForm,
}

/** *Collega toevoegen* and *Ik kan dit niet doen*, in the opened case; undefined: another button was pressed. */
export async function pressedForAccess(turn: Turn, number: string, action: string): Promise<Reply | undefined> {
  const form = FORMS[action]
  if (form === undefined) return undefined
  const subject = await turn.parts.store.case(number)
  const isTheirs = subject !== undefined && sightOf(subject, turn.member.id) === 'whole'
  return { type: 'open', form: isTheirs ? form(number, turn.words) : notFoundForm(turn.words) }
}

export async function sentAddColleague(turn: Turn, number: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const { required } = words.texts.report.errors
  const to = text(values, 'colleague')
  const reason = text(values, 'reason')
  if (to === undefined || reason === undefined)
    return {
      type: 'errors',
      errors: {
        ...(to === undefined ? { colleague: required } : {}),
        ...(reason === undefined ? { reason: required } : {}),
      },
    }
  const tooLong = tooLongErrors(addColleagueForm(number, words), values, words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const outcome = await addColleague(number, member.id, to, reason, parts)
  parts.wakeDelivery()
  switch (outcome.type) {
    case 'added':
      return { type: 'back', below: await openedForm(turn, number) }
    case 'not-possible':
      return { type: 'errors', errors: { colleague: words.texts.access.addNotPossible } }
    case 'needs-reason':
      return { type: 'errors', errors: { reason: required } }
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(words) }
  }
}

/** Lets the case go; the window of the case that lies below shows nothing of it any more. */
export async function sentStepBack(turn: Turn, number: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const tooLong = tooLongErrors(stepBackForm(number, words), values, words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const outcome = await stepBack(number, member.id, text(values, 'remark') ?? null, parts)
  parts.wakeDelivery()
  switch (outcome.type) {
    case 'stepped-back':
      return { type: 'back', below: steppedBackForm(outcome.told, words) }
    case 'nobody-next':
      return { type: 'redraw', form: nobodyNextForm(outcome.case, words) }
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(words) }
  }
}
