import type { MayDecide } from '../domain/may-decide.ts'
import { recordDecision, type TakenElsewhere } from '../use-cases/record-decision.ts'
import type { Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import { problemIn, waitsAlready } from './proposal-problems.ts'
import { inputOf, wantedFrom } from './propose-turns.ts'
import { text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { ticked } from './screens/before-ticks.ts'
import { consultedFrom } from './screens/consult-fields.ts'
import { recordForm } from './screens/record-form.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

/** Writes down what was decided elsewhere. */
export async function sentRecord(turn: Turn, context: string, values: Values): Promise<Reply> {
  const input = await inputOf(turn, context, values)
  if (input === undefined) return { type: 'redraw', form: notFoundForm(turn.words) }
  const wanted = wantedFrom(input)
  if (wanted === undefined) return problemIn('record', input, 'not-listed', turn)
  const tooLong = tooLongErrors(recordForm(input, turn.words), values, turn.words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const outcome = await recordDecision(input.subject.number, turn.member.id, wanted, takenFrom(values), turn.parts)
  turn.parts.wakeDelivery()
  switch (outcome.type) {
    case 'recorded':
      return { type: 'back', below: await openedForm(turn, input.subject.number) }
    case 'not-yours':
      return { type: 'redraw', form: notFoundForm(turn.words) }
    case 'may-not':
      return outcome.person === 'decider'
        ? { type: 'errors', errors: { 'decided-by': turn.words.texts.proposal.mayNot[outcome.why] } }
        : { type: 'errors', errors: { measure: mayNotRecord(outcome, turn) } }
    case 'over-limit':
    case 'over-law':
      return { type: 'redraw', form: recordForm({ ...input, limits: outcome.limits }, turn.words) }
    case 'already-proposed':
      return waitsAlready(outcome.proposal, turn)
    default:
      return problemIn('record', input, outcome.type, turn)
  }
}

function mayNotRecord({ why, who }: Extract<MayDecide, { type: 'may-not' }>, { words }: Turn): string {
  const { proposal, words: labels } = words.texts
  const names = who.map(({ person, roles }) => labels.roleOf(words.roles(roles), person.name))
  return proposal.mayNotRecord(proposal.mayNot[why], words.or(names))
}

const takenFrom = (values: Values): TakenElsewhere => ({
  decidedBy: text(values, 'decided-by') ?? '',
  decidedOn: text(values, 'decided-on') ?? '',
  why: text(values, 'why') ?? '',
  consulted: consultedFrom(values),
  beforeDone: ticked(values),
  reason: text(values, 'reason') ?? null,
})
