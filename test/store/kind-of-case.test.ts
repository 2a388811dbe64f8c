import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Case } from '../../src/domain/case.ts'
import { loadProtocol } from '../../src/rules/load.ts'
import { CONCERNS, ROLES } from '../../src/rules/vocabulary.ts'
import type { SqliteStore } from '../../src/store/open-sqlite.ts'
import type { Change } from '../../src/use-cases/ports.ts'
import { aCase, aContact, anAdvice, aReport } from '../make.ts'
import { aSqlitePlace, type SqlitePlace } from './sqlite-place.ts'
import { bytesWhileOpenAndAfter, failureOf, placesOf } from './what-is-kept.ts'

const BEHAVIOURS = loadProtocol(new URL('../../protocols/ozhw', import.meta.url).pathname).groups.flatMap((group) =>
  group.behaviours.map((behaviour) => behaviour.id),
)
/** A shorter word stands among random bytes by chance now and then. */
const LONG_ENOUGH = 6
const KINDS = [...ROLES, ...CONCERNS, ...BEHAVIOURS].filter((word) => word.length >= LONG_ENOUGH)

const ONE = 'TST-2026-AAAAA'
const TWO = 'TST-2026-CCCCC'
const AT = new Date('2026-11-19T12:00:00.000Z')

let place: SqlitePlace
let store: SqliteStore
beforeEach(async () => {
  place = await aSqlitePlace()
  store = place.open({ now: () => AT })
})
afterEach(async () => {
  await store.close()
  await place.remove()
})

test('what kind of case it is stands nowhere, neither with the case nor with who holds which role', async () => {
  await store.replaceContacts(ROLES.map((role) => aContact({ role, person: 'p-reader' })))
  await store.commit([opened(ONE), ...everythingThatNamesRoles(ONE)])
  const files = await bytesWhileOpenAndAfter(place, store)

  expect(KINDS.length).toBeGreaterThan(60)
  expect(placesOf(KINDS, files)).toEqual([])
  expect(placesOf(['p-reader'], files)).toContain('p-reader in closed backup.db')
})

test('the same role in two cases is not seen to be the same, nor any role by its length', async () => {
  await store.commit([opened(ONE), opened(TWO)])
  const database = new Database(place.path, { readonly: true })
  const read = (sql: string) => database.prepare<[], string | number>(sql).pluck().all()
  const indexes = read('select role_index from duties')
  const lengths = read('select length(role) from duties union select length(role) from access')
  database.close()

  expect(new Set(indexes).size).toBe(ROLES.length * 2)
  expect(lengths).toHaveLength(1)
})

test('a duty that is not there any more is refused without its role', async () => {
  await store.commit([opened(ONE)])
  const takenUp: Change = { type: 'duty-taken-up', number: ONE, role: 'privacy-officer', by: 'p-reader', at: AT }
  await store.commit([takenUp])
  expect(await failureOf(store.commit([takenUp]))).not.toContain('privacy-officer')
})

const opened = (number: string): Change => ({
  type: 'case-opened',
  case: aTellingCase(number),
  formId: number,
  traces: [],
})

const aTellingCase = (number: string): Case =>
  aCase({
    number,
    restricted: true,
    report: aReport({ concern: 'home-safety', behaviours: BEHAVIOURS, story: CONCERNS.join(' ') }),
    advice: anAdvice({ restricted: true }),
    duties: ROLES.map((role) => ({ role, takenUp: null })),
    access: ROLES.map((role) => ({ person: 'p-reader', role, from: AT, until: null })),
  })

const everythingThatNamesRoles = (number: string): readonly Change[] => [
  { type: 'duty-added', number, role: 'mentor' },
  { type: 'duty-taken-up', number, role: 'reporting-code-officer', by: 'p-reader', at: AT },
  { type: 'access-given', number, access: { person: 'p-other', role: 'board', from: AT, until: null } },
  { type: 'access-ended', number, person: 'p-other', at: AT },
  {
    type: 'history-written',
    number,
    entry: { at: AT, by: null, what: { type: 'alerted', person: 'p', roles: ROLES } },
  },
  { type: 'history-written', number, entry: { at: AT, by: null, what: { type: 'nobody-reached', role: 'board' } } },
  {
    type: 'notice-planned',
    id: `${number}/alert/p-reader`,
    notice: { kind: 'alert', caseNumber: number, to: { person: 'p-reader' } },
    dueAt: AT,
  },
]
