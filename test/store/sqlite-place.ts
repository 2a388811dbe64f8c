import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite, type SqliteOptions, type SqliteStore } from '../../src/store/open-sqlite.ts'
import { aFoundation } from '../make.ts'

/** A key for tests only. */
export const TEST_KEY = Buffer.from('0123456789abcdef0123456789abcdef')

/** A folder of its own for a database file, and a way to open it. */
export interface SqlitePlace {
  readonly folder: string
  readonly path: string
  open(options?: Partial<SqliteOptions>): SqliteStore
  remove(): Promise<void>
}

export async function aSqlitePlace(): Promise<SqlitePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'meldwijzer-store-'))
  const path = join(folder, 'meldwijzer.db')
  return {
    folder,
    path,
    open: (options) => openSqlite({ path, masterKey: TEST_KEY, foundation: aFoundation(), ...options }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
