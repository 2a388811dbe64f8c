import type { Foundation } from '../domain/organisation.ts'
import { keyringOf } from './keyring.ts'
import { makeFile } from './make-file.ts'
import { MIGRATIONS } from './migrations/all.ts'
import type { OpenStore } from './open-store.ts'
import { caseReading } from './sqlite/cases.ts'
import { commitChanges } from './sqlite/commit.ts'
import { directoryTables } from './sqlite/directory.ts'
import { openDriver } from './sqlite/driver.ts'
import { explain } from './sqlite/errors.ts'
import { noticeLedger, noticeState } from './sqlite/notices.ts'
import { proposalReading } from './sqlite/proposals.ts'
import type { Setting } from './sqlite/setting.ts'
import { start } from './sqlite/start.ts'
import { teamsTables } from './sqlite/teams.ts'

const IN_MEMORY = ':memory:'

export interface SqliteOptions {
  /** A file, made when it is not there, or `:memory:`. */
  readonly path: string
  /** 32 random bytes, kept apart from the file. */
  readonly masterKey: Buffer
  readonly foundation: Foundation
  readonly now?: () => Date
}

export type SqliteStore = OpenStore

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
      await commitChanges(setting, changes)
    },
    async ready() {
      return {
        migration: MIGRATIONS.at(-1)?.version ?? 0,
        ...noticeState({ ...setting, foundation: setting.foundation.id }),
      }
    },
    async close() {
      setting.driver.close()
    },
  }
}
