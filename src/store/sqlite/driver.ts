import Database from 'better-sqlite3'
import { type CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Build } from '../queries/build.ts'
import type { Schema } from '../schema.ts'
import { explained } from './errors.ts'
import { type GroupCommit, groupCommit } from './group-commit.ts'

/** How long another process may hold the lock before we give up: less than a platform waits for our answer. */
const BUSY_MS = 2_500
/** Only lists of traces make statements of different lengths; far more than there are. */
const MOST_STATEMENTS = 500

/** One open SQLite database. Everything in it is synchronous; what SQLite refuses is thrown as a `StoreError`. */
export interface Driver {
  readonly build: Build
  readonly database: Database.Database
  rows<T>(query: CompiledQuery<T>): T[]
  /** How many rows it changed. */
  run(query: CompiledQuery): number
  /** All of it or nothing. A deferred transaction would fail beside another process (SQLITE_BUSY_SNAPSHOT). */
  atOnce<T>(work: () => T): T
  /** All of it or nothing, with what else is asked in this turn of the event loop: see `group-commit.ts`. */
  readonly together: GroupCommit['together']
  /** What is read in it stands as it was at one moment. */
  inOneView<T>(work: () => T): T
  /** After what still waits to be kept. */
  close(): void
}

/** Opens without changing anything yet: see `start.ts`. */
export function openDriver(path: string, { readonly = false } = {}): Driver {
  const database = explained(() => new Database(path, { timeout: BUSY_MS, readonly }))
  const prepared = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    if (prepared.size >= MOST_STATEMENTS) prepared.clear()
    const made = database.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  const inTransaction = database.transaction((work: () => unknown) => work())
  const { together, flush } = groupCommit(database)
  return {
    build: createBuild(),
    database,
    rows: <T>(query: CompiledQuery<T>) => explained(() => statement(query.sql).all(...query.parameters) as T[]),
    run: (query) => explained(() => statement(query.sql).run(...query.parameters).changes),
    atOnce: <T>(work: () => T) => explained(() => inTransaction.immediate(work) as T),
    together,
    inOneView: <T>(work: () => T) => explained(() => inTransaction.deferred(work) as T),
    close: () => {
      flush()
      database.close()
    },
  }
}

/** Kysely runs nothing here: it only writes the SQL. */
const createBuild = (): Build =>
  new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
