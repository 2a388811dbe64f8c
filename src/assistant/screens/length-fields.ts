import type { Length, LimitEntry, MeasureEntry } from '../../rules/advice.ts'
import { sayLength } from '../../texts/say-terms.ts'
import type { Block, Field, Values } from '../../view/view.ts'
import { text } from '../report-values.ts'
import { currencyBlocks, sourceOf } from './advice-blocks.ts'
import { choice, writing } from './fields.ts'
import type { Words } from './words.ts'

const LONG = 2000
const LINE = 4

/** How long: a unit, and how many unless it is the rest of the day. */
export function lengthFields(entry: MeasureEntry, values: Values, words: Words): Field[] {
  const { proposal: texts } = words.texts
  const restOfDay = entry.authority.some((a) => a.upTo?.unit === 'rest-of-day')
  const options = [
    ...(restOfDay ? [{ id: 'rest-of-day', label: texts.units['rest-of-day'] }] : []),
    { id: 'school-days', label: texts.units['school-days'] },
    { id: 'weeks', label: texts.units.weeks },
  ]
  return [
    choice('length-unit', texts.lengthUnit, options, {
      value: text(values, 'length-unit'),
      required: true,
      live: true,
    }),
    ...(text(values, 'length-unit') === 'rest-of-day'
      ? []
      : [writing('length-n', texts.lengthN, LINE, { value: text(values, 'length-n'), lines: 'one', required: true })]),
  ]
}

/** Undefined while no whole length stands there. */
export function lengthOf(values: Values): Length | null {
  const unit = text(values, 'length-unit')
  if (unit === 'rest-of-day') return { n: 1, unit }
  const n = Number(text(values, 'length-n'))
  return (unit === 'school-days' || unit === 'weeks') && Number.isInteger(n) && n > 0 ? { n, unit } : null
}

/** What a length passes, with where it stands; only a limit of the protocol can be passed, with a reason. */
export function limitBlocks(limits: readonly LimitEntry[], values: Values, words: Words): (Block | Field)[] {
  if (limits.length === 0) return []
  const { proposal: texts } = words.texts
  const law = limits.some((limit) => limit.force === 'law')
  return [
    ...overBlocks(limits, words),
    ...(law
      ? []
      : [writing('over-limit', texts.overLimit, LONG, { value: text(values, 'over-limit'), required: true })]),
  ]
}

/** Each limit that is passed, with where it stands and what the law says of it now. */
export function overBlocks(limits: readonly LimitEntry[], words: Words): Block[] {
  const { proposal: texts, time } = words.texts
  return [
    ...limits.map((limit): Block => {
      const most = sayLength(limit.upTo, time)
      const said = limit.force === 'law' ? texts.overLaw(most) : texts.overProtocol(most)
      return { type: 'alert', tone: 'caution', text: [said, sourceOf(limit, words)].filter((s) => s !== '').join(' ') }
    }),
    ...currencyBlocks(limits, words),
  ]
}
