import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'

let office: StaffedOffice
let desk: Desk
beforeEach(async () => {
  office = await aStaffedOffice()
  desk = office.deskOf('tessa')
  await desk.command('report')
})
afterEach(() => office.store.close())

const reported = () => office.store.casesReportedBy('p_tessa')

describe('who stepped in', () => {
  const story = 'Ik heb hem vastgepakt.'
  const people = async () => (await office.caseOf((await reported())[0] ?? '')).report.people

  test('is asked by the story, and oneself is one step', async () => {
    await desk.fill({ concern: 'behaviour', story, behaviours: ['hitting'] })
    await desk.send()
    expect(desk.field('stepped-in')).toMatchObject({ required: true, look: 'radio' })
    await desk.fill({ 'stepped-in': 'myself' })
    await desk.send()
    expect(await people()).toMatchObject([{ parts: ['intervened'], kind: 'staff', staffId: 'p_tessa' }])
    const subject = await office.caseOf((await reported())[0] ?? '')
    expect([subject.report.concern, subject.report.behaviours]).toEqual(['behaviour', ['hitting']])
    expect(subject.access.map((a) => a.person)).toContain('p_dirk')
  })

  test('is asked at once when that is what it is about; then it is not board-only', async () => {
    await desk.fill({ concern: 'physical-intervention', story, 'stepped-in': 'myself' })
    await desk.send()
    const subject = await office.caseOf((await reported())[0] ?? '')
    expect(subject.access.map((a) => a.person)).toContain('p_dirk')
  })

  test('can be a colleague from the list, who is kept out', async () => {
    await desk.fill({ concern: 'physical-intervention', story, 'stepped-in': 'colleague' })
    await desk.fill({ 'stepped-in-colleague': 'p_dirk' })
    await desk.send()
    const subject = await office.caseOf((await reported())[0] ?? '')
    expect(subject.report.people).toMatchObject([{ parts: ['intervened'], staffId: 'p_dirk' }])
    expect(subject.access.map((a) => a.person)).toEqual(['p_bram'])
  })

  test.each([{}, { 'stepped-in': 'colleague' }])('and nobody knows who, is for the board: %j', async (said) => {
    await desk.fill({ concern: 'physical-intervention', story, ...said })
    await desk.send()
    const subject = await office.caseOf((await reported())[0] ?? '')
    expect([subject.restricted, subject.access.map((a) => a.person)]).toEqual([true, ['p_bram']])
  })

  test('is not asked when the people say so already', async () => {
    await desk.fill({ concern: 'behaviour', story })
    await desk.press('add-person', 'new')
    await desk.fill({ parts: ['intervened'], kind: 'staff' })
    await desk.fill({ colleague: 'p_daan' })
    await desk.send()
    await desk.send()
    expect(await people()).toHaveLength(1)
  })

  test('stays in sight, and can be taken back, when the concern is changed', async () => {
    await desk.fill({ concern: 'physical-intervention', story: 'Een duw.', 'stepped-in': 'myself' })
    await desk.fill({ concern: 'behaviour' })
    expect(desk.values()['stepped-in']).toBe('myself')
    await desk.fill({ 'stepped-in': 'no' })
    await desk.send()
    expect(await people()).toEqual([])
  })
})
