import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { casesNoticesDirectory } from '../../src/store/migrations/0001-cases-notices-directory.ts'
import { MIGRATIONS } from '../../src/store/migrations/all.ts'
import { StoreError, type StoreErrorCode } from '../../src/store/store-error.ts'
import { doubtTo, planned } from '../contracts/store/samples.ts'
import { aCase, aFoundation, aProposal } from '../make.ts'
import { aSqlitePlace, type SqlitePlace } from './sqlite-place.ts'

let place: SqlitePlace
beforeEach(async () => {
  place = await aSqlitePlace()
})
afterEach(() => place.remove())

const caseOpened = { type: 'case-opened', case: aCase(), formId: 'V1', traces: [] } as const

const AT = new Date('2026-11-19T12:00:00.000Z')
const alertTo = (person: string) => ({ kind: 'alert', caseNumber: aCase().number, to: { person } }) as const

/** A case with a message that stands, one that waits, and one about the first. */
async function aUsedDatabase(): Promise<void> {
  const store = place.open()
  await store.commit([caseOpened, planned('sent', alertTo('p-a'), AT), planned('waits', alertTo('p-b'), AT)])
  await store.noticeSent('sent', AT, { platform: 'slack', channel: 'D1', message: '1763550000.000100' })
  await store.commit([planned('repaint', { kind: 'repaint', caseNumber: aCase().number, post: 'sent' }, AT)])
  await store.close()
}

/** What makes the newest tables those of the first release again, with what stands in them. */
function asFirstReleased(): readonly string[] {
  const words = { bytes: 'blob', counter: 'integer primary key autoincrement', strict: 'strict' }
  const notices = casesNoticesDirectory.statements(words).filter((statement) => / notices /.test(statement))
  const [table = '', ...indexes] = notices
  return [
    'drop table teams_references; alter table people drop column linked_teams; drop table absences; drop table steps; drop table proposals; delete from migrations where version > 1',
    'alter table access drop column ground; alter table cases drop column state; alter table cases drop column closing; alter table cases drop column bonds; drop index duties_waiting',
    'alter table notices rename to newer',
    table,
    'insert into notices select * from newer',
    'drop table newer',
    ...indexes,
  ].map((statement) => statement.replace('select * from newer', `select ${columnsOf(table)} from newer`))
}

/** As the first release ordered them. */
const columnsOf = (table: string) => [...table.matchAll(/^ {4}(\w+) /gm)].map(([, name]) => name).join(', ')

function editDirectly(sql: string): void {
  const database = new Database(place.path)
  database.exec(sql)
  database.close()
}

/** Opening must fail with this code, name a remedy, and leave every byte of the file as it was. */
async function expectRefused(code: StoreErrorCode, options: Parameters<SqlitePlace['open']>[0] = {}): Promise<void> {
  const bytes = async () =>
    createHash('sha256')
      .update(await readFile(place.path))
      .digest('hex')
  const before = await bytes()
  try {
    await place.open(options).close()
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ code, remedy: expect.stringMatching(/\w/) })
    expect(await bytes()).toBe(before)
    return
  }
  expect.unreachable('it was opened')
}

describe('starting', () => {
  test('makes every table in an empty file, that only the user may read', async () => {
    const store = place.open()
    await store.commit([caseOpened])
    expect((await store.ready()).migration).toBe(MIGRATIONS.at(-1)?.version)
    for (const file of [place.path, `${place.path}-wal`, `${place.path}-shm`]) {
      expect((await stat(file)).mode & 0o077).toBe(0)
    }
    await store.close()
  })

  test('finds everything again', async () => {
    await aUsedDatabase()
    const store = place.open()
    expect(await store.case(aCase().number)).toEqual(aCase())
    await store.close()
  })

  test('uses a write-ahead log, full synchronising and foreign keys', async () => {
    await aUsedDatabase()
    const database = new Database(place.path, { readonly: true })
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    const tables = database.prepare(`select name, strict from pragma_table_list where type = 'table'`).all()
    database.close()
    const loose = (tables as { name: string; strict: number }[]).filter((t) => t.strict === 0)
    expect(loose.map((t) => t.name).filter((name) => !name.startsWith('sqlite_'))).toEqual([])
  })

  test('brings an older database to the newest form, with everything that was in it', async () => {
    await aUsedDatabase()
    for (const statement of asFirstReleased()) editDirectly(statement)
    const store = place.open()
    await store.commit([{ type: 'proposal-made', number: aCase().number, proposal: aProposal() }])
    expect(await store.case(aCase().number)).toEqual(aCase())
    expect(await store.proposals(aCase().number)).toEqual([aProposal()])
    expect(await store.posts(aCase().number)).toMatchObject([{ notice: 'sent', kind: 'alert', person: 'p-a' }])
    const handedOut = await store.claimNotices(AT, AT, 10)
    expect(handedOut.map(({ id }) => id)).toEqual(['waits', 'repaint'])
    await store.commit([planned('doubt', doubtTo('p-a'))])
    expect((await store.claimNotices(AT, AT, 10)).map(({ notice }) => notice)).toContainEqual(doubtTo('p-a'))
    await store.close()
  })

  test('refuses another key', async () => {
    await aUsedDatabase()
    await expectRefused('key-wrong', { masterKey: Buffer.from('another key another key another!') })
  })

  test('refuses a key that is none', async () => {
    await aUsedDatabase()
    await expectRefused('key-malformed', { masterKey: Buffer.alloc(0) })
  })

  test('refuses a database that lost its own keys', async () => {
    await aUsedDatabase()
    editDirectly('delete from foundation_keys')
    await expectRefused('key-missing')
  })

  test('refuses a database whose own key was changed', async () => {
    await aUsedDatabase()
    editDirectly(`update foundation_keys set sealed = zeroblob(61) where purpose = 'blind-index'`)
    await expectRefused('damaged')
  })

  test('refuses the database of another foundation', async () => {
    await aUsedDatabase()
    await expectRefused('other-foundation', { foundation: aFoundation({ id: 'andere-stichting' }) })
  })

  test('refuses a database that is newer than the program', async () => {
    await aUsedDatabase()
    editDirectly(`insert into migrations values (99, 'from the future', '2027-01-01T00:00:00.000Z')`)
    await expectRefused('newer-database')
  })

  test('refuses the database of another program', async () => {
    editDirectly('create table recipes (name text)')
    await expectRefused('not-our-database')
  })

  test('refuses a file that is no database', async () => {
    await writeFile(place.path, 'This is a letter, and not a database at all. '.repeat(50))
    await expectRefused('not-our-database')
  })

  test('says so when the folder is not there', () => {
    expect(() => place.open({ path: join(place.folder, 'nowhere', 'a.db') })).toThrow(
      expect.objectContaining({ code: 'cannot-open' }),
    )
  })
})
