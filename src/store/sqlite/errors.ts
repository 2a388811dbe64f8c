import Database from 'better-sqlite3'
import { StoreError, type StoreErrorCode } from '../store-error.ts'

const MEANING: readonly (readonly [code: string, meaning: StoreErrorCode, message: string, remedy: string])[] = [
  ['SQLITE_BUSY', 'busy', 'Another process kept the database locked too long.', 'See which other program has it open.'],
  ['SQLITE_FULL', 'disk-full', 'The disk is full: nothing was kept.', 'Make room on the disk; nothing else is needed.'],
  ['SQLITE_NOTADB', 'not-our-database', 'The file is not a database.', 'Set the path of the right file.'],
  ['SQLITE_CORRUPT', 'damaged', 'The database file is damaged.', 'Put back the last backup.'],
  [
    'SQLITE_CANTOPEN',
    'cannot-open',
    'The database cannot be opened.',
    'Does its folder exist, and may we write there?',
  ],
  [
    'SQLITE_READONLY',
    'cannot-write',
    'The database may not be written.',
    'Give this user the right to write the file.',
  ],
  ['SQLITE_IOERR', 'cannot-write', 'The disk refused to read or write.', 'Check the disk, then start again.'],
]

/** Does the work; what SQLite throws comes out as a `StoreError`. Its own texts name tables and columns, never values. */
export function explained<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explain(error)
  }
}

/** What SQLite threw as a `StoreError`; anything else as it is. */
export function explain(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const meaning = MEANING.find(([code]) => error.code === code || error.code.startsWith(`${code}_`))
  if (meaning === undefined) {
    return new StoreError(
      'refused',
      `SQLite refused (${error.code}).`,
      'Report this: it is a mistake in the program.',
      {
        cause: error,
      },
    )
  }
  const [, code, message, remedy] = meaning
  return new StoreError(code, message, remedy, { cause: error })
}
