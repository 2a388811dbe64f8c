import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aCase } from '../make.ts'
import { aSqlitePlace, type SqlitePlace } from './sqlite-place.ts'

const CHILD = fileURLToPath(new URL('./child-process.ts', import.meta.url))
const LONG = 60_000

let place: SqlitePlace
beforeEach(async () => {
  place = await aSqlitePlace()
})
afterEach(() => place.remove())

/** The ids of the notices that were handed out to it. */
async function runChild(name: string, count: number): Promise<readonly string[]> {
  const args = ['--import', 'tsx', CHILD, place.path, String(count), name]
  return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout)
}

const casesKept = async (): Promise<number> => {
  const store = place.open()
  const numbers = await store.casesWithTrace('teststichting', ['number/TST/9000001'], new Date(0))
  await store.close()
  return numbers.length
}

describe('several processes', () => {
  test('may start at once on a file that is not there yet', { timeout: LONG }, async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => runChild(name, 1)))
    expect(await casesKept()).toBe(3)
  })

  test('write at the same time: everything is kept, and no notice is handed out twice', { timeout: LONG }, async () => {
    const store = place.open()
    let done = false
    const children = Promise.all(['a', 'b'].map((name) => runChild(name, 150))).finally(() => {
      done = true
    })
    let own = 0
    for (; !done; own += 1) {
      const number = `TST-2026-EIGEN${own}`
      await store.commit([
        { type: 'case-opened', case: aCase({ number }), formId: number, traces: ['number/TST/9000001'] },
      ])
      expect(await store.case(number)).toBeDefined()
      await new Promise((resolve) => setImmediate(resolve))
    }
    const claimed = (await children).flat()
    expect(claimed.length).toBeGreaterThan(0)
    expect(new Set(claimed).size).toBe(claimed.length)
    await store.close()
    expect(await casesKept()).toBe(300 + own)
  })

  test('that keep the lock too long are named as the cause, and nothing is half kept', { timeout: LONG }, async () => {
    const store = place.open()
    const other = new Database(place.path)
    other.exec('begin immediate')
    const opening = { type: 'case-opened', case: aCase(), formId: 'V1', traces: [] } as const
    await expect(store.commit([opening])).rejects.toMatchObject({ code: 'busy' })
    other.exec('rollback')
    other.close()
    expect(await store.case(aCase().number)).toBeUndefined()
    await store.commit([opening])
    expect(await store.case(aCase().number)).toEqual(aCase())
    await store.close()
  })
})
