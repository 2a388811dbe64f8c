import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

const CHANNEL = 'C0VEILIG01'
const [VERA, TESSA, TIRZA] = ['UVERA001', 'UTESSA01', 'UTIRZA01']
let office: SendingOffice
beforeEach(async () => {
  office = await aSendingOffice()
})
afterEach(() => office.store.close())

/** Lets time pass, so many milliseconds at a time, sending what is due, until this many more tries failed. */
async function untilFailed(times: number, step = 1_000): Promise<void> {
  const tried = () => office.events.filter((e) => e.event === 'failed').length
  for (const wanted = tried() + times; tried() < wanted; office.clock.pass(step)) await office.deliver()
}

describe('a platform that fails', () => {
  test.each(['temporary', 'rate-limited'] as const)('for a while is tried again: %s', async (trouble) => {
    await takenIn(office, hitting())
    office.messenger.fail(VERA, trouble)
    await office.deliverAll()
    expect(office.events.filter((e) => e.event === 'failed')).toMatchObject([
      { level: 'warn', attempt: 1, trouble: `${trouble}:made_up` },
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
    await office.deliverAll()
    for (let attempt = 1; attempt <= 24; attempt++) {
      const before = office.clock.now.getTime()
      await untilFailed(1, attempt < 6 ? 1_000 : 20_000)
      waits.push(office.clock.now.getTime() - before)
    }
    expect(waits[0]).toBeLessThanOrEqual(3_000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(640_000)
    expect(waits.slice(-1)[0]).toBeGreaterThanOrEqual(300_000)
    expect((await office.store.ready()).givenUp).toBe(0)
  })

  test.each(['unreachable', 'refused'] as const)('for good has the next person alerted: %s', async (trouble) => {
    const number = await takenIn(office, hitting())
    office.messenger.fail(VERA, trouble)
    await office.deliverAll()
    expect(office.messenger.cardsFor(TIRZA)).toHaveLength(1)
    expect(office.events).toContainEqual({
      level: 'error',
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

  test('for everybody tells the reporter so, with a number to phone', async () => {
    await takenIn(office, hitting())
    for (const place of [VERA, TIRZA, 'UDIRK001', 'UCOR0001', 'UBRAM001', 'UBEA0001'])
      office.messenger.fail(place, 'unreachable')
    await office.deliverAll()
    const [receipt, told, ...more] = office.messenger.cardsFor(TESSA).map((card) => JSON.stringify(card))
    expect(more).toEqual([])
    expect(receipt).toContain('Je melding is binnen')
    expect(told).toContain('We konden niemand bereiken')
    expect(told).toContain('0180-000001')
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

describe('a platform that does not let us in', () => {
  test('loses nothing, says so loudly, and has everything once it is mended', async () => {
    const number = await takenIn(office, hitting())
    const everyone = [VERA, TESSA, CHANNEL]
    for (const place of everyone) office.messenger.fail(place, 'locked-out')
    expect(await office.deliver()).toBe(0)
    expect(office.events.map((e) => [e.level, e.event])).toEqual(Array(3).fill(['error', 'failed']))
    expect((await office.store.ready()).troubles).toEqual(['locked-out:made_up'])
    await untilFailed(3 * 25, 10_000)
    expect((await office.store.ready()).givenUp).toBe(0)
    expect((await office.caseOf(number)).access.map((a) => [a.person, a.until])).toEqual([['p_vera', null]])
    for (const place of everyone) office.messenger.fail(place, null)
    office.clock.pass(64_000)
    await office.deliverAll()
    for (const place of everyone) expect(office.messenger.cardsFor(place)).toHaveLength(1)
    expect((await office.store.ready()).troubles).toEqual([])
  })
})

describe('a contact', () => {
  const change = async (person: string, different: { slackId: null; email?: null } | null) => {
    const { people } = await office.store.directory()
    const changed = people.flatMap((p) => (p.id !== person ? [p] : different === null ? [] : [{ ...p, ...different }]))
    await office.store.replacePeople(changed)
  }

  test('who left between reporting and sending is passed by', async () => {
    await takenIn(office, hitting())
    await change('p_vera', null)
    await office.deliverAll()
    expect(office.messenger.cardsFor(VERA)).toEqual([])
    expect(office.messenger.cardsFor(TIRZA)).toHaveLength(1)
    expect(office.events).toContainEqual(expect.objectContaining({ trouble: 'unreachable:not-on-the-list' }))
  })

  test('without a Slack id is looked up by e-mail address, and remembered', async () => {
    await change('p_vera', { slackId: null })
    office.messenger.accounts.set('vera.veiligheid@vlieger.example', 'UVERANEW')
    await takenIn(office, hitting())
    await office.deliverAll()
    expect(office.messenger.cardsFor('UVERANEW')).toHaveLength(1)
    expect((await office.store.directory()).person('p_vera')?.slackId).toBe('UVERANEW')
  })

  test('who has no account is looked for some minutes, and then passed by', async () => {
    await change('p_vera', { slackId: null })
    await takenIn(office, hitting())
    const start = office.clock.now.getTime()
    await untilFailed(7)
    expect(office.messenger.cardsFor(TIRZA)).toEqual([])
    for (let i = 0; i < 15; i++, office.clock.pass(10_000)) await office.deliver()
    expect(office.messenger.cardsFor(TIRZA)).toHaveLength(1)
    expect(office.clock.now.getTime() - start).toBeLessThan(10 * 60_000)
    expect(office.events).toContainEqual(expect.objectContaining({ trouble: 'unreachable:no-account' }))
  })

  test('who comes on Slack meanwhile has the alert', async () => {
    await change('p_vera', { slackId: null })
    await takenIn(office, hitting())
    await untilFailed(2)
    office.messenger.accounts.set('vera.veiligheid@vlieger.example', 'UVERANEW')
    office.clock.pass(60_000)
    await office.deliverAll()
    expect(office.messenger.cardsFor('UVERANEW')).toHaveLength(1)
    expect(office.messenger.cardsFor(TIRZA)).toEqual([])
  })
})

describe('a mistake in the program', () => {
  const broken = () => {
    office.messenger.postToPerson = (place) => {
      if (place === VERA) return Promise.reject(new TypeError('a mistake about Tessa Testleerling'))
      return Promise.resolve({ platform: 'slack', channel: place, message: 'm' })
    }
  }

  test('is logged by what it is called, holds up nobody else, and is tried again', async () => {
    const number = await takenIn(office, hitting())
    broken()
    expect(await office.deliver()).toBe(3)
    expect(office.events.filter((e) => e.event === 'failed')).toEqual([
      { level: 'error', event: 'failed', notice: `${number}/alert/p_vera`, attempt: 1, trouble: 'mistake:TypeError' },
    ])
    expect(office.events.filter((e) => e.event === 'sent')).toHaveLength(2)
  })

  test('that stays has the next in line alerted after twenty tries', async () => {
    await takenIn(office, hitting())
    broken()
    await untilFailed(19, 20_000)
    expect((await office.store.ready()).givenUp).toBe(0)
    for (let i = 0; i < 31; i++, office.clock.pass(20_000)) await office.deliver()
    expect((await office.store.ready()).givenUp).toBe(1)
    expect(office.events).toContainEqual(
      expect.objectContaining({ event: 'given-up', attempt: 20, trouble: 'mistake:TypeError' }),
    )
    expect((await office.store.posts((await office.store.casesWithAccess('p_tirza'))[0] ?? '')).length).toBe(3)
  })
})

describe('a store that fails', () => {
  test('after a card was posted does not have it posted twice', async () => {
    const number = await takenIn(office, hitting())
    const { noticeSent } = office.store
    const failing = new Set([`${number}/alert/p_vera`])
    office.ports.store.noticeSent = async (id, ...rest) => {
      if (failing.delete(id)) throw new Error('the disk is full')
      return noticeSent(id, ...rest)
    }
    await office.deliver()
    expect((await office.store.posts(number)).map((p) => p.person)).not.toContain('p_vera')
    office.clock.pass(2_000)
    await office.deliverAll()
    expect((await office.store.posts(number)).map((p) => p.person)).toContain('p_vera')
    expect(office.messenger.cardsFor(VERA)).toHaveLength(1)
  })

  test('is told, after every notice had its turn', async () => {
    await takenIn(office, hitting())
    office.messenger.fail(VERA, 'temporary')
    office.ports.store.noticeFailed = () => Promise.reject(new Error('the disk is full'))
    await expect(office.deliver()).rejects.toThrow('the disk is full')
    expect(office.events.filter((e) => e.event === 'sent')).toHaveLength(2)
  })
})
