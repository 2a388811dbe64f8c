import { stringify } from 'csv-stringify/sync'
import { protectCell } from './cell.ts'
import type { Column } from './read-table.ts'

/**
 * A table that a Dutch Excel opens right with a double click: byte order mark, semicolons, CRLF. No cell runs as a
 * formula. `readTable` reads it back as it was.
 */
export function writeTable<Name extends string>(
  columns: readonly Column<Name>[],
  rows: readonly Readonly<Record<Name, string>>[],
): string {
  const header = columns.map((c) => c.words[0])
  const body = rows.map((row) => columns.map((c) => protectCell(row[c.name])))
  return `\ufeff${stringify([header, ...body], { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\s'"]/ })}`
}
