import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDrafts, draftContext, readDraftContext } from '../../src/assistant/drafts.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { aClock } from '../support/office.ts'

let office: StaffedOffice
let desk: Desk
beforeEach(async () => {
  office = await aStaffedOffice()
  desk = office.deskOf('tessa')
  await desk.command('report')
  await desk.fill({ concern: 'behaviour', story: 'Een duw op het plein.' })
})
afterEach(() => office.store.close())

const reported = () => office.store.casesReportedBy('p_tessa')
async function addPupil(name: string) {
  await desk.press('add-person', 'new')
  await desk.fill({ parts: ['offender'], kind: 'pupil' })
  await desk.fill({ name })
  await desk.send()
}

describe('after a restart', () => {
  test('a report without people is taken in: all that was typed stands in the form', async () => {
    office.restart()
    await desk.send()
    expect((await office.caseOf((await reported())[0] ?? '')).report.story).toBe('Een duw op het plein.')
  })

  test('a report that had people is refused, and says what must be filled in again', async () => {
    await addPupil('Tessa Testleerling')
    office.restart()
    expect(await desk.send()).toMatchObject({ type: 'redraw', form: { id: 'report' } })
    expect(desk.reads()).toContain('De mensen die je had ingevuld, zijn weg')
    expect(desk.values()).toMatchObject({ story: 'Een duw op het plein.', concern: 'behaviour' })
    expect(await reported()).toEqual([])
  })

  test('and goes on being refused until the reporter says that everyone is there', async () => {
    await addPupil('Tessa Testleerling')
    office.restart()
    await desk.send()
    await addPupil('Tessa Testleerling')
    await desk.send()
    expect(await reported()).toEqual([])
    await desk.fill({ 'people-confirmed': ['yes'] })
    await desk.send()
    const { report } = await office.caseOf((await reported())[0] ?? '')
    expect(report.people.map((p) => p.name)).toEqual(['Tessa Testleerling'])
  })

  test('says so at the first change as well, and after a second restart', async () => {
    await addPupil('Tessa Testleerling')
    office.restart()
    await desk.fill({ danger: ['self-harm'] })
    expect(desk.has('people-confirmed')).toBe(true)
    office.restart()
    await desk.send()
    expect(desk.has('people-confirmed')).toBe(true)
    expect(await reported()).toEqual([])
  })

  test('someone being filled in is not lost without a word', async () => {
    await desk.press('add-person', 'new')
    await desk.fill({ parts: ['offender'], name: 'Tessa Testleerling' })
    office.restart()
    expect(await desk.send()).toMatchObject({ type: 'redraw', form: { id: 'draft-gone' } })
    expect(desk.reads()).toContain('begin opnieuw met /melding')
  })

  test('a report that is not taken in is still not taken in', async () => {
    await desk.fill({ concern: 'handle-with-care' })
    office.restart()
    expect(await desk.send()).toMatchObject({ form: { id: 'not-taken-in' } })
    expect(await reported()).toEqual([])
  })
})

describe('unfinished reports', () => {
  const HOUR = 60 * 60 * 1000

  test('are of one owner', () => {
    const drafts = createDrafts(() => new Date())
    const { id } = drafts.start('p_tessa', {})
    expect(drafts.find(id, 'p_tessa')?.id).toBe(id)
    expect(drafts.find(id, 'p_daan')).toBeUndefined()
  })

  test('are forgotten twelve hours after they were last touched', () => {
    const clock = aClock()
    const drafts = createDrafts(() => clock.now)
    const old = drafts.start('p_tessa', {})
    const touched = drafts.start('p_tessa', {})
    clock.pass(11 * HOUR)
    drafts.keep({ ...touched, values: { story: 'verder' } })
    clock.pass(HOUR)
    drafts.start('p_daan', {})
    expect(drafts.find(old.id, 'p_tessa')).toBeUndefined()
    expect(drafts.find(touched.id, 'p_tessa')?.values).toEqual({ story: 'verder' })
  })

  test('are never more than two thousand: the oldest go first', () => {
    const drafts = createDrafts(() => new Date())
    const kept = Array.from({ length: 2_001 }, () => drafts.start('p_tessa', {}).id)
    expect(drafts.find(kept[0] ?? '', 'p_tessa')).toBeUndefined()
    expect(drafts.find(kept[1] ?? '', 'p_tessa')).toBeDefined()
  })

  test('are gone when they are sent or closed', () => {
    const drafts = createDrafts(() => new Date())
    const { id } = drafts.start('p_tessa', {})
    drafts.forget(id)
    expect(drafts.find(id, 'p_tessa')).toBeUndefined()
  })

  test('tell in their context how many people they hold, also when those are gone', () => {
    const draft = createDrafts(() => new Date()).start('p_tessa', {}, true)
    expect(readDraftContext(draftContext(draft))).toEqual({ id: draft.id, people: 1 })
    expect(readDraftContext(draftContext({ ...draft, peopleLost: false }))).toEqual({ id: draft.id, people: 0 })
    expect(readDraftContext('')).toEqual({ id: '', people: 0 })
    expect(readDraftContext('x.many')).toEqual({ id: 'x', people: 0 })
  })
})
