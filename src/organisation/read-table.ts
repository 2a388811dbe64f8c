import { CsvError, parse } from 'csv-parse/sync'
import { cleanCell, quoted, unprotectCell, wordKey } from './cell.ts'
import { decodeText } from './decode-text.ts'
import { error, type Parsed, type Problem } from './problem.ts'

/** A column of a file: the first word is what we write, all of them are read. */
export interface Column<Name extends string> {
  readonly name: Name
  readonly words: readonly [string, ...string[]]
  readonly required: boolean
}

export interface Row<Name extends string> {
  /** Where the row starts in the file; counts from 1. */
  readonly line: number
  /** Cleaned; empty when the file does not have the column. */
  readonly cell: (name: Name) => string
  /** Whether the file has this column at all. */
  readonly has: (name: Name) => boolean
}

const DELIMITERS = [';', ',', '\t'] as const

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads a table as spreadsheets write it: comma, semicolon or tab, columns in any order, quoted or not, with or without
 * byte order mark. Empty rows are left out. With an error in the header there are no rows.
 */
export function readTable<Name extends string>(
  bytes: Uint8Array,
  columns: readonly Column<Name>[],
): Parsed<readonly Row<Name>[]> {
  const decoded = decodeText(bytes)
  if ('refused' in decoded) return { value: [], problems: [error(null, decoded.refused)] }
  const { lines, problems } = splitLines(decoded.text, columns)
  const broken = [...decoded.problems, ...problems]
  const [header, ...rest] = lines
  if (problems.length > 0) return { value: [], problems: broken }
  if (header === undefined)
    return {
      value: [],
      problems: [...broken, error(null, `het bestand is leeg; de eerste regel hoort te zijn: ${headerOf(columns)}`)],
    }
  const place = placeColumns(header, columns)
  if (place.problems.length > 0) return { value: [], problems: [...broken, ...place.problems] }
  return {
    value: rest.map((line) => toRow(line, place.at)),
    problems: [...broken, ...rest.flatMap((line) => tooLong(line, header.cells.length))],
  }
}

/** The header that a file of these columns should have. */
const headerOf = (columns: readonly Column<string>[]) => columns.map((c) => c.words[0]).join(';')

/** The cells of every line that is not empty. The parser says where a record ends; people look where it starts. */
function splitLines(
  text: string,
  columns: readonly Column<string>[],
): { lines: readonly Line[]; problems: readonly Problem[] } {
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint === null ? text : text.slice(hint[0].length)
  const lines: Line[] = []
  let start = hint === null ? 1 : 2
  const linesBefore = start - 1
  try {
    parse(body, {
      delimiter: hint?.[1] ?? likelyDelimiter(body, columns),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (cells: string[], { lines: end }) => {
        lines.push({ line: start, cells: cells.map((cell) => unprotectCell(cleanCell(cell))) })
        start = linesBefore + end + 1
        return cells
      },
    })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    return { lines: [], problems: [quoteProblem(cause, start)] }
  }
  return { lines: lines.filter(({ cells }) => cells.some((cell) => cell !== '')), problems: [] }
}

/** The one by which most of the first line's words are known. */
function likelyDelimiter(text: string, columns: readonly Column<string>[]): string {
  const header = text.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? ''
  const known = new Set(columns.flatMap((c) => c.words.map(wordKey)))
  const score = (d: string) => header.split(d).filter((word) => known.has(wordKey(word))).length
  return DELIMITERS.reduce((best, d) => (score(d) > score(best) ? d : best), DELIMITERS[0])
}

function quoteProblem(cause: CsvError, line: number): Problem {
  const why =
    cause.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'een aanhalingsteken (") wordt niet gesloten; zet er aan het eind van de cel ook een, of haal het weg'
      : 'een aanhalingsteken (") staat midden in een cel; zet de hele cel tussen "…" en schrijf elk aanhalingsteken erin als ""'
  return error(line, why)
}

function placeColumns<Name extends string>(
  header: Line,
  columns: readonly Column<Name>[],
): { at: ReadonlyMap<Name, number>; problems: readonly Problem[] } {
  const at = new Map<Name, number>()
  const problems: Problem[] = []
  const names = columns.map((c) => c.words[0]).join(', ')
  for (const [i, cell] of header.cells.entries()) {
    const column = columns.find((c) => c.words.some((word) => wordKey(word) === wordKey(cell)))
    if (cell === '') continue
    if (column === undefined)
      problems.push(error(header.line, `onbekende kolom ${quoted(cell)}; de kolommen zijn: ${names}`))
    else if (at.has(column.name))
      problems.push(error(header.line, `de kolom ${quoted(column.words[0])} staat er twee keer`))
    else at.set(column.name, i)
  }
  for (const column of columns) {
    if (column.required && !at.has(column.name))
      problems.push(error(header.line, `de kolom ${quoted(column.words[0])} ontbreekt; de kolommen zijn: ${names}`))
  }
  return { at, problems }
}

function toRow<Name extends string>({ line, cells }: Line, at: ReadonlyMap<Name, number>): Row<Name> {
  return { line, cell: (name) => cells[at.get(name) ?? -1] ?? '', has: (name) => at.has(name) }
}

function tooLong({ line, cells }: Line, columns: number): readonly Problem[] {
  if (cells.slice(columns).every((c) => c === '')) return []
  return [
    error(
      line,
      `deze regel heeft ${cells.length} cellen en de eerste regel ${columns}; zet een cel waarin het scheidingsteken voorkomt tussen "…"`,
    ),
  ]
}
