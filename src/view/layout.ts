import { LIMITS } from './limits.ts'
import { packed, splitText } from './split.ts'
import type { Block } from './view.ts'

/*
 * How what stands in one block of a view is spread over blocks of a platform, none of them with more text than fits.
 * Renderers lay out with these functions, so that `problems()` counts exactly what they make.
 */
const MAX = LIMITS.slack.textInOneBlock

const SIGN_ROOM = 40

/** «: » after the label and the end of the line. */
const MARKS = 3

/** A line of a fact; a long value goes on in lines without a label. */
export interface FactLine {
  readonly label?: string
  readonly value: string
}

export interface ListItem {
  readonly text: string
  readonly note?: string
}

/** A text in the parts that are a block each, with room left for a sign and a word before it. */
export function textParts(text: string): string[] {
  return splitText(text, MAX - SIGN_ROOM)
}

/** Facts in the groups that are a block each. */
export function factParts(facts: readonly { readonly label: string; readonly value: string }[]): FactLine[][] {
  return packed(facts.flatMap(linesOf), (line) => (line.label ?? '').length + line.value.length + MARKS, MAX)
}

/** List items in the groups that are a block each. */
export function listParts(items: readonly ListItem[]): ListItem[][] {
  return packed(items, listItemLength, MAX)
}

/** The length of a list item with its note on a line of its own. */
export function listItemLength(item: ListItem): number {
  return item.text.length + (item.note === undefined ? 0 : item.note.length + 1)
}

/** An entry's text: its title, with its note on a line of its own. */
export function entryText(entry: { readonly title: string; readonly note?: string }): string {
  return entry.note === undefined ? entry.title : `${entry.title}\n${entry.note}`
}

/** How many platform blocks a block of a view takes. */
export function blocksTaken(block: Block): number {
  switch (block.type) {
    case 'text':
    case 'source':
    case 'alert':
      return textParts(block.text).length
    case 'facts':
      return factParts(block.facts).length
    case 'list':
      return listParts(block.items).length
    case 'heading':
    case 'entry':
    case 'buttons':
    case 'divider':
      return 1
  }
}

function linesOf(fact: { readonly label: string; readonly value: string }): FactLine[] {
  const [first = '', ...more] = splitText(fact.value, MAX - fact.label.length - MARKS)
  return [{ label: fact.label, value: first }, ...more.map((value) => ({ value }))]
}
