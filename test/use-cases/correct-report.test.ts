import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asSent } from '../../src/domain/afterwards.ts'
import { sightOf } from '../../src/domain/permissions.ts'
import { correctReport } from '../../src/use-cases/correct-report.ts'
import { matchAccused } from '../../src/use-cases/match-accused.ts'
import { anInvolved } from '../make.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

const correct = (number: string, typed: ReturnType<typeof hitting>, by = 'p_tessa') =>
  correctReport(number, by, typed, office.ports)
const versions = async (number: string) =>
  (await office.store.history(number)).flatMap(({ what }) => (what.type === 'report-corrected' ? [what] : []))

describe('a reporter who corrects their report', () => {
  test('has the case advised again; how it was stays in the history', async () => {
    const number = await takenIn(office, hitting())
    await settlePlanned(office)
    const later = hitting({ behaviours: ['bullying'], story: 'Het was pesten.' })
    expect(await correct(number, later)).toMatchObject({ type: 'corrected' })
    const after = await office.caseOf(number)
    expect(after.report).toEqual(later)
    expect(after.duties.map(({ role }) => role)).toContain('anti-bullying-coordinator')
    expect(await versions(number)).toEqual([{ type: 'report-corrected', earlier: hitting(), later }])
    expect(inWords(await settlePlanned(office))).toContain('supplemented p_vera')
  })

  test('into something that not everyone may know ends the access of who may not', async () => {
    const number = await takenIn(office, hitting())
    await settlePlanned(office)
    expect(sightOf(await office.caseOf(number), 'p_vera')).toBe('whole')
    await correct(
      number,
      hitting({ concern: 'staff-sexual-offence', behaviours: [], people: [accusedEmployee('vera')] }),
    )
    const after = await office.caseOf(number)
    expect([after.restricted, sightOf(after, 'p_vera')]).toEqual([true, 'nothing'])
    const planned = inWords(await settlePlanned(office))
    expect(planned).not.toContain('supplemented p_vera')
    expect(planned).toContain('remove channel')
  })

  test('and no longer accuses a colleague, opens nothing to that colleague', async () => {
    const number = await takenIn(office, hitting({ concern: 'staff-misconduct', people: [accusedEmployee('vera')] }))
    await correct(number, hitting({ people: [anInvolved()] }))
    const after = await office.caseOf(number)
    expect(sightOf(after, 'p_vera')).toBe('nothing')
    expect(inWords(await settlePlanned(office))).not.toContain('alert p_vera')
  })

  test('keeps what others found out meanwhile, and never sees that in their own report', async () => {
    const number = await takenIn(office, hitting({ people: [accusedEmployee()] }))
    await matchAccused(number, 'p_bram', 'i9', 'p_daan', office.ports)
    expect(asSent((await office.caseOf(number)).report)).toEqual(hitting({ people: [accusedEmployee()] }))
    const typed = hitting({ people: [accusedEmployee()], story: 'Het was op de gang.' })
    expect(await correct(number, typed)).toMatchObject({ type: 'corrected' })
    const { report } = await office.caseOf(number)
    expect(report).toMatchObject({ story: 'Het was op de gang.', people: [{ staffId: 'p_daan' }] })
    expect(asSent(report)).toEqual(typed)
  })

  test('and changed nothing, changes nothing', async () => {
    const number = await takenIn(office, hitting())
    expect(await correct(number, hitting())).toMatchObject({ type: 'unchanged' })
    expect((await office.caseOf(number)).version).toBe(1)
  })

  test('cannot move it to another school, or to another reporter', async () => {
    const number = await takenIn(office, hitting())
    await correct(number, hitting({ school: 'KWI', reporter: 'p_daan', story: 'Anders.' }))
    expect((await office.caseOf(number)).report).toEqual(hitting({ story: 'Anders.' }))
  })

  test('cannot make it one that is never kept', async () => {
    const number = await takenIn(office, hitting())
    const outcome = await correct(number, hitting({ concern: 'handle-with-care', behaviours: [] }))
    expect(outcome).toMatchObject({ type: 'not-taken-in' })
    expect((await office.caseOf(number)).report).toEqual(hitting())
  })

  test('in two windows at once: both corrections are in the history, the last one stands', async () => {
    const number = await takenIn(office, hitting())
    await Promise.all([correct(number, hitting({ story: 'Een.' })), correct(number, hitting({ story: 'Twee.' }))])
    expect(await versions(number)).toHaveLength(2)
    expect((await office.caseOf(number)).report.story).toBe('Twee.')
  })
})

test.each([['p_vera'], ['p_daan'], ['p_nobody']])('is not for %s', async (by) => {
  const number = await takenIn(office, hitting())
  expect(await correct(number, hitting({ story: 'Anders.' }), by)).toEqual({ type: 'not-yours' })
})
