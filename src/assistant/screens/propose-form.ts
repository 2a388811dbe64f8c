import type { Case } from '../../domain/case.ts'
import { authorityOver, forLength, needsLength } from '../../domain/length.ts'
import { basesOf, isListed, measureEntryOf, peopleOf } from '../../domain/proposal.ts'
import type { Length, LimitEntry, MeasureEntry } from '../../rules/advice.ts'
import { MEASURES, type Measure } from '../../rules/vocabulary.ts'
import { sayLength } from '../../texts/say-terms.ts'
import type { Block, Field, Form, Option, Values } from '../../view/view.ts'
import { list, text } from '../report-values.ts'
import { sourceOf } from './advice-blocks.ts'
import { choice, date, ticks, writing } from './fields.ts'
import { measureText } from './proposal-words.ts'
import { nameOf } from './report-form.ts'
import type { Words } from './words.ts'

const LONG = 2000
const LINE = 4

export interface ProposeInput {
  readonly subject: Case
  readonly values: Values
  /** Random; the same form sent twice is one proposal. */
  readonly id: string
  /** The proposal that this one is to take the place of. */
  readonly replaces?: string | undefined
  /** Limits that the length passes: of the protocol asks for a reason, of the law stands in the way. */
  readonly limits: readonly LimitEntry[]
  readonly problem?: string | undefined
}

/** Puts a measure to those with authority: which, how long, about whom, on what ground. */
export function proposeForm(input: ProposeInput, words: Words): Form {
  const { proposal: texts } = words.texts
  return {
    kind: 'form',
    id: 'propose',
    context: [input.subject.number, input.id, input.replaces ?? ''].join('.'),
    title: texts.proposeTitle,
    submitLabel: texts.send,
    closeLabel: texts.back,
    body: [...measureFields(input, words), ...groundFields(input, words)],
  }
}

/** Writes down a decision that was taken elsewhere: the same, and who decided, when, and why it was not put here. */
export function recordForm(input: ProposeInput, words: Words): Form {
  const { proposal: texts } = words.texts
  const { values } = input
  return {
    kind: 'form',
    id: 'record',
    context: [input.subject.number, input.id, ''].join('.'),
    title: texts.recordTitle,
    submitLabel: texts.recordSend,
    closeLabel: texts.back,
    body: [
      { type: 'text', text: texts.recordIntro },
      ...measureFields(input, words),
      {
        type: 'search-field',
        id: 'decided-by',
        label: texts.decidedBy,
        required: true,
        list: 'staff',
        placeholder: words.texts.person.colleaguePlaceholder,
      },
      date('decided-on', texts.decidedOn, { value: text(values, 'decided-on'), required: true }),
      writing('why', texts.whyAfterwards, LONG, { value: text(values, 'why'), required: true }),
      ...groundFields(input, words),
      ...consultFields(chosenEntry(input), values, words),
      ...beforeFields(chosenEntry(input), lengthOf(values), words),
      writing('reason', texts.reasonOptional, LONG, { value: text(values, 'reason') }),
    ],
  }
}

function measureFields(input: ProposeInput, words: Words): (Block | Field)[] {
  const { subject, values, problem } = input
  const { proposal: texts } = words.texts
  const entry = chosenEntry(input)
  return [
    ...(problem === undefined ? [] : [{ type: 'alert', tone: 'caution', text: problem } as const]),
    choice('measure', texts.which, measureOptions(subject, words), {
      value: text(values, 'measure'),
      required: true,
      live: true,
    }),
    ...notListed(subject, words),
    ...aboutField(subject, values, words),
    ...(entry !== undefined && needsLength(entry) ? lengthFields(entry, values, words) : []),
    ...limitBlocks(input.limits, values, words),
  ]
}

function groundFields(input: ProposeInput, words: Words): Field[] {
  const { proposal: texts } = words.texts
  const { values } = input
  const entry = chosenEntry(input)
  const bases = entry === undefined ? [] : basisOptions(entry, lengthOf(values), words)
  return [
    ...(bases.length === 0
      ? []
      : [choice('basis', texts.basis, bases, { value: text(values, 'basis') ?? '0', required: true, look: 'radio' })]),
    writing('ground', texts.ground, LONG, { value: text(values, 'ground'), required: true, hint: texts.groundHint }),
    writing('parents-told', texts.parentsTold, LONG, { value: text(values, 'parents-told') }),
  ]
}

export const chosenMeasure = (values: Values): Measure | undefined =>
  MEASURES.find((m) => m === text(values, 'measure'))

const chosenEntry = ({ subject, values }: ProposeInput): MeasureEntry | undefined => {
  const measure = chosenMeasure(values)
  return measure === undefined ? undefined : measureEntryOf(subject.advice, measure)
}

function measureOptions(subject: Case, { texts }: Words): Option[] {
  const listed = subject.advice.measures.filter((m) => m.authority.length > 0 && isListed(m, subject))
  return listed.map((m) => ({
    id: m.measure,
    label: texts.words.measures[m.measure],
    note: texts.words.measureStatuses[m.status],
  }))
}

/** Why the others cannot be chosen. */
function notListed(subject: Case, { texts, and }: Words): Block[] {
  const others = subject.advice.measures.filter((m) => m.authority.length === 0 || !isListed(m, subject))
  if (others.length === 0) return []
  const names = and(others.map((m) => texts.words.measures[m.measure]))
  return [{ type: 'text', text: texts.proposal.notListed(names), weight: 'muted' }]
}

function aboutField(subject: Case, values: Values, words: Words): Field[] {
  const ids = peopleOf(subject)
  if (ids.length < 2) return []
  const { proposal: texts, person } = words.texts
  const options = subject.report.people
    .filter((p) => ids.includes(p.id))
    .map((p) => ({ id: p.id, label: (nameOf(p, words) ?? person.nobody).slice(0, 75) }))
  return [choice('about', texts.about, options, { value: text(values, 'about'), required: true })]
}

function lengthFields(entry: MeasureEntry, values: Values, words: Words): Field[] {
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

function limitBlocks(limits: readonly LimitEntry[], values: Values, words: Words): (Block | Field)[] {
  if (limits.length === 0) return []
  const { proposal: texts, time } = words.texts
  const law = limits.some((limit) => limit.force === 'law')
  return [
    ...limits.map((limit): Block => {
      const most = sayLength(limit.upTo, time)
      const said = limit.force === 'law' ? texts.overLaw(most) : texts.overProtocol(most)
      return { type: 'alert', tone: 'caution', text: [said, sourceOf(limit, words)].filter((s) => s !== '').join(' ') }
    }),
    ...(law
      ? []
      : [writing('over-limit', texts.overLimit, LONG, { value: text(values, 'over-limit'), required: true })]),
  ]
}

function basisOptions(entry: MeasureEntry, length: Length | null, words: Words): Option[] {
  return basesOf(entry, length).map((basis, i) => {
    const [source] = basis.sources
    const heading = source === undefined ? '' : (source.heading.split(' > ').at(-1) ?? source.heading)
    return { id: String(i), label: shortened(`${measureText(entry.measure, null, words)}: ${heading}`) }
  })
}

/** An option is at most 75 characters on Slack; the whole heading stands in the case. */
const shortened = (label: string) => (label.length <= 75 ? label : `${label.slice(0, 74)}…`)

/** With whom it must be consulted, for this length. */
function consultFields(entry: MeasureEntry | undefined, values: Values, words: Words): Field[] {
  const { proposal: texts } = words.texts
  const roles = entry === undefined ? [] : (authorityOver(entry, lengthOf(values))?.with ?? [])
  if (roles.length === 0) return []
  return [
    {
      type: 'search-field',
      id: 'consulted',
      label: texts.consulted(words.roles(roles)),
      required: false,
      list: 'staff',
      placeholder: words.texts.person.colleaguePlaceholder,
    },
    date('consulted-on', texts.consultedOn, { value: text(values, 'consulted-on') }),
  ]
}

function beforeFields(entry: MeasureEntry | undefined, length: Length | null, words: Words): Field[] {
  const before = forLength(entry?.before, length)
  return before.length === 0 ? [] : [beforeTicks(before, [], words)]
}

/** What must have been done first, each with where it stands. */
export function beforeTicks(
  before: readonly NonNullable<MeasureEntry['before']>[number][],
  done: readonly string[],
  words: Words,
): Field {
  const options = before.map((b) => ({
    id: b.id,
    label: shortened(b.text[words.language]),
    note: shortened(b.sources[0]?.heading.split(' > ').at(-1) ?? ''),
  }))
  return ticks('before-done', words.texts.proposal.before, options, { value: done })
}

export const ticked = (values: Values): readonly string[] => list(values, 'before-done')
