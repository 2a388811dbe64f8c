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

/** How many rows each table has. */
export function rowCounts(file: string): Readonly<Record<string, number>> {
  return lookInto(file, (query) => {
    const tables = query(`select name from sqlite_master where type = 'table'`).map((row) => String(row.name))
    return Object.fromEntries(
      tables.map((table) => [table, Number(query(`select count(*) as n from "${table}"`)[0]?.n)]),
    )
  })
}

/** Whether every message that was planned has been sent, or given up for good. */
export function nothingIsWaiting(file: string): boolean {
  return lookInto(
    file,
    (query) => Number(query(`select count(*) as n from notices where state = 'planned'`)[0]?.n) === 0,
  )
}
