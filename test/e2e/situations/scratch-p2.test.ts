import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { useWorkplaces } from '../support/use-workplaces.ts'
import type { ReportForm } from '../support/report-form.ts'
import type { PersonName } from '../support/people.ts'

const open = useWorkplaces()
async function go(name: string, reporter: PersonName, fill: (f: ReportForm) => Promise<void>, contacts: PersonName[], opening?: string) {
  const out: string[] = []
  try {
  const w = await open(opening)
  const t = await w.seat(reporter)
  const f = await t.startReport()
  await fill(f)
  out.push('=== FORM', await f.read())
  await f.send()
  const n = await f.receivedAs().catch(async (e) => { out.push('NOT RECEIVED', await f.read()); throw e })
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
  } finally {
  writeFileSync(`/tmp/p2/${name}.txt`, out.join('\n'))
  }
}
it('bruises', () => go('bruises', 'daan', async (f) => {
  await f.about('behaviour')
  await f.tell('Bij gym zag ik blauwe plekken op de rug van een leerling. Zij zei dat ze was gevallen.')
  await f.add({ parts: ['concerned'], kind: 'pupil', name: 'Mila Testleerling', className: '3C', age: '14' })
  await f.send()
  await f.answer(/Maak je je zorgen over hoe het thuis gaat/, 'ja')
}, ['olga', 'vera', 'milan']), 60000)
it('parent', () => go('parent', 'tessa', async (f) => {
  await f.about('behaviour')
  await f.tell('Een ouder schreeuwde aan de balie tegen de conciërge en sloeg op de toonbank.')
  await f.behaved('schreeuwen')
  await f.add({ parts: ['offender'], kind: 'parent', name: 'Otto Testouder' })
}, ['vera', 'dirk']), 60000)
it('influence', () => go('influence', 'tessa', async (f) => {
  await f.about('behaviour')
  await f.tell('Een leerling rook naar drank en viel bijna van zijn stoel.')
  await f.behaved('onder invloed zijn')
  await f.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B', age: '16' })
}, ['teun', 'vera']), 60000)
const FRI = '2026-12-18T22:00:00+01:00'
it('friday', () => go('friday', 'tessa', async (f) => {
  await f.about('behaviour')
  await f.tell('Op het kerstfeest vochten twee leerlingen.')
  await f.behaved('slaan')
  await f.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B', age: '16' })
}, [], FRI), 60000)
it('fridaynone', () => go('fridaynone', 'tessa', async (f) => {
  await f.about('behaviour')
  await f.tell('Op het kerstfeest werd gescholden.')
}, [], FRI), 60000)
it('fridayhome', () => go('fridayhome', 'tessa', async (f) => {
  await f.about('home-safety')
  await f.tell('Een leerling zag op tegen de vakantie thuis.')
  await f.add({ parts: ['concerned'], kind: 'pupil', name: 'Mila Testleerling', className: '3C', age: '14' })
}, [], FRI), 60000)
it('fridayacute', () => go('fridayacute', 'tessa', async (f) => {
  await f.about('behaviour')
  await f.tell('Er wordt nu gevochten buiten bij het hek.')
  await f.behaved('slaan')
  await f.tick('Ja, er is nu gevaar voor iemand')
  await f.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B', age: '16' })
}, ['vera'], FRI), 60000)
it('fridayhomeacute', () => go('fridayhomeacute', 'tessa', async (f) => {
  await f.about('home-safety')
  await f.tell('Een leerling appt dat het thuis niet veilig is.')
  await f.tick('Ja, er is nu gevaar voor iemand')
  await f.add({ parts: ['concerned'], kind: 'pupil', name: 'Mila Testleerling', className: '3C', age: '14' })
}, ['olga'], FRI), 60000)
it('hwc', async () => {
  const out: string[] = []
  for (const [day, opening] of [['tue', '2026-11-24T08:05:00+01:00'], ['fri', '2026-11-27T08:05:00+01:00']] as const) {
    const w = await open(opening)
    const o = await w.seat('olga')
    await o.type('/meldwijzer afwezig')
    const form = o.window(o.texts.presence.away.title)
    await form.shown()
    await form.fill(o.texts.presence.away.until, '2026-11-30')
    await form.press(o.texts.presence.away.send)
    await o.window(o.texts.presence.away.savedTitle).shown()
    await o.closeWindow()
    const before = w.rows(); const wr = await w.everythingWritten()
    const t = await w.seat('tessa')
    await t.type('/handle-with-care')
    out.push('== ' + day, await t.window('Hier kun je terecht').read())
    await t.closeWindow()
    const f = await t.startReport()
    await f.about('behaviour'); await f.tell('Signaal van de politie over Lars Testleerling.')
    await f.send(); await f.answer(/Handle with Care-signaal/, 'ja')
    out.push('form', await f.read())
    await f.send()
    out.push('after', await t.window('Hier kun je terecht').read())
    out.push(JSON.stringify(before) === JSON.stringify(w.rows()) ? 'rows same' : 'ROWS DIFFER', wr === await w.everythingWritten() ? 'log same' : 'LOG DIFFERS ' + (await w.everythingWritten()).slice(wr.length))
    await t.closeWindow()
    await t.type('/protocol handle with care signaal politie')
    await t.page.getByRole('dialog').waitFor()
    out.push('protocol', await t.page.getByRole('dialog').innerText())
  }
  writeFileSync('/tmp/p2/hwc.txt', out.join('\n'))
}, 60000)
