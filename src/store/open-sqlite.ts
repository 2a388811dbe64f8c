import { closeSync, existsSync, openSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Foundation } from '../domain/organisation.ts'
import { keyringOf } from './keyring.ts'
import { MIGRATIONS } from './migrations/all.ts'
import type { OpenStore } from './open-store.ts'
import { caseReading } from './sqlite/cases.ts'
import { commitChanges } from './sqlite/commit.ts'
import { directoryTables } from './sqlite/directory.ts'
import { type Driver, openDriver } from './sqlite/driver.ts'
import { explain } from './sqlite/errors.ts'
import { noticeLedger, noticeState } from './sqlite/notices.ts'
import { proposalReading } from './sqlite/proposals.ts'
import type { Setting } from './sqlite/setting.ts'
import { start } from './sqlite/start.ts'
import { teamsTables } from './sqlite/teams.ts'
import { StoreError } from './store-error.ts'

const IN_MEMORY = ':memory:'
const ONLY_OWNER = 0o600

export interface SqliteOptions {
  /** A file, made when it is not there, or `:memory:`. */
  readonly path: string
  /** 32 random bytes, kept apart from the file. */
  readonly masterKey: Buffer
  readonly foundation: Foundation
  readonly now?: () => Date
}

export interface SqliteStore extends OpenStore {
  /**
   * Copies the database, while it is in use, to a file that is not there yet. The copy is whole or not there.
   *
   * @throws StoreError `backup-exists`, `cannot-open`, `disk-full`.
   */
  backup(path: string): Promise<void>
}

/**
 * Opens the store in a SQLite file, for one foundation. Several processes may have it open at once.
 *
 * @throws StoreError when the key is malformed, wrong or lost, the database is newer than the program, of another
 * foundation or program, or cannot be opened; nothing was written then.
 */
export function openSqlite({ path, masterKey, foundation, now = () => new Date() }: SqliteOptions): SqliteStore {
  const keyring = keyringOf(masterKey)
  if (path !== IN_MEMORY) makeFile(path, 'a')
  const driver = openDriver(path)
  try {
    const keys = start(driver, keyring, foundation.id, now())
    return storeOn({ driver, keyring, keys, foundation, now })
  } catch (error) {
    driver.database.close()
    throw explain(error)
  }
}

function storeOn(setting: Setting): SqliteStore {
  return {
    ...caseReading(setting),
    ...proposalReading(setting),
    ...noticeLedger(setting),
    ...directoryTables(setting),
    ...teamsTables(setting),
    async commit(changes) {
      commitChanges(setting, changes)
    },
    async ready() {
      return { migration: MIGRATIONS.at(-1)?.version ?? 0, ...noticeState(setting) }
    },
    async backup(path) {
      await backUp(setting.driver, path)
    },
    async close() {
      setting.driver.database.close()
    },
  }
}

/** Under another name until it is whole, so that a crash never leaves half a backup that looks like one. */
async function backUp({ database }: Driver, path: string): Promise<void> {
  if (existsSync(path)) throw backupExists()
  const unfinished = `${path}.unfinished`
  try {
    makeFile(unfinished, 'w')
    await database.backup(unfinished)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw explain(error)
  }
}

/** Only the user who runs the program may read it; SQLite gives its other files the same rights. */
function makeFile(path: string, flags: 'a' | 'w'): void {
  try {
    closeSync(openSync(path, flags, ONLY_OWNER))
  } catch (cause) {
    const remedy = 'Does its folder exist, and may we write there?'
    throw new StoreError('cannot-open', 'The file cannot be made or opened.', remedy, { cause })
  }
}

const backupExists = () =>
  new StoreError('backup-exists', 'There is a file with this name already.', 'Choose another name for the backup.')
