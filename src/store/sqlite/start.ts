import type { Keyring } from '../keyring.ts'
import { MIGRATIONS } from '../migrations/all.ts'
import type { Migration, SchemaWords } from '../migrations/migration.ts'
import { places } from '../places.ts'
import { insertFoundationKey, selectFoundationKeys } from '../queries/keys.ts'
import { StoreError } from '../store-error.ts'
import type { Driver } from './driver.ts'
import { explain } from './errors.ts'
import { versionOf } from './version.ts'

const WORDS: SchemaWords = { bytes: 'blob', counter: 'integer primary key autoincrement', strict: 'strict' }
const WAL_TRIES = 100
const WAL_PAUSE_MS = 50

/** The foundation's own random keys. */
export interface FoundationKeys {
  readonly index: Buffer
  /** Seals the directory, and notices that are of no case. */
  readonly directory: Buffer
}

/**
 * Brings the database to the form that this program knows, and opens the foundation's keys. One transaction: two
 * processes may start at once, and whatever is refused is refused before anything is written.
 *
 * @throws StoreError `newer-database`, `not-our-database`, `key-wrong`, `key-missing`, `other-foundation`, `damaged`.
 */
export function start(driver: Driver, keyring: Keyring, foundation: string, now: Date): FoundationKeys {
  // Before the first table is made, since it cannot change inside a transaction. All but the first are per connection.
  for (const setting of ['foreign_keys = on', 'synchronous = full', 'fullfsync = on', 'secure_delete = on']) {
    driver.database.pragma(setting)
  }
  const keys = driver.atOnce(() => {
    const version = knownVersion(driver)
    const existing = version === 0 ? null : openKeys(driver, keyring, foundation)
    for (const migration of MIGRATIONS.filter((m) => m.version > version)) migrate(driver, migration, now)
    return existing ?? createKeys(driver, keyring, foundation)
  })
  useWriteAheadLog(driver)
  return keys
}

/** @throws StoreError `newer-database`, `not-our-database`. */
function knownVersion({ database }: Driver): number {
  const version = versionOf(database)
  const newest = MIGRATIONS.at(-1)?.version ?? 0
  if (version > newest) throw newer(version, newest)
  return version
}

function migrate({ database }: Driver, migration: Migration, now: Date): void {
  database.exec(`create table if not exists migrations (
    version integer not null primary key,
    name text not null,
    run_at text not null
  ) strict`)
  for (const statement of migration.statements(WORDS)) database.exec(statement)
  database
    .prepare('insert into migrations (version, name, run_at) values (?, ?, ?)')
    .run(migration.version, migration.name, now.toISOString())
}

function openKeys({ build, rows }: Driver, keyring: Keyring, foundation: string): FoundationKeys {
  const kept = rows(selectFoundationKeys(build))
  const open = (purpose: 'blind-index' | 'directory') => {
    const row = kept.find((r) => r.foundation === foundation && r.purpose === purpose)
    if (row === undefined) throw kept.some((r) => r.foundation !== foundation) ? otherFoundation() : keyMissing()
    return keyring.open(places.foundationKey(foundation, purpose), row)
  }
  return { index: open('blind-index'), directory: open('directory') }
}

function createKeys({ build, run }: Driver, keyring: Keyring, foundation: string): FoundationKeys {
  const create = (purpose: 'blind-index' | 'directory') => {
    const { key, kept } = keyring.newKey(places.foundationKey(foundation, purpose))
    run(insertFoundationKey(build, foundation, purpose, kept))
    return key
  }
  return { index: create('blind-index'), directory: create('directory') }
}

/** Changing to a write-ahead log does not wait for another process that is starting too, so it is tried again. */
function useWriteAheadLog({ database }: Driver): void {
  for (let tried = 1; ; tried += 1) {
    try {
      database.pragma('journal_mode = wal')
      return
    } catch (error) {
      if (tried === WAL_TRIES) throw explain(error)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAL_PAUSE_MS)
    }
  }
}

const newer = (version: number, newest: number) =>
  new StoreError(
    'newer-database',
    `The database has version ${version}, this program knows up to ${newest}. Nothing was changed.`,
    'Start the newer program again, or put back a backup from before it.',
  )

const otherFoundation = () =>
  new StoreError(
    'other-foundation',
    'The database is of another foundation. Nothing was changed.',
    'Set the id of the foundation back to what it was, or use another file.',
  )

const keyMissing = () =>
  new StoreError(
    'key-missing',
    'The database has lost its own keys. Nothing was changed.',
    'Put back the last backup: without these keys nothing in it can be read.',
  )
