/** One of several processes on one database: opens cases in it, claims notices meanwhile, and says which it had. */
import { newCaseNumber } from '../../src/lib/case-number.ts'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import { aCase, aFoundation } from '../make.ts'
import { TEST_KEY } from './sqlite-place.ts'

const LEASE_MS = 60_000
const [path = '', count = '0', name = ''] = process.argv.slice(2)
const store = openSqlite({ path, masterKey: TEST_KEY, foundation: aFoundation() })
const claimed: string[] = []
for (let i = 0; i < Number(count); i += 1) {
  const number = newCaseNumber('TST', 2026)
  const now = new Date()
  await store.commit([
    { type: 'case-opened', case: aCase({ number }), formId: `${name}/${i}`, traces: ['number/TST/9000001'] },
    {
      type: 'notice-planned',
      id: `${number}/alert`,
      notice: { kind: 'alert', caseNumber: number, to: { person: 'p-coordinator' } },
      dueAt: now,
    },
  ])
  const notices = await store.claimNotices(now, new Date(now.getTime() + LEASE_MS), 2)
  claimed.push(...notices.map((notice) => notice.id))
}
await store.close()
process.stdout.write(JSON.stringify(claimed))
