import type { Advice, Grounds, OutsideEntry, StepEntry } from '../../rules/advice.ts'
import type { Block } from '../../view/view.ts'
import type { Words } from './words.ts'

/** A heading with its blocks, or nothing at all when there are none. */
export const section = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', text }, ...blocks]

/** What the protocol asks: who does what by when, each with where it stands. */
export function stepBlocks(steps: readonly StepEntry[], words: Words): Block[] {
  if (steps.length === 0) return []
  const items = steps.map((step) => {
    const who = step.who.length === 0 ? '' : words.roles(step.who)
    return { text: step.text[words.language], note: joined([who, words.term(step.due), sourceOf(step, words)]) }
  })
  return [{ type: 'list', ordered: true, items }]
}

/** Bodies outside the school: a person calls them, the assistant never does. */
export function outsideBlocks(entries: readonly OutsideEntry[], words: Words): Block[] {
  if (entries.length === 0) return []
  const items = entries.map((entry) => {
    const phone = entry.phone ?? words.partyPhone(entry.party)
    const why = entry.why?.[words.language] ?? ''
    return {
      text: joined([words.party(entry.party), phone ?? '', words.term(entry.due)]),
      note: joined([why, sourceOf(entry, words)]),
    }
  })
  return [{ type: 'list', ordered: false, items }]
}

/** What is not known yet: the question as the form asks it, and why it matters. */
export function missingBlocks(advice: Advice, words: Words): Block[] {
  if (advice.missing.length === 0) return []
  const items = advice.missing.map(({ field, why }) => ({
    text: questionOf(field, words),
    note: why[words.language],
  }))
  return [{ type: 'list', ordered: false, items: uniqueBy(items, (item) => item.text) }]
}

/** `people[0].age` asks for an age, whoever's it is. */
function questionOf(field: string, { texts }: Words): string {
  const { report, person } = texts
  const questions: Readonly<Record<string, string>> = {
    behaviours: report.behaviours,
    occurredAt: report.occurredOn,
    place: report.place,
    people: report.people,
    position: person.position,
    age: person.age,
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
  const { received } = words.texts
  const items = notes.map((n) => ({
    text: n.note[words.language],
    note: received.certainty(n.certainty.map((letter) => received.certainties[letter]).join(', ')),
  }))
  return [{ type: 'list', ordered: false, items }]
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

export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
