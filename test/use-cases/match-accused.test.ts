import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rolesIn, sightOf } from '../../src/domain/permissions.ts'
import type { Role } from '../../src/rules/vocabulary.ts'
import { matchAccused } from '../../src/use-cases/match-accused.ts'
import type { Change } from '../../src/use-cases/ports.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

async function unmatched(different: Parameters<typeof hitting>[0] = {}) {
  const number = await takenIn(office, hitting({ people: [accusedEmployee()], ...different }))
  await settlePlanned(office)
  return number
}
const told = async (number: string) =>
  (await office.caseOf(number)).access.filter((a) => a.until === null).map((a) => `${a.person} ${a.role}`)

describe('saying which colleague it is', () => {
  test('advises the case again, and tells who must know from then on', async () => {
    const number = await unmatched()
    expect(await told(number)).toEqual(['p_bram board'])
    const outcome = await matchAccused(number, 'p_bram', 'i9', 'p_daan', office.ports)
    expect(outcome).toMatchObject({ type: 'matched', case: { version: 2 } })
    const after = await office.caseOf(number)
    expect(after.report.people[0]).toMatchObject({ staffId: 'p_daan', position: 'teacher' })
    expect(await told(number)).toContain('p_dirk school-leader')
    expect(after.duties.map((d) => d.role)).toContain('school-leader')
    expect((await office.store.history(number)).map((h) => h.what)).toContainEqual({
      type: 'accused-matched',
      involved: 'i9',
      staffId: 'p_daan',
    })
    const planned = inWords(await settlePlanned(office))
    expect(planned).toContain('alert p_dirk')
    expect(planned).toContain('repaint alert/p_bram')
    expect(planned).not.toContain('alert p_daan')
  })

  test('who turns out to be the head leaves it with the board', async () => {
    const number = await unmatched()
    await matchAccused(number, 'p_bram', 'i9', 'p_dirk', office.ports)
    expect((await office.caseOf(number)).advice.exclude.map((e) => e.role)).toEqual(['school-leader'])
    expect((await told(number)).map((who) => who.split(' ')[0])).not.toContain('p_dirk')
    expect(inWords(await settlePlanned(office))).not.toContain('alert p_dirk')
  })

  test('who turns out to be the reader ends their access and takes their card away', async () => {
    const number = await unmatched()
    await matchAccused(number, 'p_bram', 'i9', 'p_bram', office.ports)
    const after = await office.caseOf(number)
    expect(sightOf(after, 'p_bram')).toBe('nothing')
    expect(after.access.find((a) => a.person === 'p_bram')?.until).toEqual(office.clock.now)
    expect(await told(number)).toContain('p_rob supervisory-board')
    const planned = inWords(await settlePlanned(office))
    expect(planned).toContain('remove alert/p_bram')
    expect(await office.store.posts(number)).not.toContainEqual(expect.objectContaining({ person: 'p_bram' }))
  })

  test('who turns out to be the reporter leaves them their own report, and its card', async () => {
    const number = await unmatched({ reporter: 'p_bram' })
    await matchAccused(number, 'p_bram', 'i9', 'p_bram', office.ports)
    expect(sightOf(await office.caseOf(number), 'p_bram')).toBe('own-report')
    const planned = inWords(await settlePlanned(office))
    expect(planned).toContain('repaint alert/p_bram')
    expect(planned).not.toContain('remove alert/p_bram')
  })

  test('is not on the list makes it follow its own route', async () => {
    const number = await unmatched()
    await matchAccused(number, 'p_bram', 'i9', null, office.ports)
    const after = await office.caseOf(number)
    expect(after.report.people[0]).toMatchObject({ notOnStaffList: true })
    expect(after.report.people[0]).not.toHaveProperty('staffId')
    expect(await told(number)).toContain('p_dirk school-leader')
  })

  test('twice at once, by two who differ, is what the first said; the other hears who', async () => {
    const number = await unmatched()
    const outcomes = await Promise.all(
      ['p_daan', 'p_dirk'].map((who) => matchAccused(number, 'p_bram', 'i9', who, office.ports)),
    )
    expect(outcomes.map((o) => o.type)).toEqual(['matched', 'already'])
    expect(outcomes[1]).toEqual({ type: 'already', by: 'p_bram', at: office.clock.now })
    const after = await office.caseOf(number)
    expect([after.version, after.report.people[0]?.staffId]).toEqual([2, 'p_daan'])
    const said = (await office.store.history(number)).filter((h) => h.what.type === 'accused-matched')
    expect(said).toHaveLength(1)
  })

  test('is refused of who was marked as not on the list', async () => {
    const number = await unmatched()
    await matchAccused(number, 'p_bram', 'i9', null, office.ports)
    expect(await matchAccused(number, 'p_bram', 'i9', 'p_daan', office.ports)).toMatchObject({ type: 'already' })
    expect((await office.caseOf(number)).report.people[0]).not.toHaveProperty('staffId')
  })

  test('of someone who is no unknown employee changes nothing', async () => {
    const number = await takenIn(office, hitting(), 'V2')
    expect(await matchAccused(number, 'p_vera', 'i1', 'p_daan', office.ports)).toEqual({ type: 'not-yours' })
    expect((await office.caseOf(number)).report).toEqual(hitting())
  })

  test('ends the access of a role that the route keeps out from then on, and only that role', async () => {
    const number = await unmatched()
    const give = (person: string, role: Role): Change => ({
      type: 'access-given',
      number,
      access: { person, role, from: office.clock.now, until: null },
    })
    await office.store.commit([
      give('p_cor', 'school-leader'),
      give('p_conny', 'school-leader'),
      give('p_conny', 'board'),
      give('p_fay', 'confidential-counsellor'),
    ])
    await matchAccused(number, 'p_bram', 'i9', 'p_dirk', office.ports)
    const after = await office.caseOf(number)
    expect(after.advice.exclude.map((e) => e.role)).toEqual(['school-leader'])
    expect(sightOf(after, 'p_cor')).toBe('nothing')
    expect(rolesIn(after, 'p_conny')).toEqual(['board'])
    expect(sightOf(after, 'p_fay'), 'in a role that the route does not name').toBe('nothing')
    expect(sightOf(after, 'p_bram')).toBe('whole')
  })

  describe('passes on what the role of the accused had to do', () => {
    const duties = async (number: string) =>
      (await office.caseOf(number)).duties.map(({ role, takenUp }) => `${role} ${takenUp?.by ?? 'open'}`)
    const passedOn = async (number: string) =>
      (await office.store.history(number)).flatMap(({ by, what }) =>
        what.type === 'duty-passed-on' ? [[by, what.role, what.to]] : [],
      )

    test('of the board to the supervisory board, though a board member had taken it up', async () => {
      const number = await unmatched()
      await takeUp(number, 'p_bram', office.ports)
      expect(await duties(number)).toEqual(['board p_bram'])
      await matchAccused(number, 'p_bram', 'i9', 'p_bea', office.ports)
      expect(await duties(number)).toEqual(['supervisory-board open'])
      expect(await passedOn(number)).toEqual([[null, 'board', 'supervisory-board']])
      expect(await told(number)).toEqual(['p_rob supervisory-board'])
    })

    test('of the head to the board, along the line', async () => {
      const number = await unmatched()
      await office.store.commit([{ type: 'duty-added', number, role: 'school-leader' }])
      await matchAccused(number, 'p_bram', 'i9', 'p_dirk', office.ports)
      expect(await duties(number)).toEqual(['board open'])
      expect(await passedOn(number)).toEqual([[null, 'school-leader', 'board']])
    })

    test('to who stands in, when the accused had taken it up in a role that is not left out', async () => {
      const number = await unmatched()
      const access = { person: 'p_vera', role: 'safety-coordinator', from: office.clock.now, until: null } as const
      await office.store.commit([
        { type: 'duty-added', number, role: 'safety-coordinator' },
        { type: 'access-given', number, access },
      ])
      await takeUp(number, 'p_vera', office.ports)
      await matchAccused(number, 'p_bram', 'i9', 'p_vera', office.ports)
      expect(await duties(number)).toEqual(['school-leader open'])
      expect(await told(number)).not.toContain('p_vera safety-coordinator')
      expect(await passedOn(number)).toContainEqual([null, 'safety-coordinator', 'school-leader'])
    })

    test('to nobody, when the route asks it of nobody along the line any more', async () => {
      const number = await unmatched()
      const access = { person: 'p_fay', role: 'privacy-officer', from: office.clock.now, until: null } as const
      await office.store.commit([
        { type: 'duty-added', number, role: 'privacy-officer' },
        { type: 'access-given', number, access },
      ])
      await takeUp(number, 'p_fay', office.ports)
      await matchAccused(number, 'p_bram', 'i9', 'p_fay', office.ports)
      expect(await duties(number)).toEqual(['school-leader open'])
      expect(await passedOn(number)).toContainEqual([null, 'privacy-officer', null])
    })

    test('and what waited for the board goes to whom the route names', async () => {
      const number = await unmatched()
      await matchAccused(number, 'p_bram', 'i9', 'p_daan', office.ports)
      expect(await duties(number)).toEqual(['school-leader open'])
      expect(await passedOn(number)).toEqual([[null, 'board', null]])
    })

    test('and leaves what others took up as it is', async () => {
      const number = await unmatched()
      await takeUp(number, 'p_bram', office.ports)
      await matchAccused(number, 'p_bram', 'i9', 'p_daan', office.ports)
      expect(await duties(number)).toContain('board p_bram')
      expect(await passedOn(number)).toEqual([])
    })
  })

  test.each([
    ['of someone who was not told', 'p_daan'],
    ['of the reporter', 'p_tessa'],
  ])('is not for them: %s', async (_, by) => {
    const number = await unmatched()
    expect(await matchAccused(number, by, 'i9', 'p_daan', office.ports)).toEqual({ type: 'not-yours' })
    expect((await office.caseOf(number)).version).toBe(1)
  })

  test('of a case that is not there is not theirs', async () => {
    expect(await matchAccused('VLI-2026-XXXXX', 'p_bram', 'i9', null, office.ports)).toEqual({ type: 'not-yours' })
  })
})
