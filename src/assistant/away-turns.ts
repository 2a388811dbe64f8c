import { arrangeableBy } from '../domain/stand-in-rules.ts'
import { isDay } from '../lib/school-time.ts'
import { endAbsence } from '../use-cases/end-absence.ts'
import { type AbsenceProblem, setAbsence } from '../use-cases/set-absence.ts'
import type { Form, Values } from '../view/view.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { awayEndedForm, awayForm, awayForOtherForm, awaySavedForm, mayNotArrangeForm } from './screens/away-form.ts'
import type { Reply } from './turn.ts'

/** `/meldwijzer afwezig`: someone says that they are away. */
export const startAway = (turn: Turn): Reply => ({ type: 'open', form: drawAway(turn, 'away') })

/** `/meldwijzer vervanging`: someone arranges it for a colleague, or reads who may. */
export const startAwayForOther = (turn: Turn): Reply => ({ type: 'open', form: drawAway(turn, 'away-for') })

/** Keeps what was filled in; what is not right comes back beside its field. */
export async function sentAway(turn: Turn, form: AwayForm, values: Values): Promise<Reply> {
  const { member, parts, words } = turn
  const { problems } = words.texts.presence.away
  const person = form === 'away' ? member.id : text(values, 'absent')
  const [from, until, substitute] = ['from', 'until', 'substitute'].map((field) => text(values, field))
  const errors = {
    ...(person === undefined ? { absent: problems['no-person'] } : {}),
    ...(from === undefined || !isDay(from) ? { from: problems['no-from'] } : {}),
    ...(until === undefined || !isDay(until) ? { until: problems['no-until'] } : {}),
    ...(form === 'away-for' && substitute === undefined ? { substitute: problems['substitute-needed'] } : {}),
  }
  if (person === undefined || from === undefined || until === undefined || Object.keys(errors).length > 0)
    return { type: 'errors', errors }
  const set = await setAbsence({ person, from, until, substitute: substitute ?? null, by: member.id }, parts)
  if (set.type === 'refused') return { type: 'errors', errors: { [fieldOf(set.problem, form)]: problems[set.problem] } }
  return { type: 'redraw', form: awaySavedForm(set.absence, member.id, words) }
}

/** *Ik ben er weer*, or the same for a colleague. What someone else ended before is ended. */
export async function pressedInAway(turn: Turn, form: AwayForm, action: string, id: string): Promise<Reply> {
  if (action !== 'absence-end') return { type: 'nothing' }
  const ended = await endAbsence(id, turn.member.id, turn.parts)
  if (ended.type !== 'ended') return { type: 'redraw', form: drawAway(turn, form) }
  return { type: 'redraw', form: awayEndedForm(ended.person, turn.member.id, turn.words) }
}

type AwayForm = 'away' | 'away-for'

function drawAway({ member, words, now }: Turn, form: AwayForm): Form {
  if (form === 'away') return awayForm(member, now, words)
  const may = arrangeableBy(member, words.directory).length > 0
  return may ? awayForOtherForm(member, now, words) : mayNotArrangeForm(words)
}

function fieldOf(problem: AbsenceProblem, form: AwayForm): string {
  switch (problem) {
    case 'person-not-possible':
      return form === 'away' ? 'from' : 'absent'
    case 'starts-in-past':
    case 'too-far':
      return 'from'
    case 'ends-before-start':
    case 'too-long':
      return 'until'
    case 'substitute-is-self':
    case 'substitute-is-you':
    case 'substitute-not-possible':
    case 'substitute-away':
      return 'substitute'
  }
}
