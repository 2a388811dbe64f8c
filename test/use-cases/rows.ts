import Database from 'better-sqlite3'

/** How many rows each table of a database file holds, looked at from beside the program. */
export function rowsIn(path: string): Readonly<Record<string, number>> {
  const database = new Database(path, { readonly: true })
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
    return Object.fromEntries(
      tables.map((name) => [name, Number(database.prepare(`select count(*) from "${name}"`).pluck().get())]),
    )
  } finally {
    database.close()
  }
}
