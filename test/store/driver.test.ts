import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Driver, openDriver } from '../../src/store/sqlite/driver.ts'
import { aSqlitePlace, type SqlitePlace } from './sqlite-place.ts'

let place: SqlitePlace
let driver: Driver
beforeEach(async () => {
  place = await aSqlitePlace()
  driver = openDriver(place.path)
  driver.database.exec('create table letters (text text)')
})
afterEach(async () => {
  driver.database.close()
  await place.remove()
})

const count = (): unknown => driver.database.prepare('select count(*) from letters').pluck().get()

const writeLetters = (sizes: readonly number[]): void =>
  driver.atOnce(() => {
    for (const size of sizes) driver.database.prepare('insert into letters values (?)').run('x'.repeat(size))
  })

test('a full disk is named as the cause, and nothing is half kept', () => {
  driver.database.pragma('max_page_count = 8')
  expect(() => writeLetters([10, 100_000])).toThrow(expect.objectContaining({ name: 'StoreError', code: 'disk-full' }))
  expect(count()).toBe(0)
  driver.database.pragma('max_page_count = 1000')
  writeLetters([10, 100_000])
  expect(count()).toBe(2)
})

test('what is read in one view does not change halfway', () => {
  driver.database.pragma('journal_mode = wal')
  const other = openDriver(place.path)
  const [before, during] = driver.inOneView(() => {
    const first = count()
    other.database.exec(`insert into letters values ('new')`)
    return [first, count()]
  })
  other.database.close()
  expect([before, during, count()]).toEqual([0, 0, 1])
})

test('a mistake in a statement is refused without the values in it', () => {
  const wrong = () => driver.atOnce(() => driver.database.prepare('insert into nowhere values (?)').run('a secret'))
  expect(wrong).toThrow(expect.objectContaining({ name: 'StoreError', code: 'refused' }))
  expect(wrong).not.toThrow('a secret')
})
