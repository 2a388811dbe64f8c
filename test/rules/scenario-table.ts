/** A row of a table, each cell under the name of its column. */
export type Row = Readonly<Record<string, string>>

/** The rows of every Markdown table in a text: a table starts with its names and ends where a line is none of it. */
export function readTables(markdown: string): Row[] {
  const rows: Row[] = []
  let names: string[] | undefined
  for (const line of markdown.split('\n').map((text) => text.trim())) {
    if (!line.startsWith('|')) {
      names = undefined
      continue
    }
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    if (names === undefined) names = cells
    else if (!cells.every((cell) => /^-+$/.test(cell))) rows.push(rowOf(names, cells))
  }
  return rows
}

function rowOf(names: readonly string[], cells: readonly string[]): Row {
  if (cells.length !== names.length)
    throw new Error(`A row has ${cells.length} cells and its table ${names.length}: ${cells.join(' | ')}`)
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
}

/** A cell; a row without it is a mistake in the table. */
export function cell(row: Row, name: string): string {
  const value = row[name]
  if (value === undefined) throw new Error(`A row has no «${name}»: ${Object.values(row).join(' | ')}`)
  return value
}

/** The parts of a cell that holds several things; «—» holds none. */
export const several = (text: string, separator = ',') =>
  text === '—' ? [] : text.split(separator).map((part) => part.trim())

/** What a word in a table stands for; a word that is none of them is a mistake in the table. */
export function meaning<T>(words: Readonly<Record<string, T>>, word: string): T {
  const found = words[word]
  if (found === undefined) throw new Error(`«${word}» is none of: ${Object.keys(words).join(', ')}`)
  return found
}
