import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { vlieger } from '../support/example.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

const CHANNEL = 'C0VEILIG01'
const [VERA, TESSA, TIRZA] = ['UVERA001', 'UTESSA01', 'UTIRZA01']
let office: SendingOffice
beforeEach(async () => {
  office = await aSendingOffice()
})
afterEach(() => office.store.close())

describe('a platform that fails', () => {
  test.each(['temporary', 'rate-limited'] as const)('for a while is tried again: %s', async (trouble) => {
    await takenIn(office, hitting())
    office.messenger.fail(VERA, trouble)
    await office.deliverAll()
    expect(office.events.filter((e) => e.event === 'failed')).toMatchObject([
      { attempt: 1, trouble: `${trouble}:made_up` },
    ])
    office.messenger.fail(VERA, null)
    expect(await office.deliver()).toBe(0)
    office.clock.pass(2_000)
    expect(await office.deliver()).toBe(1)
    expect(office.messenger.cardsFor(VERA)).toHaveLength(1)
  })

  test('is not asked again before it said', async () => {
    await takenIn(office, hitting())
    office.messenger.fail(VERA, 'rate-limited', 90)
    await office.deliverAll()
    office.messenger.fail(VERA, null)
    office.clock.pass(89_999)
    expect(await office.deliver()).toBe(0)
    office.clock.pass(1)
    expect(await office.deliver()).toBe(1)
  })

  test('again and again waits longer each time, and never gives an alert up', async () => {
    await takenIn(office, hitting())
    office.messenger.fail(VERA, 'temporary')
    const waits: number[] = []
    for (let attempt = 1; attempt <= 12; attempt++) {
      await office.deliverAll()
      const before = office.clock.now.getTime()
      const tried = () => office.events.filter((e) => e.event === 'failed').length
      while (tried() === attempt) {
        office.clock.pass(1_000)
        await office.deliver()
      }
      waits.push(office.clock.now.getTime() - before)
    }
    expect(waits[0]).toBeLessThanOrEqual(2_000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(601_000)
    expect(waits.slice(-1)[0]).toBeGreaterThanOrEqual(300_000)
    expect((await office.store.ready()).givenUp).toBe(0)
  })

  test.each(['unreachable', 'refused'] as const)('for good has the next person alerted: %s', async (trouble) => {
    const number = await takenIn(office, hitting())
    office.messenger.fail(VERA, trouble)
    await office.deliverAll()
    expect(office.messenger.cardsFor(TIRZA)).toHaveLength(1)
    expect(office.events).toContainEqual({
      event: 'given-up',
      notice: `${number}/alert/p_vera`,
      attempt: 1,
      trouble: `${trouble}:made_up`,
    })
    expect((await office.store.ready()).givenUp).toBe(1)
    expect((await office.store.history(number)).map((h) => h.what.type)).toContain('not-reached')
  })

  test('for the second in line as well has the third alerted', async () => {
    await takenIn(office, hitting())
    office.messenger.fail(VERA, 'unreachable')
    office.messenger.fail(TIRZA, 'unreachable')
    await office.deliverAll()
    expect(office.messenger.cardsFor('UDIRK001')).toHaveLength(1)
  })

  test('for the reporter is given up, and alerts nobody else', async () => {
    const number = await takenIn(office, hitting())
    office.messenger.fail(TESSA, 'unreachable')
    await office.deliverAll()
    expect((await office.caseOf(number)).access.map((a) => a.person)).toEqual(['p_vera'])
    expect((await office.store.ready()).givenUp).toBe(1)
  })

  test('does not hold up the others', async () => {
    await takenIn(office, hitting())
    office.messenger.fail(VERA, 'temporary')
    await office.deliverAll()
    expect(office.messenger.cardsFor(TESSA)).toHaveLength(1)
    expect(office.messenger.cardsFor(CHANNEL)).toHaveLength(1)
  })
})

test('a contact who left between reporting and sending is passed by', async () => {
  await takenIn(office, hitting())
  await office.store.replacePeople(vlieger.people.filter((p) => p.id !== 'p_vera'))
  await office.deliverAll()
  expect(office.messenger.cardsFor(VERA)).toEqual([])
  expect(office.messenger.cardsFor(TIRZA)).toHaveLength(1)
  expect(office.events).toContainEqual(expect.objectContaining({ trouble: 'unreachable:no-platform-id' }))
})

test('a failure that is no answer of the platform is not swallowed, and is tried again after the lease', async () => {
  await takenIn(office, hitting())
  office.messenger.whileSending = () => Promise.reject(new TypeError('a mistake in the program'))
  await expect(office.deliver()).rejects.toThrow('a mistake in the program')
  office.clock.pass(60_000)
  await office.deliverAll()
  expect(office.messenger.calls).toHaveLength(3)
})
