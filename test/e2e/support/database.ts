import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Looks into the database file of a running program, without changing anything. */
export function lookInto<T>(file: string, look: (query: (sql: string) => readonly Record<string, unknown>[]) => T): T {
  const database = new Database(file, { readonly: true })
  try {
    return look((sql) => database.prepare<[], Record<string, unknown>>(sql).all())
  } finally {
    database.close()
  }
}

/** Every byte that a running program keeps, as one text: whatever is not sealed can be read in it. */
export const everythingKept = (file: string): string =>
  [file, `${file}-wal`]
    .filter((part) => existsSync(part))
    .map((part) => readFileSync(part, 'latin1'))
    .join('')

/** How many rows each table has. */
export function rowCounts(file: string): Readonly<Record<string, number>> {
  return lookInto(file, (query) => {
    const tables = query(`select name from sqlite_master where type = 'table'`).map((row) => String(row.name))
    return Object.fromEntries(
      tables.map((table) => [table, Number(query(`select count(*) as n from "${table}"`)[0]?.n)]),
    )
  })
}

/** For when every message is planned that was not sent or given up yet, the first to come first. */
export function waitingFor(file: string): readonly Date[] {
  return lookInto(file, (query) =>
    query(`select due_at from notices where state = 'planned' order by due_at`).map(
      (row) => new Date(String(row.due_at)),
    ),
  )
}
