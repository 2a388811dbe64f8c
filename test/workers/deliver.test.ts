import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryError } from '../../src/assistant/messenger.ts'
import { matchAccused } from '../../src/use-cases/match-accused.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anInvolved } from '../make.ts'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { accusedEmployee, hitting, takenIn } from '../use-cases/reports.ts'

const CHANNEL = 'C0VEILIG01'
const [VERA, TESSA, TIRZA, TEUN, BRAM] = ['UVERA001', 'UTESSA01', 'UTIRZA01', 'UTEUN001', 'UBRAM001']
let office: SendingOffice
beforeEach(async () => {
  office = await aSendingOffice()
})
afterEach(() => office.store.close())

const rows = (place: string) => JSON.stringify(office.messenger.cardsFor(place))

describe('what is due', () => {
  test('is sent once, with its key, and stands in the ledger', async () => {
    const number = await takenIn(office, hitting())
    expect(await office.deliver()).toBe(3)
    expect(await office.deliver()).toBe(0)
    expect([...office.messenger.calls].sort()).toEqual([
      `post ${number}/alert/p_vera`,
      `post ${number}/channel`,
      `post ${number}/receipt`,
    ])
    expect((await office.store.posts(number)).map((p) => [p.kind, p.person]).sort()).toEqual([
      ['alert', 'p_vera'],
      ['channel-card', null],
      ['receipt', 'p_tessa'],
    ])
    expect(office.events.map((e) => [e.event, e.attempt])).toEqual(Array(3).fill(['sent', 1]))
  })

  test('is in the language of its reader', async () => {
    await takenIn(office, hitting({ reporter: 'p_emily' }))
    await office.deliverAll()
    expect(office.messenger.cardsFor('UEMILY01')).toMatchObject([{ language: 'en' }])
    expect(rows('UEMILY01')).toContain('Your report')
    expect(rows(VERA)).toContain('Melding')
  })

  test('is claimed by one of two who send at once', async () => {
    await takenIn(office, hitting())
    expect(await Promise.all([office.deliver(), office.deliver()])).toEqual([3, 0])
    expect(office.messenger.calls).toHaveLength(3)
  })

  test('is sent again when whoever claimed it vanished, after the lease', async () => {
    await takenIn(office, hitting())
    await office.store.claimNotices(office.clock.now, new Date(office.clock.now.getTime() + 60_000), 20)
    office.clock.pass(59_999)
    expect(await office.deliver()).toBe(0)
    office.clock.pass(1)
    expect(await office.deliver()).toBe(3)
    expect(office.events.map((e) => e.attempt)).toEqual([2, 2, 2])
  })

  test('is at most twenty in one round', async () => {
    for (let i = 0; i < 8; i++) await takenIn(office, hitting(), `V${i}`)
    expect([await office.deliver(), await office.deliver(), await office.deliver()]).toEqual([20, 4, 0])
  })
})

describe('a card that stands', () => {
  test('is drawn again when the case is taken up, after it was sent', async () => {
    const number = await takenIn(office, hitting())
    await office.deliverAll()
    await takeUp(number, 'p_vera', office.ports)
    await office.deliverAll()
    for (const place of [VERA, TESSA, CHANNEL]) expect(rows(place)).toContain('Opgepakt door Vera Veiligheid')
    expect(rows(VERA)).not.toContain('"id":"take-up"')
    expect(office.messenger.calls.filter((c) => c.startsWith('update'))).toHaveLength(3)
    expect(office.messenger.cardsFor(TESSA)).toHaveLength(2)
  })

  test('is drawn in order: an earlier repaint that has to wait holds up the later one', async () => {
    const number = await takenIn(office, hitting())
    await office.deliverAll()
    const repaint = async (version: number) =>
      office.store.commit([
        {
          type: 'notice-planned',
          id: `${number}/alert/p_vera/repaint/${version}`,
          notice: { kind: 'repaint', caseNumber: number, post: `${number}/alert/p_vera` },
          dueAt: office.clock.now,
        },
      ])
    await repaint(2)
    await repaint(3)
    office.messenger.fail(VERA, 'temporary')
    expect(await office.deliver()).toBe(1)
    office.messenger.fail(VERA, null)
    expect(await office.deliver()).toBe(0)
    office.clock.pass(2_000)
    await office.deliverAll()
    expect(
      office.events
        .filter((e) => e.event === 'sent')
        .slice(-2)
        .map((e) => e.notice.slice(-1)),
    ).toEqual(['2', '3'])
  })

  test('that the case outran while it was being sent is drawn again', async () => {
    const number = await takenIn(office, hitting({ school: 'DRE', reporter: 'p_gijs' }))
    office.messenger.whileSending = async () => {
      await takeUp(number, 'p_drika', office.ports)
    }
    await office.deliverAll()
    expect(rows('UDRIKA01')).toContain('Opgepakt door Drika Directeur')
    expect(rows('UDRIKA01')).not.toContain('"id":"take-up"')
    expect(rows('UGIJS001')).toContain('Opgepakt door Drika Directeur')
  })

  test('that was removed by hand is let go', async () => {
    const number = await takenIn(office, hitting())
    await office.deliverAll()
    const [post] = office.messenger.standing.splice(0)
    expect(post).toBeDefined()
    await takeUp(number, 'p_vera', office.ports)
    await office.deliverAll()
    expect((await office.store.ready()).oldestDueSeconds).toBeNull()
    expect((await office.store.ready()).givenUp).toBe(0)
  })

  test('of someone who turns out to be accused is taken away', async () => {
    const number = await takenIn(office, hitting({ people: [accusedEmployee()] }))
    await office.deliverAll()
    expect(office.messenger.cardsFor(BRAM)).toHaveLength(1)
    await matchAccused(number, 'p_bram', 'i9', 'p_bram', office.ports)
    await office.deliverAll()
    expect(office.messenger.cardsFor(BRAM)).toEqual([])
  })
})

describe('someone who turns out to be accused before their card was sent', () => {
  test('is never alerted', async () => {
    const number = await takenIn(office, hitting({ people: [accusedEmployee()] }))
    await matchAccused(number, 'p_bram', 'i9', 'p_bram', office.ports)
    await office.deliverAll()
    expect(office.messenger.cardsFor(BRAM)).toEqual([])
    expect((await office.store.ready()).oldestDueSeconds).toBeNull()
  })

  test('and reported it themselves has the card of their own report', async () => {
    const number = await takenIn(office, hitting({ reporter: 'p_bram', people: [accusedEmployee()] }))
    await matchAccused(number, 'p_bram', 'i9', 'p_bram', office.ports)
    await office.deliverAll()
    expect(rows(BRAM)).toContain('Je melding')
    expect(rows(BRAM)).not.toContain('take-up')
  })
})

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
  await office.store.markLeft('p_vera')
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

describe('the card in a channel', () => {
  const steppedIn = [anInvolved(), anInvolved({ id: 'i7', kind: 'staff', parts: ['intervened'], staffId: 'p_teun' })]

  test('is not posted where someone who is kept out is a member', async () => {
    office.messenger.members.set(CHANNEL, new Set([VERA, TEUN]))
    await takenIn(office, hitting({ people: steppedIn }))
    await office.deliverAll()
    expect(office.messenger.cardsFor(CHANNEL)).toEqual([])
  })

  test('is posted where they are not', async () => {
    office.messenger.members.set(CHANNEL, new Set([VERA]))
    await takenIn(office, hitting({ people: steppedIn }))
    await office.deliverAll()
    expect(office.messenger.cardsFor(CHANNEL)).toHaveLength(1)
  })

  test('waits while it is not known who the members are', async () => {
    const number = await takenIn(office, hitting())
    const { messenger } = office
    const known = messenger.membersOf
    messenger.membersOf = () => Promise.reject(new DeliveryError('temporary', 'made_up'))
    await office.deliverAll()
    expect(messenger.cardsFor(CHANNEL)).toEqual([])
    messenger.membersOf = known
    office.clock.pass(2_000)
    await office.deliverAll()
    expect(messenger.calls).toContain(`post ${number}/channel`)
  })
})
