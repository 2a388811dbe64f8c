import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { matchAccused } from '../../src/use-cases/match-accused.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { accusedEmployee, hitting, takenIn } from '../use-cases/reports.ts'

const CHANNEL = 'C0VEILIG01'
const [VERA, TESSA, BRAM] = ['UVERA001', 'UTESSA01', 'UBRAM001']
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

  test('that cannot be drawn again holds up nobody who must be told', async () => {
    const number = await takenIn(office, hitting())
    await office.deliverAll()
    office.messenger.failUpdates('temporary')
    await takeUp(number, 'p_vera', office.ports)
    await office.deliverAll()
    expect(office.messenger.calls.slice(3)).toEqual([`post ${number}/taken-up/p_vera`])
    office.messenger.failUpdates(null)
    office.clock.pass(2_000)
    await office.deliverAll()
    for (const place of [VERA, TESSA, CHANNEL]) expect(rows(place)).toContain('Opgepakt door Vera Veiligheid')
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

describe('someone who lost the case', () => {
  const loses = (number: string) =>
    office.store.commit([{ type: 'access-ended', number, person: 'p_vera', at: office.clock.now }])

  test('reads on their card that the case is not with them any more, and nothing of it', async () => {
    const number = await takenIn(office, hitting())
    await office.deliverAll()
    const post = `${number}/alert/p_vera`
    const repaint = { kind: 'repaint', caseNumber: number, post } as const
    await loses(number)
    await office.store.commit([
      { type: 'notice-planned', id: `${post}/repaint/2`, notice: repaint, dueAt: office.clock.now },
    ])
    await office.deliverAll()
    expect(rows(VERA)).toContain('Deze zaak is niet meer bij jou.')
    expect(rows(VERA)).not.toMatch(/gedrag|Geen spoed|Vandaag|"id":"/)
  })

  test('because they are kept out has the card taken away', async () => {
    const number = await takenIn(office, hitting())
    await office.deliverAll()
    const subject = await office.caseOf(number)
    const report = { ...subject.report, people: [accusedEmployee('vera')] }
    const { advice, urgency } = subject
    const post = `${number}/alert/p_vera`
    const repaint = { kind: 'repaint', caseNumber: number, post } as const
    await office.store.commit([
      { type: 'report-changed', number, report, advice, urgency, restricted: true },
      { type: 'notice-planned', id: `${post}/repaint/2`, notice: repaint, dueAt: office.clock.now },
    ])
    await office.deliverAll()
    expect(office.messenger.cardsFor(VERA)).toEqual([])
  })

  test('keeps no card that was posted just before the program went down', async () => {
    const number = await takenIn(office, hitting())
    const { noticeSent } = office.store
    office.ports.store.noticeSent = () => Promise.reject(new Error('the power went'))
    await office.deliver()
    expect(office.messenger.cardsFor(VERA)).toHaveLength(1)
    office.ports.store.noticeSent = noticeSent
    await loses(number)
    office.clock.pass(2_000)
    await office.deliverAll()
    expect(office.messenger.cardsFor(VERA)).toEqual([])
    expect(office.messenger.cardsFor(TESSA)).toHaveLength(1)
  })
})
