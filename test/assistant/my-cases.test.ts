import { afterEach, beforeEach, expect, test } from 'vitest'
import { anInvolved } from '../make.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { decide, proposedIn } from '../use-cases/proposing.ts'
import { accusedEmployee, hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
beforeEach(async () => {
  office = await aStaffedOffice()
})
afterEach(() => office.store.close())

const myCasesOf = async (who: string, words = 'zaken') => {
  const desk = office.deskOf(who)
  await desk.command('assistant', words)
  return desk
}

test('without cases says that there are none', async () => {
  expect((await myCasesOf('daan')).reads()).toContain('Je hebt nu geen meldingen')
})

test('shows a contact what waits first, then what was taken up, and opens one', async () => {
  const first = await takenIn(office, hitting(), 'V1')
  office.clock.pass(60_000)
  const second = await takenIn(office, hitting(), 'V2')
  await office.deskOf('vera').card('take-up', first)
  const vera = await myCasesOf('vera')
  expect(vera.reads()).toContain('Meldingen waar jij bericht van kreeg')
  expect(vera.reads().indexOf(second)).toBeLessThan(vera.reads().indexOf(first))
  expect(vera.reads()).toContain('Opgepakt door Vera Veiligheid')
  await vera.press('open', first)
  expect(vera.form().id).toBe('case')
})

test('shows a reporter their own, newest first, and opens their own report', async () => {
  const first = await takenIn(office, hitting(), 'V1')
  office.clock.pass(60_000)
  const second = await takenIn(office, hitting(), 'V2')
  const tessa = await myCasesOf('tessa')
  expect(tessa.reads().indexOf(second)).toBeLessThan(tessa.reads().indexOf(first))
  expect(tessa.reads()).not.toContain('bericht van kreeg')
  await tessa.press('open', second)
  expect(tessa.form().id).toBe('own-report')
})

test('shows nothing to who is accused in it', async () => {
  await takenIn(office, hitting({ people: [anInvolved(), accusedEmployee('vera')] }))
  expect((await myCasesOf('vera')).reads()).toContain('Je hebt nu geen meldingen')
})

test('puts the most urgent first, and of those the one whose term ends first, with until when', async () => {
  const happened = (occurredAt: string) => hitting({ occurredAt })
  const later = await takenIn(office, happened('10:40'), 'V1')
  office.clock.pass(60_000)
  const sooner = await takenIn(office, happened('08:40'), 'V2')
  const acute = await takenIn(office, hitting({ acuteDanger: true }), 'V3')
  const { foundation } = await office.store.directory()
  expect(foundation.schools.find(({ code }) => code === 'VLI')?.choices).toEqual({})
  const reads = (await myCasesOf('vera')).reads()
  const order = [acute, later, sooner].map((number) => reads.indexOf(number))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(reads).toContain('uiterlijk zaterdag 21 november om 10:45')
})

test('says in which case a decision waits for them, and only to who was asked', async () => {
  const number = await takenIn(office, hitting({ behaviours: ['kicking'], serious: true }))
  const proposal = await proposedIn({ ...office, number }, 'p_vera', 'suspension', { n: 1, unit: 'school-days' })
  const waiting = 'Wacht op jouw besluit'
  expect((await myCasesOf('teun')).reads()).toContain(waiting)
  for (const who of ['vera', 'dirk']) expect((await myCasesOf(who)).reads()).not.toContain(waiting)
  await decide({ ...office, number }, proposal, 'p_teun')
  expect((await myCasesOf('teun')).reads()).not.toContain(waiting)
})

test('names nobody but who took it up, and is there in English', async () => {
  const number = await takenIn(office, hitting({ reporter: 'p_emily' }))
  const emily = await myCasesOf('emily', 'CASES ')
  expect(emily.reads()).toContain(number)
  expect(emily.reads()).not.toMatch(/Testleerling|verzonnen|melding/)
})

test('a long list says how many more there are', async () => {
  for (let i = 0; i < 32; i++) {
    office.clock.pass(1000)
    await takenIn(office, hitting(), `L${i}`)
  }
  expect((await myCasesOf('vera')).reads()).toContain('En nog 2 meldingen')
})
