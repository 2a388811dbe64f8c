import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { whoDealsWith } from '../../src/use-cases/who-deals-with.ts'
import { anInvolved } from '../make.ts'
import { anOffice, type Office } from '../support/office.ts'
import { settlePlanned } from './planned.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

const asked = async (person: string, number: string) => whoDealsWith(number, person, office.ports)

describe('who deals with a case', () => {
  test('is told in roles to a colleague of the school, once its card stands in the channel', async () => {
    const number = await takenIn(office, hitting())
    expect(await asked('p_daan', number)).toEqual([])
    await settlePlanned(office)
    const { duties } = await office.caseOf(number)
    expect(await asked('p_daan', number)).toEqual(duties.map(({ role }) => role))
    expect(await asked('p_daan', number)).toContain('safety-coordinator')
  })

  test.each([
    ['of another school', 'p_gijs'],
    ['who is not on the list', 'p_nobody'],
    ['who stepped in', 'p_teun'],
  ])('is not told to someone %s', async (_, person) => {
    const steppedIn = anInvolved({ id: 'i7', kind: 'staff', parts: ['intervened'], staffId: 'p_teun' })
    const number = await takenIn(office, hitting({ people: [anInvolved(), steppedIn] }))
    await settlePlanned(office)
    expect(await asked(person, number)).toEqual([])
  })

  test('is told to nobody of a restricted case, or of one that is not there', async () => {
    const number = await takenIn(office, hitting({ people: [accusedEmployee()] }))
    await settlePlanned(office)
    expect((await office.caseOf(number)).restricted).toBe(true)
    expect(await asked('p_vera', number)).toEqual([])
    expect(await asked('p_vera', 'VLI-2026-XXXXX')).toEqual([])
  })
})
