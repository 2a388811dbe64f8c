import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askReporter } from '../../src/use-cases/ask-reporter.ts'
import { closeCase } from '../../src/use-cases/close-case.ts'
import { correctReport } from '../../src/use-cases/correct-report.ts'
import { mergeCases } from '../../src/use-cases/merge-cases.ts'
import { supplementReport } from '../../src/use-cases/supplement-report.ts'
import { withdrawReport } from '../../src/use-cases/withdraw-report.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { aClosing, inHand } from './case-work.ts'
import { inWords, settlePlanned } from './planned.ts'
import { hitting, takenIn } from './reports.ts'

let office: StaffedOffice
beforeEach(async () => {
  office = await aStaffedOffice()
})
afterEach(() => office.store.close())

const add = (number: string) =>
  supplementReport(number, 'p_tessa', [{ id: 'a1', text: 'Ik weet nog iets.' }], office.ports)

describe('of a closed case its reporter', () => {
  let number: string
  beforeEach(async () => {
    number = await inHand(office)
    await closeCase(number, 'p_vera', aClosing({ agreements: 'Verzonnen afspraak.' }), office.ports)
    await settlePlanned(office)
  })

  test('can still add something: whoever dealt with it hears so, and it stays closed', async () => {
    expect(await add(number)).toMatchObject({ type: 'supplemented' })
    expect(inWords(await settlePlanned(office))).toContain('supplemented p_vera')
    expect((await office.caseOf(number)).closed).not.toBeNull()
  })

  test('cannot correct it or take it back, and cannot be asked', async () => {
    const typed = hitting({ story: 'Anders.' })
    expect(await correctReport(number, 'p_tessa', typed, office.ports)).toEqual({ type: 'closed' })
    expect(await withdrawReport(number, 'p_tessa', 'Daarom.', office.ports)).toEqual({ type: 'closed' })
    const asking = { id: 'q1', fields: [], text: 'Waar?' }
    expect(await askReporter(number, 'p_vera', asking, office.ports)).toEqual({ type: 'not-asked', why: 'closed' })
  })

  test('sees that it is closed and nothing of how; the only button is to add something', async () => {
    const tessa = office.deskOf('tessa')
    await tessa.card('open', number)
    expect(tessa.reads()).toContain('Je melding is afgesloten.')
    expect(tessa.reads()).toContain('Aanvullen')
    for (const not of ['Corrigeren', 'Intrekken', 'Verzonnen afspraak']) expect(tessa.reads()).not.toContain(not)
    await tessa.press('correct', number)
    expect(tessa.form().id).toBe('own-report')
    await tessa.press('supplement', number)
    expect(tessa.reads()).toContain('Je kunt nog wel iets vertellen')
  })
})

test('what is added to a report that is part of another is told to whoever deals with that one', async () => {
  const main = await inHand(office)
  const other = await takenIn(office, hitting(), 'V9')
  await mergeCases(main, other, 'p_vera', 'Verzonnen reden.', office.ports)
  expect((await office.caseOf(other)).bonds.mergedInto).toBe(main)
  await settlePlanned(office)
  await add(other)
  const told = await settlePlanned(office)
  expect(told).toContainEqual({ kind: 'supplemented', caseNumber: main, to: { person: 'p_vera' } })
  expect((await office.store.history(main)).at(-1)).toMatchObject({ what: { type: 'report-supplemented' } })
})
