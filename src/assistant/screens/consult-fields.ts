import type { Consult } from '../../domain/may-decide.ts'
import type { Consulted } from '../../domain/proposal.ts'
import type { Field, Values } from '../../view/view.ts'
import { text } from '../report-values.ts'
import { choice, date } from './fields.ts'
import type { Words } from './words.ts'

/** With whom they must have consulted, and on which day: two fields for each role, asked in the words of `ask`. */
export const consultFields = (
  consults: readonly Consult[],
  values: Values,
  ask: (role: string) => string,
  words: Words,
): Field[] =>
  consults.flatMap(({ role, people }, i) => {
    const options = people.map((p) => ({ id: p.id, label: p.name.slice(0, 75) }))
    return [
      choice(`consulted-${i}`, ask(words.role(role)), options, {
        value: text(values, `consulted-${i}`),
        required: true,
      }),
      date(`consulted-on-${i}`, words.texts.proposal.consultedOn, {
        value: text(values, `consulted-on-${i}`),
        required: true,
      }),
    ]
  })

/** Everyone who was named as consulted; of whom or on which day is empty where it was not filled in. */
export function consultedFrom(values: Values): readonly Consulted[] {
  const named = Object.keys(values).flatMap((field) => /^consulted-(?:on-)?(\d+)$/.exec(field)?.[1] ?? [])
  return [...new Set(named)].map((i) => ({
    who: text(values, `consulted-${i}`) ?? '',
    when: text(values, `consulted-on-${i}`) ?? '',
  }))
}
