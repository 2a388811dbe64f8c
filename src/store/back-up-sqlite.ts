import { existsSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { makeFile } from './make-file.ts'
import { explain } from './sqlite/errors.ts'
import { versionOf } from './sqlite/version.ts'
import { StoreError } from './store-error.ts'

/** What a backup holds, read from the backup itself. */
export interface BackedUp {
  readonly bytes: number
  /** The newest migration that was run on it. */
  readonly version: number
  readonly cases: number
  /** Notices that are still to be sent. */
  readonly waiting: number
  /** Under which master keys it was sealed, as `Keyring.fingerprint`; one, unless something is wrong. */
  readonly fingerprints: readonly string[]
}

/**
 * Copies a database as it stands at one moment to a file that is not there yet, while other processes go on reading and
 * writing it. No key is needed and nothing in the database changes, whatever its version. The copy is looked through
 * before it gets its name: it is whole or it is not there.
 *
 * @throws StoreError `no-database`, `backup-exists`, `cannot-open`, `disk-full`, `not-our-database`, `damaged`.
 */
export async function backUpSqlite(from: string, to: string): Promise<BackedUp> {
  if (!existsSync(from)) throw noDatabase()
  if (existsSync(to)) throw backupExists()
  const unfinished = `${to}.unfinished`
  try {
    makeFile(unfinished, 'w')
    await copyOneMoment(from, unfinished)
    const held = lookThrough(unfinished)
    await rename(unfinished, to)
    return held
  } catch (error) {
    for (const part of ['', '-journal', '-wal', '-shm']) await rm(`${unfinished}${part}`, { force: true })
    throw explain(error)
  }
}

/**
 * The open transaction holds on to one moment: without it the copying begins anew each time that another process
 * writes, and beside a busy program it would never end.
 */
async function copyOneMoment(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true })
  try {
    database.exec('begin')
    versionOf(database)
    await database.backup(to)
  } finally {
    database.close()
  }
}

function lookThrough(path: string): BackedUp {
  // Not read-only: then SQLite would leave its other two files beside the copy.
  const copy = new Database(path)
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw damagedCopy()
    const version = versionOf(copy)
    if (version === 0) throw noDatabase()
    const count = (sql: string) => Number(copy.prepare(sql).pluck().get())
    return {
      bytes: statSync(path).size,
      version,
      cases: count('select count(*) from cases'),
      waiting: count(`select count(*) from notices where state = 'planned'`),
      fingerprints: copy.prepare('select distinct fingerprint from foundation_keys').pluck().all().map(String),
    }
  } finally {
    copy.close()
  }
}

const noDatabase = () =>
  new StoreError('no-database', 'There is no database to copy yet.', 'Set MELDWIJZER_DATA to the right file.')

const backupExists = () =>
  new StoreError('backup-exists', 'There is a file with this name already.', 'Choose another name for the backup.')

const damagedCopy = () =>
  new StoreError('damaged', 'The database is damaged, so no backup was made of it.', 'Put back the last backup.')
