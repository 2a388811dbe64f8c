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

export function missingBlocks(advice: Advice, words: Words): Block[] {
  if (advice.missing.length === 0) return []
  const reasons = [...new Set(advice.missing.map((m) => m.why[words.language]))]
  return [{ type: 'list', ordered: false, items: reasons.map((text) => ({ text })) }]
}

/** Where the law has moved since the document; shown apart from the rules, with how certain it is. */
export function currencyBlocks(advice: Advice, words: Words): Block[] {
  const grounds: readonly Grounds[] = [
    ...advice.notify,
    ...advice.exclude,
    ...advice.measures,
    ...advice.measures.flatMap((m) => m.authority),
    advice.police,
    ...advice.steps,
    ...advice.outside,
    advice.record,
  ]
  const named = new Set(grounds.flatMap((g) => g.currency ?? []))
  const notes = words.protocol.currency.filter((note) => named.has(note.id))
  if (notes.length === 0) return []
  const items = notes.map((n) => ({
    text: words.texts.received.lawMoved(n.note[words.language], n.certainty.join('/')),
  }))
  return [{ type: 'list', ordered: false, items }]
}

/** The first place where it stands; the others are in the protocol's own files. */
export function sourceOf(grounds: Grounds, words: Words): string {
  const [first] = grounds.sources
  return first === undefined ? '' : words.source(first)
}

export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
