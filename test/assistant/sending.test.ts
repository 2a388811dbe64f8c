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

const filled = { concern: 'behaviour', story: 'Een duw op het plein.' }
const reported = () => office.store.casesReportedBy('p_tessa')

describe('a report that is sent', () => {
  test('gives a number, and says who is told, when they read it, whom to phone and what the protocol asks', async () => {
    await desk.fill({ ...filled, behaviours: ['hitting'], 'occurred-at': '10:30' })
    expect(await desk.send()).toMatchObject({ type: 'redraw', form: { id: 'own-report' } })
    const [number] = await reported()
    for (const said of [
      `Het nummer is ${number}`,
      'Vera Veiligheid (veiligheidscoördinator)',
      'Is er nu en kan dit lezen.',
      'Vera Veiligheid: 06-00000006',
      'binnen 48 uur',
      'Bron: Sociaal veiligheidsplan',
      'Een duw op het plein.',
      'Dit weten we nog niet',
    ])
      expect(desk.reads()).toContain(said)
    expect(desk.form()).not.toHaveProperty('submitLabel')
    expect(office.wakes()).toBe(1)
  })

  test('keeps everything that was answered, and nothing that was not', async () => {
    await desk.fill({ ...filled, behaviours: ['hitting', 'kicking'], more: ['more'], 'occurred-at': '10:30' })
    await desk.fill({
      place: 'school-activity',
      serious: 'yes',
      recidivism: 'no',
      coercion: 'unknown',
      'weapon-used': 'yes',
      'what-was-used': 'een liniaal',
      'pupil-says': 'Hij duwde eerst.',
      goal: 'Onbekend.',
      context: 'Ruzie in de les.',
      'already-done': 'Uit elkaar gezet.',
      'police-report': 'yes',
      'police-report-number': 'PL-1',
      damages: 'Een bril.',
      ongoing: 'no',
      danger: ['self-harm'],
    })
    await desk.send()
    const { report } = await office.caseOf((await reported())[0] ?? '')
    expect(report).toEqual({
      school: 'VLI',
      concern: 'behaviour',
      story: filled.story,
      occurredOn: '2026-11-19',
      occurredAt: '10:30',
      behaviours: ['hitting', 'kicking'],
      people: [],
      reporter: 'p_tessa',
      place: 'school-activity',
      serious: true,
      recidivism: false,
      weaponUsed: true,
      whatWasUsed: 'een liniaal',
      pupilSays: 'Hij duwde eerst.',
      goalAndConsequences: 'Onbekend.',
      context: 'Ruzie in de les.',
      alreadyDone: 'Uit elkaar gezet.',
      policeReport: true,
      policeReportNumber: 'PL-1',
      damages: 'Een bril.',
      ongoing: false,
      selfHarmRisk: true,
    })
  })

  test('in acute danger says 112 above all else, and whom to phone now', async () => {
    await desk.fill({ ...filled, danger: ['now'] })
    await desk.send()
    expect(desk.form().body[0]).toMatchObject({ type: 'alert', tone: 'danger', text: expect.stringContaining('112') })
    expect(desk.reads()).toContain('Bel nu')
  })

  test('twice is one case, and shows the same number again', async () => {
    await desk.fill(filled)
    await desk.send()
    const again = await desk.sendAgain()
    expect(again).toMatchObject({ type: 'redraw', form: { id: 'own-report', context: (await reported())[0] } })
    expect(await reported()).toHaveLength(1)
  })

  test('when nobody can be reached says so, with the number of the school', async () => {
    await office.store.replaceContacts([])
    await desk.fill(filled)
    await desk.send()
    expect(desk.reads()).toContain('Bel nu de school: 0180-000001')
  })

  test('in English answers in English', async () => {
    const emily = office.deskOf('emily')
    await emily.command('report')
    await emily.fill({ concern: 'behaviour', story: 'A push.', behaviours: ['hitting'] })
    await emily.send()
    expect(emily.reads()).toContain('Social safety plan')
    expect(emily.reads()).toMatch(/within 48 hours/i)
  })
})

describe('a report with mistakes', () => {
  const today = '2026-11-19'

  test('comes back with each beside its field, and everything still there', async () => {
    await desk.fill({ danger: ['self-harm'], 'occurred-on': '', 'occurred-at': '09:00' })
    const reply = await desk.send()
    expect(reply).toEqual({
      type: 'errors',
      errors: {
        concern: 'Vul dit nog in.',
        story: 'Vul dit nog in.',
        'occurred-on': 'Vul dit nog in.',
      },
    })
    expect(desk.values()).toMatchObject({ danger: ['self-harm'], 'occurred-at': '09:00' })
    expect(await reported()).toEqual([])
  })

  test.each([
    ['a day ahead', { 'occurred-on': '2026-11-20' }, 'occurred-on', 'nog niet geweest'],
    ['a time ahead', { 'occurred-on': today, 'occurred-at': '10:46' }, 'occurred-at', 'nog niet geweest'],
    ['a day that is not there', { 'occurred-on': '2026-02-30' }, 'occurred-on', 'Vul dit nog in'],
    ['more than ten years ago', { 'occurred-on': '2016-11-18' }, 'occurred-on', 'te lang geleden'],
    ['no time at all', { 'occurred-at': '25:00' }, 'occurred-at', 'Kies opnieuw'],
    ['only spaces', { story: '  \n ' }, 'story', 'Vul dit nog in'],
    ['a story that is too long', { story: 'x'.repeat(3001) }, 'story', 'hooguit 3000'],
    ['a behaviour that is not there', { behaviours: ['dancing'] }, 'behaviours', 'Kies opnieuw'],
  ])('says which: %s', async (_, wrong, field, said) => {
    await desk.fill({ ...filled, ...wrong })
    await desk.send()
    expect(Object.keys(desk.errors())).toEqual([field])
    expect(desk.errors()[field]).toContain(said)
    expect(await reported()).toEqual([])
  })

  test.each([
    ['this very minute', { 'occurred-at': '10:45' }],
    ['later on a day before', { 'occurred-on': '2026-11-18', 'occurred-at': '23:59' }],
    ['ten years ago', { 'occurred-on': '2016-11-19' }],
    ['a story that just fits', { story: 'x'.repeat(3000) }],
  ])('is not one with %s', async (_, right) => {
    await desk.fill({ ...filled, ...right })
    await desk.send()
    expect(desk.errors()).toEqual({})
    expect(await reported()).toHaveLength(1)
  })

  test('asks who works at two schools for the school', async () => {
    const sam = office.deskOf('sam')
    await sam.command('report')
    await sam.fill(filled)
    await sam.send()
    expect(Object.keys(sam.errors())).toEqual(['school'])
  })

  test('of a school where someone does not work is refused', async () => {
    const form = { id: 'report', context: desk.form().context }
    const values = { ...desk.values(), ...filled, school: 'DRE' }
    const reply = await office.assistant().respond(desk.asker, { type: 'form-sent', form, formId: 'V9', values })
    expect(reply).toMatchObject({ type: 'errors', errors: { school: 'Kies eerst de school.' } })
  })
})
