import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { openSqlite } from '/work/main/src/store/open-sqlite.ts'
import { aCase, aFoundation, aStaffMember, aContact } from '/work/main/test/make.ts'
const dir = mkdtempSync('/tmp/store-bench-')
const key = randomBytes(32)
const s = openSqlite({ path: `${dir}/a.db`, masterKey: key, foundation: aFoundation() })
const n = Number(process.argv[2] ?? 3000)
const nums: string[] = []
const t0 = performance.now()
const lat: number[] = []
for (let i = 0; i < n; i++) {
  const number = `TST-2026-${i.toString(36).padStart(5,'0')}`
  nums.push(number)
  const at = new Date()
  const a = performance.now()
  await s.commit([
    { type: 'case-opened', case: aCase({ number }), formId: `f${i}`, traces: [`number/TST/${i}`, `name/TST/x${i}`] },
    { type: 'history-written', number, entry: { at, by: 'p-docent', what: { type: 'reported' } } },
    { type: 'history-written', number, entry: { at, by: null, what: { type: 'alerted', person: 'p-coordinator', roles: ['safety-coordinator'] } } },
    { type: 'notice-planned', id: `${number}/receipt`, notice: { kind: 'receipt', caseNumber: number, to: { person: 'p-docent' } }, dueAt: at },
    { type: 'notice-planned', id: `${number}/alert/1`, notice: { kind: 'alert', caseNumber: number, to: { person: 'p-a' } }, dueAt: at },
    { type: 'notice-planned', id: `${number}/alert/2`, notice: { kind: 'alert', caseNumber: number, to: { person: 'p-b' } }, dueAt: at },
    { type: 'notice-planned', id: `${number}/channel`, notice: { kind: 'channel-card', caseNumber: number, to: { school: 'TST' } }, dueAt: at },
  ])
  lat.push(performance.now() - a)
}
const sec = (performance.now() - t0) / 1000
lat.sort((a, b) => a - b)
console.log('commits/s', Math.round(n / sec), 'p50', lat[n >> 1]?.toFixed(3), 'p99', lat[Math.floor(n * 0.99)]?.toFixed(3))
let t = performance.now()
for (let i = 0; i < 2000; i++) await s.case(nums[(i * 7919) % n] ?? '')
console.log('case read us', ((performance.now() - t) / 2000 * 1000).toFixed(1))
await s.replacePeople(Array.from({ length: 500 }, (_, i) => aStaffMember({ id: `p${i}` })))
await s.replaceContacts(Array.from({ length: 60 }, (_, i) => aContact({ person: `p${i}` })))
t = performance.now(); await s.directory(); console.log('directory cold ms (500)', (performance.now() - t).toFixed(2))
t = performance.now()
for (let i = 0; i < 20000; i++) await s.directory()
console.log('directory hit us', ((performance.now() - t) / 20000 * 1000).toFixed(2))
t = performance.now()
let claimed = 0
while (claimed < Math.min(4 * n, 4000)) { const now = new Date(); const c = await s.claimNotices(now, new Date(now.getTime() + 60000), 20); if (c.length === 0) break; for (const x of c) { await s.noticeSent(x.id, now, { platform: 'slack', channel: 'D1', message: '1.1' }); claimed++ } }
console.log('claim+sent notices/s', Math.round(claimed / ((performance.now() - t) / 1000)))
t = performance.now(); for (let i = 0; i < 1000; i++) await s.posts(nums[i % n] ?? ''); console.log('posts us', (performance.now() - t).toFixed(1))
t = performance.now(); await s.backup(`${dir}/b.db`); console.log('backup ms', (performance.now() - t).toFixed(1))
console.log(await s.ready())
await s.close()
