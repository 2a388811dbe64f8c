import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { inWords, settlePlanned } from '../use-cases/planned.ts'

let office: StaffedOffice
let desk: Desk
beforeEach(async () => {
  office = await aStaffedOffice()
  desk = office.deskOf('tessa')
  await desk.command('report')
})
afterEach(() => office.store.close())

const filled = { concern: 'behaviour', story: 'Een duw op het plein.' }
const reported = () => office.store.casesReportedBy('p_tessa')

describe('a report that is not taken in', () => {
  test.each(['handle-with-care', 'complaint'])('shows whom to turn to, and is gone: %s', async (concern) => {
    await desk.fill(filled)
    await desk.fill({ concern })
    const [draft = ''] = desk.form().context.split('.')
    expect(await desk.send()).toMatchObject({ type: 'redraw', form: { id: 'not-taken-in' } })
    expect(await reported()).toEqual([])
    expect(await settlePlanned(office)).toEqual([])
    expect(office.wakes()).toBe(0)
    const form = { id: 'report', context: `${draft}.0` }
    const again = await office.assistant().respond(desk.asker, { type: 'form-changed', form, values: {} })
    expect(JSON.stringify(again)).not.toContain('Een duw')
  })

  test('also when the route follows from who was there, not from what was chosen', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Iets.', behaviours: ['sexual-remarks'] })
    await desk.press('add-person', 'new')
    await desk.fill({ parts: ['offender'], kind: 'staff' })
    await desk.fill({ colleague: 'p_daan' })
    await desk.send()
    expect(desk.reads()).toContain('beloof geen geheimhouding')
    await desk.send()
    const subject = await office.caseOf((await reported())[0] ?? '')
    expect([subject.restricted, subject.access.map((a) => a.person)]).toEqual([true, ['p_bram']])
    expect(inWords(await settlePlanned(office))).toEqual(['alert p_bram', 'receipt p_tessa'])
  })
})
