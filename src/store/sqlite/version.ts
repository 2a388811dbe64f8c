import type Database from 'better-sqlite3'
import { StoreError } from '../store-error.ts'

/**
 * The newest migration that was run on a database; 0 when nothing was made in it yet.
 *
 * @throws StoreError `not-our-database` when the tables are another program's.
 */
export function versionOf(database: Database.Database): number {
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all()
  if (tables.length === 0) return 0
  if (!tables.includes('migrations')) throw notOurs()
  return Number(database.prepare('select max(version) from migrations').pluck().get())
}

const notOurs = () =>
  new StoreError(
    'not-our-database',
    'The database is of another program. Nothing was changed.',
    'Set the path of the right file, or of one that is not there yet.',
  )
