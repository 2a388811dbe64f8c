import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Concern } from '../../src/rules/vocabulary.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { aFoundation, anInvolved, aStaffMember } from '../make.ts'
import { aSqlitePlace, type SqlitePlace } from '../store/sqlite-place.ts'
import { vlieger } from '../support/example.ts'
import { anOffice, MORNING, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'
import { rowsIn } from './rows.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

describe('a report that is taken in', () => {
  test('is a case with its advice, its duties and who may open it', async () => {
    const number = await takenIn(office, hitting())
    expect(number).toMatch(/^VLI-2026-/)
    expect(await office.caseOf(number)).toMatchObject({
      foundation: 'de-vlieger',
      school: 'VLI',
      version: 1,
      openedAt: MORNING,
      restricted: false,
      report: hitting(),
      duties: [{ role: 'safety-coordinator', takenUp: null }],
      access: [{ person: 'p_vera', role: 'safety-coordinator', until: null }],
    })
  })

  test('has its history, and a message for each who is told, the reporter and the channel', async () => {
    const number = await takenIn(office, hitting())
    expect((await office.store.history(number)).map((h) => [h.by, h.what])).toEqual([
      ['p_tessa', { type: 'reported' }],
      [null, { type: 'alerted', person: 'p_vera', roles: ['safety-coordinator'] }],
    ])
    expect(inWords(await settlePlanned(office))).toEqual(['alert p_vera', 'receipt p_tessa', 'channel-card VLI'])
  })

  test('of a school without a channel has no card in one', async () => {
    await takenIn(office, hitting({ school: 'DRE', reporter: 'p_gijs' }))
    expect(inWords(await settlePlanned(office))).toEqual(['alert p_drika', 'receipt p_gijs'])
  })

  test('has the year of the school in its number, also on New Year’s Eve', async () => {
    office.clock.now = new Date('2026-12-31T23:30:00.000Z')
    expect(await takenIn(office, hitting())).toMatch(/^VLI-2027-/)
  })

  test('gives a reporter who is the contact as well one message', async () => {
    await takenIn(office, hitting({ reporter: 'p_vera' }))
    expect(inWords(await settlePlanned(office))).toEqual(['alert p_vera', 'channel-card VLI'])
  })

  test.each<[string, Parameters<typeof hitting>[0]]>([
    ['worries about home', { concern: 'home-safety' }],
    ['an accused employee', { people: [accusedEmployee('daan')] }],
    ['an employee whom nobody matched yet', { people: [accusedEmployee()] }],
    ['a sexual offence by staff', { concern: 'staff-sexual-offence', people: [accusedEmployee('daan')] }],
  ])('and is restricted has no card in a channel: %s', async (_, different) => {
    const number = await takenIn(office, hitting(different))
    expect((await office.caseOf(number)).restricted).toBe(true)
    expect((await settlePlanned(office)).map((n) => n.kind)).not.toContain('channel-card')
  })

  test('about the head goes to the board', async () => {
    await takenIn(office, hitting({ concern: 'staff-misconduct', behaviours: [], people: [accusedEmployee('dirk')] }))
    expect(inWords(await settlePlanned(office))).toEqual(['alert p_bram', 'receipt p_tessa'])
  })

  test('about an employee not on the list goes to the board only', async () => {
    const number = await takenIn(office, hitting({ people: [accusedEmployee()] }))
    expect((await office.caseOf(number)).access.map((a) => a.person)).toEqual(['p_bram'])
  })

  test('in a small school reaches one person with five roles once', async () => {
    const drika = aStaffMember({ id: 'p-drika', name: 'Drika Directeurtest', schools: ['OEF'] })
    const roles = [
      'school-leader',
      'confidential-counsellor',
      'safety-coordinator',
      'aftercare-lead',
      'mentor',
    ] as const
    const contacts = roles.map((role) => ({ school: 'OEF', role, person: 'p-drika', order: 1, classes: [] }))
    const people = [drika, aStaffMember({ id: 'p-docent', schools: ['OEF'] })]
    const small = await anOffice({ foundation: aFoundation(), people, contacts })
    const number = await takenIn(small, hitting({ school: 'OEF', reporter: 'p-docent', serious: true }))
    expect(inWords(await settlePlanned(small))).toEqual(['alert p-drika', 'receipt p-docent'])
    expect((await small.caseOf(number)).duties.length).toBeGreaterThan(1)
    await small.store.close()
  })

  test('writes down a role for which nobody can be reached', async () => {
    const offSlack = vlieger.people.map((p) => (p.id === 'p_tessa' ? p : { ...p, slackId: null, email: null }))
    await office.store.replacePeople(offSlack)
    const number = await takenIn(office, hitting())
    expect((await office.store.history(number)).map((h) => h.what)).toContainEqual({
      type: 'nobody-reached',
      role: 'safety-coordinator',
    })
    const { duties, access } = await office.caseOf(number)
    expect([duties, access]).toEqual([[{ role: 'safety-coordinator', takenUp: null }], []])
    expect(inWords(await settlePlanned(office))).toEqual(['receipt p_tessa', 'channel-card VLI'])
  })
})

describe('the same form', () => {
  test('sent twice is one case', async () => {
    const number = await takenIn(office, hitting())
    expect(await takenIn(office, hitting({ story: 'Iets anders.' }))).toBe(number)
    expect((await office.caseOf(number)).report.story).toBe(hitting().story)
    expect(await settlePlanned(office)).toHaveLength(3)
  })

  test('sent five times at once is one case', async () => {
    const numbers = await Promise.all(Array.from({ length: 5 }, () => takenIn(office, hitting())))
    expect(new Set(numbers).size).toBe(1)
    expect(await office.store.casesReportedBy('p_tessa')).toHaveLength(1)
    expect(await settlePlanned(office)).toHaveLength(3)
  })

  test('and another form are two cases', async () => {
    expect(await takenIn(office, hitting(), 'V2')).not.toBe(await takenIn(office, hitting(), 'V1'))
  })
})

test('a number that is taken is drawn again', async () => {
  const first = await takenIn(office, hitting(), 'V1')
  const drawn = [first, first, 'VLI-2026-FREE7']
  const ports = { ...office.ports, newCaseNumber: () => drawn.shift() ?? 'none left' }
  expect(await reportIncident(hitting(), 'V2', ports)).toEqual({ type: 'taken-in', number: 'VLI-2026-FREE7' })
})

test('a school that does not exist is an error, and nothing is kept', async () => {
  await expect(takenIn(office, hitting({ school: 'XXX' }))).rejects.toThrow('unknown school XXX')
  expect(await office.store.casesReportedBy('p_tessa')).toEqual([])
})

describe('a report that is not taken in', () => {
  let place: SqlitePlace
  let filed: Office
  beforeEach(async () => {
    place = await aSqlitePlace()
    filed = await anOffice({ path: place.path })
  })
  afterEach(async () => {
    await filed.store.close()
    await place.remove()
  })

  const refused: readonly [Concern, string][] = [
    ['handle-with-care', 'handle-with-care'],
    ['complaint', 'complaint'],
  ]
  test.each(refused)('leaves not one row: %s', async (concern, reason) => {
    const before = rowsIn(place.path)
    const people = [anInvolved()]
    const outcome = await reportIncident(hitting({ concern, behaviours: [], people }), 'V1', filed.ports)
    expect(outcome).toMatchObject({ type: 'not-taken-in', advice: { accepted: false, reason } })
    expect(rowsIn(place.path)).toEqual(before)
    expect(await filed.store.caseOfForm('V1')).toBeUndefined()
  })

  test('and one that is does leave rows, so that the count above means something', async () => {
    const before = rowsIn(place.path)
    await takenIn(filed, hitting())
    const after = rowsIn(place.path)
    expect(after).toMatchObject({ cases: (before.cases ?? 0) + 1, forms: 1, notices: 3, traces: 4 })
  })
})
