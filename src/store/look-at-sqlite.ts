import { existsSync } from 'node:fs'
import { MIGRATIONS } from './migrations/all.ts'
import { openDriver } from './sqlite/driver.ts'
import { explain } from './sqlite/errors.ts'
import { type NoticeState, noticeState } from './sqlite/notices.ts'
import { versionOf } from './sqlite/version.ts'
import { StoreError } from './store-error.ts'

/** A database as it stands, seen without a key. */
export interface DatabaseSeen {
  /** The newest migration that was run on it; 0 when it is empty. */
  readonly version: number
  /** The newest one that this program knows. */
  readonly known: number
  /** What SQLite finds damaged, in its own words; they name tables and pages only. */
  readonly damage: readonly string[]
  readonly foundations: readonly string[]
  /** Of the master keys that it was sealed under. */
  readonly fingerprints: readonly string[]
  /** Null when its tables are of another version. */
  readonly notices: NoticeState | null
}

const MOST_DAMAGE = 5

/**
 * Looks at a database beside a running program and changes nothing in it, whatever its version. Reads all of it: a
 * second or so for each hundred megabytes.
 *
 * @throws StoreError `no-database`, `not-our-database`, `cannot-open`, `busy`, `damaged`.
 */
export function lookAtSqlite(path: string, foundation: string | null, now: Date): DatabaseSeen {
  if (!existsSync(path)) throw noDatabase()
  const driver = openDriver(path, { readonly: true })
  const { database } = driver
  try {
    const version = versionOf(database)
    const known = MIGRATIONS.at(-1)?.version ?? 0
    const damage = database.pragma(`integrity_check(${MOST_DAMAGE})`) as { integrity_check: string }[]
    const keys = version === 0 ? [] : database.prepare('select foundation, fingerprint from foundation_keys').all()
    const kept = keys as { foundation: string; fingerprint: string }[]
    return {
      version,
      known,
      damage: damage.map((row) => row.integrity_check).filter((words) => words !== 'ok'),
      foundations: [...new Set(kept.map((key) => key.foundation))],
      fingerprints: [...new Set(kept.map((key) => key.fingerprint))],
      notices: version === known && foundation !== null ? noticeState({ driver, foundation, now: () => now }) : null,
    }
  } catch (error) {
    throw explain(error)
  } finally {
    driver.close()
  }
}

const noDatabase = () =>
  new StoreError('no-database', 'There is no database yet.', 'It is made when the program starts.')
