/**
 * The text in pieces of at most `max` characters, which together are the text again. Breaks after a line, else after a
 * word, else between two characters; never inside one that takes two code units.
 */
export function splitText(text: string, max: number): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > max) {
    const end = breakBefore(rest, max)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return rest.length > 0 || pieces.length === 0 ? [...pieces, rest] : pieces
}

/** The items in groups, in order, where the lengths in a group add up to at most `max` (an item that is longer is alone). */
export function packed<T>(items: readonly T[], lengthOf: (item: T) => number, max: number): T[][] {
  const groups: T[][] = []
  let room = 0
  for (const item of items) {
    const length = lengthOf(item)
    const group = groups.at(-1)
    if (group === undefined || length > room) {
      groups.push([item])
      room = max - length
    } else {
      group.push(item)
      room -= length
    }
  }
  return groups
}

function breakBefore(text: string, max: number): number {
  const head = text.slice(0, max)
  const afterBreak = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' ')) + 1
  if (afterBreak > max / 2) return afterBreak
  const last = head.charCodeAt(max - 1)
  const cutsPair = last >= 0xd800 && last <= 0xdbff
  return cutsPair && max > 1 ? max - 1 : max
}
