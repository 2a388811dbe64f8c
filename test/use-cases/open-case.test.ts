import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { closeCase } from '../../src/use-cases/close-case.ts'
import { openCase } from '../../src/use-cases/open-case.ts'
import { anInvolved } from '../make.ts'
import { anOffice, type Office } from '../support/office.ts'
import { aClosing } from './case-work.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

const DAY = 24 * 60 * 60 * 1000
const earlierOf = async (number: string, person: string, ports = office.ports) => {
  const opened = await openCase(number, person, ports)
  return opened.type === 'whole' ? opened.earlier.map((c) => c.number) : opened.type
}

describe('opening a case', () => {
  test('shows the whole to who was told, after it was written down', async () => {
    const number = await takenIn(office, hitting())
    expect(await openCase(number, 'p_vera', office.ports)).toMatchObject({ type: 'whole', case: { number } })
    expect((await office.store.history(number)).at(-1)).toEqual({
      at: office.clock.now,
      by: 'p_vera',
      what: { type: 'opened' },
    })
  })

  test('shows nothing when it cannot be written down', async () => {
    const number = await takenIn(office, hitting())
    const store = { ...office.store, commit: () => Promise.reject(new Error('the disk is full')) }
    await expect(openCase(number, 'p_vera', { ...office.ports, store })).rejects.toThrow('the disk is full')
  })

  test('shows the reporter their own report, which nobody writes down', async () => {
    const number = await takenIn(office, hitting())
    const before = await office.store.history(number)
    expect(await openCase(number, 'p_tessa', office.ports)).toMatchObject({ type: 'own-report' })
    expect(await office.store.history(number)).toEqual(before)
  })

  test('does not tell someone else whether it exists', async () => {
    const number = await takenIn(office, hitting())
    expect(await openCase(number, 'p_daan', office.ports)).toEqual({ type: 'nothing' })
    expect(await openCase('VLI-2026-XXXXX', 'p_daan', office.ports)).toEqual({ type: 'nothing' })
  })
})

describe('possible earlier cases', () => {
  const established = async (report: Report, formId: string) => {
    const number = await takenIn(office, report, formId)
    const [told] = (await office.caseOf(number)).access
    const wanted = aClosing({ despite: 'Verzonnen reden.' })
    await closeCase(number, told?.person ?? '', wanted, office.ports)
    return number
  }
  const byName = [anInvolved({ pupilNumber: '', name: 'tessa  TESTLEERLING' })]

  test('are those with the same pupil, by number or by name, newest first', async () => {
    const first = await established(hitting(), 'V1')
    office.clock.pass(7 * DAY)
    const second = await established(hitting({ people: byName }), 'V2')
    office.clock.pass(7 * DAY)
    const third = await takenIn(office, hitting(), 'V3')
    expect(await earlierOf(third, 'p_vera')).toEqual([second, first])
  })

  test('are not those of another pupil, or of the same name at another school', async () => {
    await established(hitting({ people: [anInvolved({ name: 'Oscar Oefenleerling', pupilNumber: '1' })] }), 'V1')
    await established(hitting({ school: 'DRE', reporter: 'p_gijs' }), 'V2')
    expect(await earlierOf(await takenIn(office, hitting(), 'V3'), 'p_vera')).toEqual([])
  })

  test('are not those from before the look-back', async () => {
    const first = await established(hitting(), 'V1')
    office.clock.pass(364 * DAY)
    const onTheDay = await takenIn(office, hitting({ occurredOn: '2027-11-01' }), 'V2')
    expect(await earlierOf(onTheDay, 'p_vera', { ...office.ports, lookBackDays: 364 })).toEqual([first])
    expect(await earlierOf(onTheDay, 'p_vera', { ...office.ports, lookBackDays: 363 })).toEqual([])
  })

  test('are only those that this reader may open', async () => {
    const pupil = anInvolved()
    await established(hitting({ people: [pupil, accusedEmployee('daan')] }), 'V1')
    const ordinary = await takenIn(office, hitting({ people: [pupil] }), 'V2')
    expect(await earlierOf(ordinary, 'p_vera')).toEqual([])
    expect(await earlierOf(ordinary, 'p_tessa')).toBe('own-report')
  })
})
