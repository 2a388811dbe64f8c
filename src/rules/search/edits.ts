/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other;
 * more than `most` is not counted any further.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let rows: Rows = { before: [], above: Array.from({ length: b.length + 1 }, (_, at) => at) }
  for (let at = 1; at <= a.length; at++) {
    const row = nextRow(a, at, b, rows)
    if (Math.min(...row) > most) return most + 1
    rows = { before: rows.above, above: row }
  }
  return rows.above[b.length] ?? 0
}

/** The edits to every beginning of the other word: of one letter less, and of two less. */
interface Rows {
  readonly above: readonly number[]
  readonly before: readonly number[]
}

function nextRow(a: string, i: number, b: string, { above, before }: Rows): number[] {
  const row = [i]
  for (let j = 1; j <= b.length; j++) {
    const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
    const swapped = areSwapped(a, i, b, j) ? (before[j - 2] ?? 0) + 1 : changed
    row.push(Math.min(changed, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
  }
  return row
}

/** Whether the two letters that end here stand the other way round in the other word. */
const areSwapped = (a: string, i: number, b: string, j: number): boolean =>
  i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
