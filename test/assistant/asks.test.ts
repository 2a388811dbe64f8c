import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { settlePlanned } from '../use-cases/planned.ts'

let office: StaffedOffice
let desk: Desk
beforeEach(async () => {
  office = await aStaffedOffice()
  desk = office.deskOf('tessa')
  await desk.command('report')
})
afterEach(() => office.store.close())

const asked = () => desk.form().body.flatMap((p) => ('required' in p && p.id.startsWith('ask-') ? [p.id] : []))
const reported = () => office.store.casesReportedBy('p_tessa')

describe('words in a story', () => {
  test.each([
    ['Hij had een mes bij zich.', 'ask-weapon'],
    ['Ze zei dat ze niet meer leven wil: zelfmoord.', 'ask-self-harm'],
    ['Er is nu gevaar.', 'ask-acute-danger'],
    ['Signaal Handle with Care van vanochtend.', 'ask-handle-with-care'],
    ['De ouders hebben een klacht.', 'ask-complaint'],
    ['She has a KNIFE and bruises.', 'ask-weapon'],
  ])('make the form ask before it is sent: «%s»', async (story, field) => {
    await desk.fill({ concern: 'behaviour', story })
    expect(await desk.send()).toMatchObject({ type: 'redraw', form: { id: 'report' } })
    expect(asked()).toContain(field)
    expect(await reported()).toEqual([])
  })

  test('never decide: with «nee» it is taken in as it was', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Een mes, een klacht en een Handle with Care.' })
    await desk.send()
    await desk.fill(Object.fromEntries(asked().map((field) => [field, 'no'])))
    await desk.send()
    const [number = ''] = await reported()
    const { report } = await office.caseOf(number)
    expect(report).toMatchObject({ concern: 'behaviour', weaponUsed: false })
  })

  test('with «ja» say what the reporter confirmed', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Een mes. Hij praat over zelfmoord. Er is nu gevaar.' })
    await desk.send()
    await desk.fill({ 'ask-weapon': 'yes', 'ask-self-harm': 'yes', 'ask-acute-danger': 'yes' })
    await desk.send()
    const [number = ''] = await reported()
    const subject = await office.caseOf(number)
    expect(subject.report).toMatchObject({ weaponUsed: true, selfHarmRisk: true, acuteDanger: true })
    expect(subject.urgency).toBe('acute')
  })

  test('that the reporter said already are not asked again', async () => {
    await desk.fill({ concern: 'home-safety', story: 'Blauwe plekken, en een mes.', danger: [], more: ['more'] })
    await desk.fill({ 'weapon-used': 'no' })
    await desk.send()
    expect(await reported()).toHaveLength(1)
  })

  test('of a gate, confirmed, keep it out: nothing is kept', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Handle with Care van de politie.' })
    await desk.send()
    await desk.fill({ 'ask-handle-with-care': 'yes' })
    expect(await desk.send()).toMatchObject({ form: { id: 'not-taken-in' } })
    expect(await reported()).toEqual([])
    expect(await settlePlanned(office)).toEqual([])
  })
})

describe('several questions', () => {
  test('that come one after another end: earlier answers are kept', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Hij had een mes.' })
    await desk.send()
    await desk.fill({ 'ask-weapon': 'no', story: 'Hij had een mes. De ouders hebben een klacht.' })
    await desk.send()
    expect(asked()).toEqual(['ask-complaint', 'ask-weapon'])
    expect(desk.values()).toMatchObject({ 'ask-weapon': 'no' })
    await desk.fill({ 'ask-complaint': 'no' })
    await desk.send()
    expect(await reported()).toHaveLength(1)
  })

  test('stay when something else is changed before they are answered', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Een mes en een klacht.' })
    await desk.send()
    await desk.fill({ 'ask-weapon': 'no', danger: ['self-harm'] })
    expect(asked()).toEqual(['ask-complaint', 'ask-weapon'])
    expect(desk.values()).toMatchObject({ 'ask-weapon': 'no' })
  })

  test('with «ja» never open a gate that is shut', async () => {
    const story = 'Signaal Handle with Care: huiselijk geweld. Een leraar zou haar hebben vastgepakt.'
    await desk.fill({ concern: 'behaviour', story })
    await desk.send()
    await desk.fill(Object.fromEntries(asked().map((field) => [field, 'yes'])))
    expect(asked().length).toBeGreaterThan(1)
    expect(await desk.send()).toMatchObject({ form: { id: 'not-taken-in' } })
    expect(desk.reads()).toContain('Handle with Care')
    expect(await reported()).toEqual([])
  })
})

describe('«ja, een officiële klacht»', () => {
  test.each([
    ['ask-complaint', 'De ouders hebben een klacht.', 'De klachtenregeling staat op de website'],
    ['ask-data-breach', 'Er is een datalek.', 'afdeling ICT'],
  ])('shows whom to turn to beside the report, which is taken in: %s', async (field, story, whom) => {
    await desk.fill({ concern: 'behaviour', story, behaviours: ['hitting'] })
    await desk.send()
    expect(desk.reads()).not.toContain(whom)
    await desk.fill({ [field]: 'yes' })
    expect(desk.reads()).toContain(whom)
    expect(desk.reads()).toContain('Je melding kun je gewoon versturen')
    expect(desk.form().submitLabel).toBe('Verstuur')
    await desk.send()
    const { report } = await office.caseOf((await reported())[0] ?? '')
    expect(report).toMatchObject({ concern: 'behaviour', story, behaviours: ['hitting'] })
  })
})
