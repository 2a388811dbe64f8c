import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isWaiting } from '../../src/domain/climbing.ts'
import { pressingFor } from '../../src/domain/deadlines.ts'
import { rolesIn } from '../../src/domain/permissions.ts'
import { correctReport } from '../../src/use-cases/correct-report.ts'
import { withdrawReport } from '../../src/use-cases/withdraw-report.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

const WHY = 'Ik heb het verkeerd gezien.'
const withdraw = (number: string, by = 'p_tessa', reason = WHY) => withdrawReport(number, by, reason, office.ports)

describe('a reporter who takes their report back', () => {
  test('erases nothing: why is kept, and whoever can open the case hears of it', async () => {
    const number = await takenIn(office, hitting())
    await settlePlanned(office)
    const before = await office.caseOf(number)
    expect(await withdraw(number)).toMatchObject({ type: 'withdrawn' })
    const after = await office.caseOf(number)
    expect(after.report).toEqual({
      ...before.report,
      withdrawn: { at: office.clock.now.toISOString(), reason: WHY },
    })
    expect(after.access).toEqual(before.access)
    expect((await office.store.history(number)).at(-1)).toMatchObject({
      by: 'p_tessa',
      what: { type: 'report-withdrawn', reason: WHY },
    })
    const told = await settlePlanned(office)
    expect(inWords(told)).toContain('supplemented p_vera')
    expect(JSON.stringify(told)).not.toContain(WHY)
  })

  test('ends the hurry', async () => {
    const number = await takenIn(office, hitting({ serious: true }))
    const pressing = async () => {
      const subject = await office.caseOf(number)
      return pressingFor(subject, rolesIn(subject, 'p_vera'))
    }
    expect(await pressing()).toBeDefined()
    await withdraw(number)
    expect(await pressing()).toBeUndefined()
  })

  test.each([
    ['behaviour', false],
    ['home-safety', true],
    ['staff-sexual-offence', true],
  ] as const)('of %s: a duty still waits for someone: %s', async (concern, waits) => {
    const number = await takenIn(office, hitting({ concern, behaviours: [] }))
    expect(isWaiting(await office.caseOf(number))).toBe(true)
    await withdraw(number)
    expect(isWaiting(await office.caseOf(number))).toBe(waits)
  })

  test('twice: the first reason stands, and they hear since when', async () => {
    const number = await takenIn(office, hitting())
    await withdraw(number)
    const at = office.clock.now
    office.clock.pass(60_000)
    expect(await withdraw(number, 'p_tessa', 'Iets anders.')).toEqual({ type: 'already', at })
    expect((await office.caseOf(number)).report.withdrawn?.reason).toBe(WHY)
  })

  test('gives a reason', async () => {
    const number = await takenIn(office, hitting())
    expect(await withdraw(number, 'p_tessa', ' ')).toEqual({ type: 'empty' })
    expect((await office.caseOf(number)).version).toBe(1)
  })

  test('cannot correct it any more', async () => {
    const number = await takenIn(office, hitting())
    await withdraw(number)
    expect(await correctReport(number, 'p_tessa', hitting({ story: 'Anders.' }), office.ports)).toEqual({
      type: 'withdrawn',
    })
  })
})

test.each([['p_vera'], ['p_daan'], ['p_nobody']])('is not for %s', async (by) => {
  const number = await takenIn(office, hitting())
  expect(await withdraw(number, by)).toEqual({ type: 'not-yours' })
  expect((await office.caseOf(number)).report).not.toHaveProperty('withdrawn')
})
