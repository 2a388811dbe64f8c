import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUpSqlite } from '../../src/store/back-up-sqlite.ts'
import { keyringOf } from '../../src/store/keyring.ts'
import { planned } from '../contracts/store/samples.ts'
import { aCase } from '../make.ts'
import { aSqlitePlace, type SqlitePlace, TEST_KEY } from './sqlite-place.ts'

let place: SqlitePlace
let copy: string
beforeEach(async () => {
  place = await aSqlitePlace()
  copy = join(place.folder, 'backup.db')
})
afterEach(() => place.remove())

const { number } = aCase()
const opened = { type: 'case-opened', case: aCase(), formId: 'V1', traces: [] } as const
const alert = planned('alert', { kind: 'alert', caseNumber: number, to: { person: 'p-a' } })

describe('a backup', () => {
  test('made while the store is in use opens as a store with everything of one moment', async () => {
    const store = place.open()
    await store.commit([opened, alert])
    const backingUp = backUpSqlite(place.path, copy)
    await store.commit([{ type: 'case-touched', number, version: 1 }])
    const held = await backingUp
    await store.close()
    const restored = place.open({ path: copy })
    expect((await restored.case(number))?.report).toEqual(aCase().report)
    await restored.close()
    expect(held).toEqual({
      bytes: (await stat(copy)).size,
      version: expect.any(Number),
      cases: 1,
      waiting: 1,
      fingerprints: [keyringOf(TEST_KEY).fingerprint],
    })
    expect((await stat(copy)).mode & 0o777).toBe(0o600)
    expect((await readdir(place.folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('ends while another connection never stops writing, and is of one moment', async () => {
    const store = place.open()
    for (let i = 0; i < 200; i += 1) {
      const number = `TST-2026-EERST${i}`
      await store.commit([{ type: 'case-opened', case: aCase({ number }), formId: number, traces: [] }])
    }
    let done = false
    const backingUp = backUpSqlite(place.path, copy).finally(() => {
      done = true
    })
    let written = 0
    for (; !done; written += 1) {
      const number = `TST-2026-LATER${written}`
      await store.commit([{ type: 'case-opened', case: aCase({ number }), formId: number, traces: [] }])
      await new Promise((resolve) => setImmediate(resolve))
    }
    const { cases } = await backingUp
    expect(written).toBeGreaterThan(0)
    expect(cases).toBe(200)
    await store.close()
  })

  test('never writes over a file, and leaves nothing half done', async () => {
    await writeFile(copy, 'something that matters')
    await place.open().close()
    await expect(backUpSqlite(place.path, copy)).rejects.toMatchObject({ code: 'backup-exists' })
    await expect(backUpSqlite(place.path, join(place.folder, 'nowhere', 'b.db'))).rejects.toMatchObject({
      code: 'cannot-open',
    })
    expect(await readFile(copy, 'utf8')).toBe('something that matters')
  })

  test.each([
    ['no database', async () => {}, 'no-database'],
    ['an empty file', (path: string) => writeFile(path, ''), 'no-database'],
    [
      'a letter',
      (path: string) => writeFile(path, 'This is a letter, not a database. '.repeat(50)),
      'not-our-database',
    ],
    [
      'the database of another program',
      async (path: string) => {
        new Database(path).exec('create table recipes (name text)').close()
      },
      'not-our-database',
    ],
  ])('of %s is refused, and nothing is left', async (_, make, code) => {
    await make(place.path)
    await expect(backUpSqlite(place.path, copy)).rejects.toMatchObject({ code })
    expect((await readdir(place.folder)).filter((name) => name.startsWith('backup'))).toEqual([])
  })

  test('needs the same key as the database, to be opened but not to be made', async () => {
    await place.open().close()
    await backUpSqlite(place.path, copy)
    const wrong = { path: copy, masterKey: Buffer.from(TEST_KEY).reverse() }
    expect(() => place.open(wrong)).toThrow(expect.objectContaining({ code: 'key-wrong' }))
  })

  test('of a database that is newer than the program is made, and is as new', async () => {
    await place.open().close()
    new Database(place.path).exec(`insert into migrations values (99, 'later', '2027-01-01T00:00:00.000Z')`).close()
    expect(await backUpSqlite(place.path, copy)).toMatchObject({ version: 99 })
    expect(() => place.open({ path: copy })).toThrow(expect.objectContaining({ code: 'newer-database' }))
  })

  test('of a damaged database is not made', async () => {
    const store = place.open()
    await store.commit([opened])
    await store.close()
    const database = new Database(place.path)
    database.unsafeMode().pragma('writable_schema = on')
    database.exec(`delete from sqlite_master where name = 'notices_by_post'`)
    database.close()
    await expect(backUpSqlite(place.path, copy)).rejects.toMatchObject({ code: 'damaged' })
    expect(await readdir(place.folder)).not.toContain('backup.db')
  })
})
