import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SqliteStore } from '../../src/store/open-sqlite.ts'
import { aCase, aReport, aStaffMember } from '../make.ts'
import { aSqlitePlace, type SqlitePlace } from './sqlite-place.ts'

const ONE = 'TST-2026-AAAAA'
const TWO = 'TST-2026-CCCCC'
const AT = new Date('2026-11-19T12:00:00.000Z')
const LATER = new Date('2026-11-19T12:05:00.000Z')
const STORY = 'Een verzonnen geheim.'

let place: SqlitePlace
let store: SqliteStore
beforeEach(async () => {
  place = await aSqlitePlace()
  store = place.open({ now: () => AT })
  for (const number of [ONE, TWO]) {
    const opened = aCase({
      number,
      report: aReport({ story: STORY }),
      duties: [
        { role: 'safety-coordinator', takenUp: null },
        { role: 'mentor', takenUp: null },
      ],
    })
    await store.commit([
      { type: 'case-opened', case: opened, formId: number, traces: [] },
      { type: 'history-written', number, entry: { at: AT, by: 'p-docent', what: { type: 'reported' } } },
      { type: 'history-written', number, entry: { at: LATER, by: null, what: { type: 'opened' } } },
      {
        type: 'notice-planned',
        id: number,
        notice: { kind: 'alert', caseNumber: number, to: { person: 'p' } },
        dueAt: AT,
      },
    ])
  }
  await store.replacePeople([aStaffMember({ id: 'p-a' }), aStaffMember({ id: 'p-b' })])
})
afterEach(async () => {
  await store.close()
  await place.remove()
})

function editDirectly(sql: string): void {
  const database = new Database(place.path)
  const { changes } = database.prepare(sql).run()
  database.close()
  expect(changes).toBeGreaterThan(0)
}

describe('what was changed outside the program is refused, without a word of the content', () => {
  test.each([
    [
      'the report of another case',
      `update cases set report = (select report from cases where number = '${TWO}') where number = '${ONE}'`,
    ],
    [
      'the key of another case',
      `update case_keys set sealed = (select sealed from case_keys where number = '${TWO}') where number = '${ONE}'`,
    ],
    ['the advice in the place of the report', `update cases set report = advice where number = '${ONE}'`],
    [
      'a duty of another case',
      `update duties set role = (select role from duties where number = '${TWO}') where number = '${ONE}'`,
    ],
    [
      'one duty in the place of another',
      `update duties set role = (select role from duties where number = '${ONE}' limit 1) where number = '${ONE}'`,
    ],
    [
      'a duty in the place of access',
      `update access set role = (select role from duties where number = '${ONE}' limit 1) where number = '${ONE}'`,
    ],
    ['nothing left', `update cases set report = x'' where number = '${ONE}'`],
  ])('%s', async (_, sql) => {
    editDirectly(sql)
    await expectDamaged(store.case(ONE))
    expect((await store.case(TWO))?.report.story).toBe(STORY)
  })

  test('one bit of a report', async () => {
    const database = new Database(place.path)
    const report = database.prepare<[string], Buffer>('select report from cases where number = ?').pluck().get(ONE)
    const changed = Buffer.from(report ?? [])
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1)
    database.prepare('update cases set report = ? where number = ?').run(changed, ONE)
    database.close()
    await expectDamaged(store.case(ONE))
  })

  test('an entry of the history at another time', async () => {
    editDirectly(`update history set at = '${LATER.toISOString()}' where number = '${ONE}'`)
    await expectDamaged(store.history(ONE))
  })

  test('one staff member in the place of another', async () => {
    editDirectly('update people set details = (select min(details) from people)')
    await store.linkSlack('p-a', 'U1')
    await expectDamaged(store.directory())
  })

  test('a notice, which is given up and holds up no other', async () => {
    editDirectly(`update notices set body = (select body from notices where id = '${TWO}') where id = '${ONE}'`)
    expect((await store.claimNotices(AT, LATER, 10)).map((n) => n.id)).toEqual([TWO])
    expect((await store.ready()).givenUp).toBe(1)
  })
})

async function expectDamaged(reading: Promise<unknown>): Promise<void> {
  const error = await reading.then(
    () => expect.unreachable('it was read'),
    (refusal: unknown) => refusal,
  )
  expect(error).toMatchObject({ name: 'StoreError', code: 'damaged' })
  expect(`${error} ${JSON.stringify(error)}`).not.toContain(STORY)
}
