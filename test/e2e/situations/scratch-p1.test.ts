import { mkdirSync, writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { useWorkplaces } from '../support/use-workplaces.ts'
import type { Seat } from '../support/seat.ts'
import type { ReportForm } from '../support/report-form.ts'
import type { Workplace } from '../support/workplace.ts'
import type { PersonName } from '../support/people.ts'

const open = useWorkplaces()
mkdirSync('/tmp/p1', { recursive: true })
async function go(name: string, reporter: PersonName, fill: (f: ReportForm) => Promise<void>, contacts: PersonName[]) {
  const out: string[] = []
  const w: Workplace = await open()
  const t: Seat = await w.seat(reporter)
  const f = await t.startReport()
  await fill(f)
  out.push('=== FORM', await f.read())
  await f.send()
  try { const n0 = await f.receivedAs(); out.push(n0) } catch (e) { out.push(String(e), await f.read()); writeFileSync(`/tmp/p1/${name}.txt`, out.join('\n')); throw e }
  const n = await f.receivedAs()
  out.push('=== RECEIVED', await f.received.read())
  await w.delivered()
  out.push('=== TOLD', JSON.stringify(await w.whoWasTold()))
  await t.closeWindow()
  for (const c of contacts) {
    const s = await w.seat(c)
    out.push(`=== CARD ${c}`, await s.alert(n).innerText({ timeout: 3000 }).catch(() => 'none'))
    const o = await s.open(n).catch(() => null)
    out.push(`=== CASE ${c}`, o === null ? 'none' : await o.read())
  }
  out.push('=== WRITTEN', await w.everythingWritten())
  writeFileSync(`/tmp/p1/${name}.txt`, out.join('\n'))
}
it('knife', () => go('knife', 'tessa', async (f) => {
  await f.about('behaviour')
  await f.tell('Op een foto zag ik een leerling met een zakmes, bij de fietsenstalling van school.')
  await f.behaved('wapen bij zich hebben')
  await f.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B', age: '15' })
  await f.send()
  await f.answer(/Is er een wapen gebruikt, of iets als wapen/, 'nee')
}, ['dirk', 'vera']))
it('nude', () => go('nude', 'tessa', async (f) => {
  await f.about('behaviour')
  await f.tell('In de klassenapp staat een naaktfoto van een leerling. Dat hoorde ik van een klasgenoot.')
  await f.behaved('sexting met naaktbeelden')
  await f.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B', age: '14' })
  await f.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', className: '3B', age: '14' })
}, ['vera', 'milan', 'conny']))
it('colleague', () => go('colleague', 'tessa', async (f) => {
  await f.about('staff-sexual-offence')
  await f.tell('Een leerling vertelde mij dat een collega haar in zijn lokaal zou hebben gezoend.')
  await f.add({ parts: ['offender'], kind: 'staff', colleague: 'daan' })
  await f.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', className: '3C', age: '15' })
}, ['bram']))
it('head', () => go('head', 'milan', async (f) => {
  await f.about('behaviour')
  await f.tell('De directeur zou een leerling bij de arm door de gang hebben getrokken.')
  await f.behaved('vastgrijpen')
  await f.add({ parts: ['offender'], kind: 'staff', colleague: 'dirk' })
  await f.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', className: '3C', age: '15' })
}, ['bram']))
