import type { Case } from '../../domain/case.ts'
import { needsLength } from '../../domain/length.ts'
import type { Consult } from '../../domain/may-decide.ts'
import { basesOf, isListed, measureEntryOf, peopleOf } from '../../domain/proposal.ts'
import type { Running } from '../../domain/running-measure.ts'
import type { Length, LimitEntry, MeasureEntry } from '../../rules/advice.ts'
import { MEASURES, type Measure } from '../../rules/vocabulary.ts'
import type { Block, Field, Form, Option, Values } from '../../view/view.ts'
import { text } from '../report-values.ts'
import { item, sourceOf } from './advice-blocks.ts'
import { choice, writing } from './fields.ts'
import { lengthFields, lengthOf, limitBlocks } from './length-fields.ts'
import { measureText, placeOf } from './proposal-words.ts'
import { nameOf } from './report-people.ts'
import type { Words } from './words.ts'

const LONG = 2000

export interface ProposeInput {
  readonly subject: Case
  readonly values: Values
  /** Random; the same form sent twice is one proposal. */
  readonly id: string
  /** The proposal that this one is to take the place of. */
  readonly replaces?: string | undefined
  /** Limits that the length passes: of the protocol asks for a reason, of the law stands in the way. */
  readonly limits: readonly LimitEntry[]
  /** Suspensions of the same person that still run. */
  readonly running?: readonly Running[]
  /** Of a decision that was taken elsewhere: with whom who took it must have consulted, as far as that is known. */
  readonly consult?: readonly Consult[]
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

/** Which measure, about whom and for how long, with the limits that this length passes. */
export function measureFields(input: ProposeInput, words: Words): (Block | Field)[] {
  const { subject, values, problem } = input
  const entry = chosenEntry(input)
  return [
    ...(problem === undefined ? [] : [{ type: 'alert', tone: 'caution', text: problem } as const]),
    ...measureField(subject, values, words),
    ...notListed(subject, words),
    ...aboutField(subject, values, words),
    ...(entry !== undefined && needsLength(entry) ? lengthFields(entry, values, words) : []),
    ...runningBlocks(input.running ?? [], words),
    ...limitBlocks(input.limits, values, words),
  ]
}

/** No reason not to propose: a warning, with where the decision that runs rests on. */
const runningBlocks = (running: readonly Running[], words: Words): Block[] =>
  running.flatMap(({ proposal, until }): Block[] => {
    const [source] = proposal.basis.sources
    const what = measureText(proposal.measure, proposal.length, words)
    return [
      { type: 'alert', tone: 'caution', text: words.texts.proposal.runsAlready(what, words.day(until)) },
      ...(source === undefined ? [] : [{ type: 'source', text: words.source(source) } as const]),
    ]
  })

/** The rule that it rests on, why it is needed and what the parents know. */
export function groundFields(input: ProposeInput, words: Words): Field[] {
  const { proposal: texts } = words.texts
  const { values } = input
  const entry = chosenEntry(input)
  const bases = entry === undefined ? [] : basisOptions(entry, lengthOf(values))
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

export const chosenEntry = ({ subject, values }: ProposeInput): MeasureEntry | undefined => {
  const measure = chosenMeasure(values)
  return measure === undefined ? undefined : measureEntryOf(subject.advice, measure)
}

/** The measures that can be proposed in a case. */
export const listedMeasures = (subject: Case): readonly MeasureEntry[] =>
  subject.advice.measures.filter((m) => m.authority.length > 0 && isListed(m, subject))

/** Nothing to choose from, when the rules list nothing for what was reported. */
function measureField(subject: Case, values: Values, words: Words): Field[] {
  const options = measureOptions(subject, words)
  const more = { value: text(values, 'measure'), required: true, live: true }
  return options.length === 0 ? [] : [choice('measure', words.texts.proposal.which, options, more)]
}

function measureOptions(subject: Case, { texts }: Words): Option[] {
  return listedMeasures(subject).map((m) => ({
    id: m.measure,
    label: texts.words.measures[m.measure],
    note: texts.words.measureStatuses[m.status],
  }))
}

/** Why the others cannot be chosen, each with where it stands. */
function notListed(subject: Case, words: Words): Block[] {
  const others = subject.advice.measures.filter((m) => !listedMeasures(subject).includes(m))
  if (others.length === 0) return []
  const { proposal: texts, words: labels } = words.texts
  const items = others.map((m) =>
    item(`${labels.measures[m.measure]}: ${texts.whyNotListed[whyNot(m)]}`, [sourceOf(m, words)]),
  )
  return [
    { type: 'text', text: texts.notListed, weight: 'muted' },
    { type: 'list', ordered: false, items },
  ]
}

function whyNot({ status, authority }: MeasureEntry): 'not-named' | 'first-time' | 'no-decider' {
  if (status === 'not-listed') return 'not-named'
  return authority.length === 0 ? 'no-decider' : 'first-time'
}

function aboutField(subject: Case, values: Values, words: Words): Field[] {
  const measure = chosenMeasure(values)
  const ids = measure === undefined ? [] : peopleOf(subject, measure)
  if (ids.length < 2) return []
  const { proposal: texts, person } = words.texts
  const options = subject.report.people
    .filter((p) => ids.includes(p.id))
    .map((p) => ({ id: p.id, label: (nameOf(p, words) ?? person.nobody).slice(0, 75) }))
  return [choice('about', texts.about, options, { value: text(values, 'about'), required: true })]
}

const basisOptions = (entry: MeasureEntry, length: Length | null): Option[] =>
  basesOf(entry, length).map(({ sources }, i) => ({ id: String(i), label: placeOf(sources[0]) }))
