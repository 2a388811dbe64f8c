import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type GroupCommit, groupCommit } from '../../src/store/sqlite/group-commit.ts'
import { aSqlitePlace, type SqlitePlace } from './sqlite-place.ts'

let place: SqlitePlace
let database: Database.Database
let group: GroupCommit
beforeEach(async () => {
  place = await aSqlitePlace()
  database = new Database(place.path, { timeout: 50 })
  database.pragma('journal_mode = wal')
  database.exec('create table kept (name text primary key, body text) strict')
  group = groupCommit(database)
})
afterEach(async () => {
  database.close()
  await place.remove()
})

const insert = (name: string, body = '') =>
  database.prepare('insert into kept (name, body) values (?, ?)').run(name, body).changes

/** As another process sees it. */
function kept(): unknown[] {
  const other = new Database(place.path, { readonly: true })
  const names = other.prepare('select name from kept order by name').pluck().all()
  other.close()
  return names
}

const outcomes = async (works: readonly (() => unknown)[]) =>
  (await Promise.allSettled(works.map((work) => group.together(work)))).map(({ status }) => status)

describe('commits that come together', () => {
  test('are one transaction, and resolve when another process sees them', async () => {
    const first = group.together(() => insert('a'))
    const second = group.together(() => {
      expect(database.prepare('select count(*) from kept').pluck().get()).toBe(1)
      return insert('b')
    })
    expect(kept()).toEqual([])
    expect(await first).toBe(1)
    expect(kept()).toEqual(['a', 'b'])
    expect(await second).toBe(1)
  })

  test('are each kept whole or not at all, whatever becomes of the others', async () => {
    const half = () => {
      insert('half')
      throw new Error('changed its mind')
    }
    const twice = () => {
      insert('before the twin')
      insert('a')
    }
    expect(await outcomes([() => insert('a'), half, twice, () => insert('z')])).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(kept()).toEqual(['a', 'z'])
  })

  test('fail alone when the disk is full for one of them', async () => {
    const pages = Number(database.pragma('page_count', { simple: true }))
    database.pragma(`max_page_count = ${pages + 2}`)
    const large = () => insert('large', 'x'.repeat(100_000))
    const full = group.together(large)
    const small = group.together(() => insert('small'))
    await expect(full).rejects.toMatchObject({ code: 'disk-full' })
    await small
    expect(kept()).toEqual(['small'])
  })

  test('all fail, once waited for, when another process keeps the lock', async () => {
    const other = new Database(place.path)
    other.exec('begin immediate')
    const both = [group.together(() => insert('a')), group.together(() => insert('b'))]
    for (const { status, ...rest } of await Promise.allSettled(both)) {
      expect([status, rest]).toMatchObject(['rejected', { reason: { code: 'busy' } }])
    }
    other.exec('rollback')
    other.close()
    await group.together(() => insert('c'))
    expect(kept()).toEqual(['c'])
  })

  test('that still wait are kept before the store closes', async () => {
    const waiting = group.together(() => insert('last'))
    group.flush()
    expect(kept()).toEqual(['last'])
    await waiting
  })
})
