import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StaffMember } from '../../src/domain/organisation.ts'
import { sightOf } from '../../src/domain/permissions.ts'
import { handOver } from '../../src/use-cases/hand-over.ts'
import { createLapseCheck, type LapseCheck } from '../../src/use-cases/lapsed-access.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
let number: string
let lapses: LapseCheck
beforeEach(async () => {
  office = await anOffice()
  number = await takenIn(office, hitting())
  lapses = createLapseCheck(office.ports)
  await settlePlanned(office)
})
afterEach(() => office.store.close())

const withoutPerson = async (gone: string) => {
  const { people, contacts } = await office.store.directory()
  await office.store.replaceContacts(contacts.filter((c) => c.person !== gone))
  await office.store.replacePeople(people.filter((p) => p.id !== gone))
}
const withoutRole = async (person: string, role: string) => {
  const { contacts } = await office.store.directory()
  await office.store.replaceContacts(contacts.filter((c) => c.person !== person || c.role !== role))
}
const changed = async (person: string, different: Partial<StaffMember>) => {
  const { people } = await office.store.directory()
  await office.store.replacePeople(people.map((p) => (p.id === person ? { ...p, ...different } : p)))
}
const accessNow = async () =>
  (await office.caseOf(number)).access.filter((a) => a.until === null).map((a) => `${a.person} ${a.role}`)
const lastEvents = async () => (await office.store.history(number)).map((h) => h.what)

describe('access of which the ground is gone', () => {
  test('ends for who left the staff list, with a line in the history, and the next in the role is told', async () => {
    await withoutPerson('p_vera')
    expect(await lapses.all()).toBe(1)
    expect(await accessNow()).toEqual(['p_tirza safety-coordinator'])
    expect(await lastEvents()).toContainEqual({
      type: 'access-lapsed',
      person: 'p_vera',
      why: 'left-staff',
      reopened: [],
    })
    expect(inWords(await settlePlanned(office))).toContain('alert p_tirza')
  })

  test('ends for who left the role, and a duty that they had taken up waits for the next', async () => {
    await takeUp(number, 'p_vera', office.ports)
    await withoutRole('p_vera', 'safety-coordinator')
    await lapses.of('p_vera')
    const after = await office.caseOf(number)
    expect(sightOf(after, 'p_vera')).toBe('nothing')
    expect(after.duties).toEqual([{ role: 'safety-coordinator', takenUp: null }])
    expect(await lastEvents()).toContainEqual({
      type: 'access-lapsed',
      person: 'p_vera',
      why: 'left-role',
      reopened: ['safety-coordinator'],
    })
    expect(await accessNow()).toEqual(['p_tirza safety-coordinator'])
  })

  test('ends for who works at another school now', async () => {
    await handOver(number, 'p_vera', 'p_teun', 'Ik ben vrij.', office.ports)
    await changed('p_teun', { schools: ['DRE'] })
    await lapses.all()
    expect(await accessNow()).toEqual(['p_vera safety-coordinator'])
    expect((await lastEvents()).at(-1)).toMatchObject({ type: 'access-lapsed', why: 'left-school' })
  })

  test('stays for who is absent while a substitute stands in', async () => {
    const absence = { from: '2026-11-16', until: '2026-11-27', person: 'p_vera', substitute: 'p_teun', by: 'p_vera' }
    await office.store.commit([{ type: 'absence-set', absence: { id: 'a1', ...absence } }])
    expect(await lapses.all()).toBe(0)
    expect(await accessNow()).toEqual(['p_vera safety-coordinator'])
  })

  test('of a stand-in ends with the period, unless they took the case up', async () => {
    const absence = { from: '2026-11-16', until: '2026-11-20', person: 'p_vera', substitute: 'p_milan', by: 'p_vera' }
    await office.store.commit([{ type: 'absence-set', absence: { id: 'a1', ...absence } }])
    const [taken, waiting] = [await takenIn(office, hitting(), 'V2'), await takenIn(office, hitting(), 'V3')]
    const held = async (which: string) =>
      (await office.caseOf(which)).access.filter((a) => a.until === null).map((a) => [a.person, a.ground?.type])
    expect(await held(taken)).toEqual([['p_milan', 'standing-in']])
    await takeUp(taken, 'p_milan', office.ports)
    expect(await lapses.all()).toBe(0)
    office.clock.now = new Date('2026-11-24T09:00:00Z')
    expect(await lapses.all()).toBe(1)
    expect(await held(taken)).toEqual([['p_milan', 'standing-in']])
    expect(await held(waiting)).toEqual([['p_vera', 'role']])
  })

  test('is looked for again only when the directory or the day changed', async () => {
    expect(await lapses.all()).toBe(0)
    await withoutPerson('p_vera')
    expect(await lapses.all()).toBe(1)
    expect(await lapses.all()).toBe(0)
  })

  test('tells the reporter whom to phone when nobody at all is left', async () => {
    await office.store.replaceContacts([])
    await lapses.all()
    expect(await accessNow()).toEqual([])
    expect(inWords(await settlePlanned(office))).toContain('nobody-reached p_tessa')
  })
})

test('who left the role cannot do anything with the case any more, and their card says so', async () => {
  await withoutRole('p_vera', 'safety-coordinator')
  await lapses.of('p_vera')
  expect(await takeUp(number, 'p_vera', office.ports)).toEqual({ type: 'not-yours' })
  expect(inWords(await settlePlanned(office))).toContain('repaint alert/p_vera')
})
