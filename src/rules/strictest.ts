import type { Advice, RecordEntry } from './advice.ts'
import { groundsOf, merged } from './grounds.ts'
import type { Rule } from './rule.ts'
import { URGENCIES, type Urgency } from './vocabulary.ts'

/** Whether the police are told: always wins over possible, possible over none. */
export function policeEntry(rows: readonly Rule[], applying: readonly Rule[]): Advice['police'] {
  const given = [
    ...rows.map((rule) => ({ rule, status: rule.matrix?.police ?? ('none' as const) })),
    ...applying.flatMap((rule) => (rule.police ? [{ rule, status: rule.police }] : [])),
  ]
  const status = (['always', 'possible'] as const).find((one) => given.some((entry) => entry.status === one)) ?? 'none'
  const rules = given.filter((entry) => entry.status === status).map((entry) => entry.rule)
  return { status, ...groundsOf(...rules) }
}

/** The most urgent of all that apply. */
export const urgencyOf = (applying: readonly Rule[]): Urgency =>
  URGENCIES.find((urgency) => applying.some((rule) => rule.urgency === urgency)) ?? 'normal'

/** Where it is kept: as the first rule says, with the places of the others beside it. */
export function recordEntry(applying: readonly Rule[]): RecordEntry {
  const [first, ...others] = applying.filter((rule) => rule.record)
  if (!first?.record) return { where: 'nowhere', also: [], names: false, keep: null, facts: [], sources: [] }
  const { where, names, keep, setting } = first.record
  const also = others.flatMap((rule) => rule.record?.where ?? []).filter((place) => place !== where)
  return {
    where,
    also: [...new Set(also)],
    names,
    keep,
    ...(setting ? { setting } : {}),
    ...merged([
      groundsOf(first),
      ...others.filter((rule) => rule.record?.where === where).map((rule) => groundsOf(rule)),
    ]),
  }
}
