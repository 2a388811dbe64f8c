import type { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { keyringOf } from '../../src/store/keyring.ts'
import * as cases from '../../src/store/queries/cases.ts'
import * as directory from '../../src/store/queries/directory.ts'
import * as keys from '../../src/store/queries/keys.ts'
import * as notices from '../../src/store/queries/notices.ts'
import * as proposals from '../../src/store/queries/proposals.ts'
import * as steps from '../../src/store/queries/steps.ts'
import { openDriver } from '../../src/store/sqlite/driver.ts'
import { start } from '../../src/store/sqlite/start.ts'
import { TEST_KEY } from './sqlite-place.ts'

const driver = openDriver(':memory:')
start(driver, keyringOf(TEST_KEY), 'f', new Date())
const b = driver.build

const planOf = (query: CompiledQuery): readonly string[] =>
  driver.database
    .prepare<unknown[], { detail: string }>(`explain query plan ${query.sql}`)
    .all(...query.parameters)
    .map((row) => row.detail)

const LOOKUPS: readonly (readonly [name: string, query: CompiledQuery])[] = [
  ['a case', cases.selectCase(b, 'f', 'n')],
  ['duties', cases.selectDuties(b, 'n')],
  ['access', cases.selectAccess(b, 'n')],
  ['history', cases.selectHistory(b, 'f', 'n')],
  ['the case of a form', cases.selectCaseOfForm(b, 'f', 'form')],
  ['cases with a trace', cases.selectCasesWithTrace(b, 'f', ['t1', 't2'], '2026')],
  ['cases reported by', cases.selectCasesReportedBy(b, 'f', 'p')],
  ['cases with access', cases.selectCasesWithAccess(b, 'f', 'p')],
  ['cases not taken up', cases.selectCasesNotTakenUp(b, 'f')],
  ['the key of a case', keys.selectCaseKey(b, 'f', 'n')],
  ['proposals', proposals.selectProposals(b, 'f', 'n')],
  ['open proposals', proposals.selectOpenProposals(b, 'f')],
  ['steps', steps.selectSteps(b, 'f', 'n')],
  ['due notices', notices.selectDueNotices(b, 'f', '2026', 10)],
  ['planned notices counted', notices.countNotices(b, 'f', 'planned')],
  ['given-up notices counted', notices.countNotices(b, 'f', 'given-up')],
  ['a notice', notices.selectNotice(b, 'f', 'id')],
  ['claiming', notices.claimNotice(b, 'id', '2026')],
  ['sent', notices.markNoticeSent(b, 'id', { at: '2026', platform: null, channel: null, message: null })],
  ['failed', notices.postponeNotice(b, { id: 'id', attempt: 1 }, 'x', '2026')],
  ['given up', notices.giveUpNotice(b, { id: 'id', attempt: 1 }, 'x', '2026')],
  ['posts', notices.selectPosts(b, 'f', 'n')],
  ['cases in a channel', notices.selectCasesInChannel(b, 'f', 'C')],
  ['the oldest due', notices.selectOldestDue(b, 'f', '2026')],
  ['the number given up', notices.countGivenUp(b, 'f', '2026')],
  ['what is wrong', notices.selectTroubles(b, 'f')],
  ['the version of the directory', directory.selectDirectoryVersion(b, 'f')],
  ['people', directory.selectPeople(b, 'f')],
  ['contacts', directory.selectContacts(b, 'f')],
]

test.each(LOOKUPS)('%s is looked up by an index', (_, query) => {
  expect(planOf(query).filter((detail) => detail.startsWith('SCAN'))).toEqual([])
})

test('due notices come in order without sorting all that wait', () => {
  const plan = planOf(notices.selectDueNotices(b, 'f', '2026', 10))
  expect(plan.join('\n')).toMatch(/notices_due/)
  expect(plan.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([])
})
