import type { Case } from '../../domain/case.ts'
import { deadlineOf, pressingFor } from '../../domain/deadlines.ts'
import type { Advice, Grounds, OutsideEntry, StepEntry } from '../../rules/advice.ts'
import type { Protocol } from '../../rules/schema.ts'
import type { Role } from '../../rules/vocabulary.ts'
import { whyStep } from '../../rules/why.ts'
import type { Block } from '../../view/view.ts'
import { capitalised, type Words } from './words.ts'

/** A heading with its blocks, or nothing at all when there are none. */
export const section = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', text }, ...blocks]

/**
 * What the protocol asks: who does what by when, each with where it stands. With its case, terms are until when, and
 * each step says why it is asked.
 */
export function stepBlocks(steps: readonly StepEntry[], words: Words, subject?: Case): Block[] {
  if (steps.length === 0) return []
  const items = steps.map((step) =>
    item(step.text[words.language], [
      step.who.length === 0 && subject !== undefined ? words.texts.case.whoReports : words.roles(step.who),
      ...stepNotes(step, words, subject),
      ...(subject === undefined ? [] : whyStep(subject.advice, step.id, words.protocol, words.language)),
    ]),
  )
  return [{ type: 'list', ordered: true, items }]
}

/** Small print of a step: only after which, by when, and where it stands. */
export const stepNotes = (step: StepEntry | OutsideEntry, words: Words, subject?: Case): readonly string[] => [
  afterText(step, words, subject),
  dueText(step, words, subject),
  sourceOf(step, words),
]

/** Bodies outside the school: a person turns to them, the assistant never does. */
export function outsideBlocks(entries: readonly OutsideEntry[], words: Words, subject?: Case): Block[] {
  if (entries.length === 0) return []
  return [{ type: 'list', ordered: false, items: entries.map((entry) => outsideItem(entry, words, subject)) }]
}

function outsideItem(entry: OutsideEntry, words: Words, subject: Case | undefined) {
  const { outsideStatuses } = words.texts.case
  const phone = entry.phone ?? words.partyPhone(entry.party) ?? ''
  const party = words.party(entry.party)
  const isOffered = entry.who.length === 0 && entry.status === undefined
  const status = isOffered ? capitalised(party, words) : outsideStatuses[entry.status ?? 'must'](party)
  const why = entry.why?.[words.language] ?? ''
  return item(joined([status, phone, dueText(entry, words, subject)]), [
    words.roles(entry.who),
    afterText(entry, words, subject),
    why,
    sourceOf(entry, words),
  ])
}

/** Until when, where that is a moment; else the term in words; nothing when there is no term. */
export function dueText(entry: Pick<StepEntry, 'due' | 'countsFrom'>, words: Words, subject?: Case): string {
  const until = subject === undefined ? null : deadlineOf(entry, subject)
  return until === null ? words.term(entry.due) : words.texts.time.by(words.moment(until))
}

/** Until when the most pressing step of these roles may take; nothing when none of theirs has a term. */
export function termOf(subject: Case, roles: readonly Role[], words: Words): string {
  const first = pressingFor(subject, roles)
  return first === undefined ? '' : dueText(first, words, subject)
}

function afterText({ after }: Pick<StepEntry, 'after'>, words: Words, subject: Case | undefined): string {
  const before = subject?.advice.steps.filter((step) => after.includes(step.id)) ?? []
  if (before.length === 0) return ''
  return words.texts.case.afterSteps(words.and(before.map((step) => `“${firstSentence(step.text[words.language])}”`)))
}

const firstSentence = (text: string) => text.split(/(?<=[.?!]) /)[0]?.replace(/\.$/, '') ?? text

/** What is not known yet: the question as the form asks it, and why it matters. */
export function missingBlocks(advice: Advice, words: Words): Block[] {
  if (advice.missing.length === 0) return []
  const items = advice.missing.map(({ field, why }) => ({
    text: questionOf(field, words),
    note: why[words.language],
  }))
  return [{ type: 'list', ordered: false, items: uniqueBy(items, (item) => item.text) }]
}

/** The question that a missing field of an advice asks, as the form says it; `people[0].age` asks for an age, whoever's it is. */
export function questionOf(field: string, { texts }: Words): string {
  const { report, person } = texts
  const questions: Readonly<Record<string, string>> = {
    behaviours: report.behaviours,
    occurredAt: report.occurredOn,
    place: report.place,
    people: report.people,
    position: person.position,
    age: person.ageQuestion,
    recidivism: report.recidivism,
    serious: report.serious,
    weaponUsed: report.weaponUsed,
    coercion: report.coercion,
    acuteDanger: report.danger,
    selfHarmRisk: report.selfHarm,
  }
  const name = field.split('.').at(-1) ?? field
  return questions[name] ?? texts.received.otherQuestion
}

const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

/** Where the law has moved since the document; shown apart from the rules, with how certain it is. */
export function currencyBlocks(grounds: readonly Grounds[], words: Words): Block[] {
  const named = new Set(grounds.flatMap((g) => g.currency ?? []))
  const notes = words.protocol.currency.filter((note) => named.has(note.id))
  if (notes.length === 0) return []
  const items = notes.map((note) => ({ text: note.note[words.language], note: certaintyOf(note, words) }))
  return [{ type: 'list', ordered: false, items }]
}

/** How certain it is that the law has moved, in plain words. */
export function certaintyOf({ certainty }: Protocol['currency'][number], { texts: { received } }: Words): string {
  const how = certainty.map((letter) => received.certainties[letter])
  const said = how.length === 1 ? how : how.map(received.partly)
  return received.certainty(said.join('; '))
}

/** Everything in an advice that a law may have overtaken; of measures only those that are possible at all. */
export const groundsOf = (advice: Advice): readonly Grounds[] => {
  const measures = advice.measures.filter((m) => m.status !== 'not-listed')
  return [
    ...advice.notify,
    ...advice.exclude,
    ...measures,
    ...measures.flatMap((m) => m.authority),
    advice.police,
    ...advice.steps,
    ...advice.outside,
    advice.record,
  ]
}

/** The first place where it stands; the others are in the protocol's own files. */
export function sourceOf(grounds: Grounds, words: Words): string {
  const [first] = grounds.sources
  return first === undefined ? '' : words.source(first)
}

/** An item of a list with small print under it, or without when there is none. */
export function item(text: string, small: readonly string[]): { readonly text: string; readonly note?: string } {
  const note = joined(small)
  return note === '' ? { text } : { text, note }
}

export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
