import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StaleError, type Store } from '../../src/use-cases/ports.ts'
import { retryStale } from '../../src/use-cases/retry-stale.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anInvolved } from '../make.ts'
import { anOffice, MORNING, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
let number: string
beforeEach(async () => {
  office = await anOffice()
  number = await takenIn(office, hitting())
})
afterEach(() => office.store.close())

describe('taking a case up', () => {
  test('settles the duty, is written down and told to the reporter, and every card is drawn again', async () => {
    await settlePlanned(office)
    office.clock.pass(60_000)
    const outcome = await takeUp(number, 'p_vera', office.ports)
    expect(outcome).toMatchObject({ type: 'taken-up', case: { version: 2 } })
    expect((await office.caseOf(number)).duties).toEqual([
      { role: 'safety-coordinator', takenUp: { by: 'p_vera', at: office.clock.now } },
    ])
    expect((await office.store.history(number)).at(-1)).toEqual({
      at: office.clock.now,
      by: 'p_vera',
      what: { type: 'taken-up', roles: ['safety-coordinator'] },
    })
    expect([...inWords(await settlePlanned(office))].sort()).toEqual([
      'repaint alert/p_vera',
      'repaint channel',
      'repaint receipt',
      'taken-up p_tessa',
    ])
  })

  test('before any card was sent plans no repaint: those cards will be drawn as it is then', async () => {
    await takeUp(number, 'p_vera', office.ports)
    expect([...inWords(await settlePlanned(office))].sort()).toEqual([
      'alert p_vera',
      'channel-card VLI',
      'receipt p_tessa',
      'taken-up p_tessa',
    ])
  })

  test('by the reporter tells them nothing that they know', async () => {
    const own = await takenIn(office, hitting({ reporter: 'p_vera' }), 'V2')
    await takeUp(own, 'p_vera', office.ports)
    expect((await settlePlanned(office)).map((n) => n.kind)).not.toContain('taken-up')
  })

  test('a second time says that it was oneself, since when', async () => {
    await takeUp(number, 'p_vera', office.ports)
    office.clock.pass(60_000)
    expect(await takeUp(number, 'p_vera', office.ports)).toEqual({ type: 'already', by: 'p_vera', at: MORNING })
  })

  test.each([
    ['who was not told', 'p_daan'],
    ['who reported', 'p_tessa'],
    ['whom nobody knows', 'p_nobody'],
  ])('is not for someone %s', async (_, person) => {
    expect(await takeUp(number, person, office.ports)).toEqual({ type: 'not-yours' })
    expect((await office.caseOf(number)).version).toBe(1)
  })

  test('of a case that is not there is not theirs either', async () => {
    expect(await takeUp('VLI-2026-XXXXX', 'p_vera', office.ports)).toEqual({ type: 'not-yours' })
  })
})

describe('two at once', () => {
  const together = () => hitting({ behaviours: ['bullying'], people: [anInvolved({ className: '1A' })] })

  test('of one role: one takes it up, the other hears who', async () => {
    const directory = await office.store.directory()
    const contacts = directory.contacts.map((c) => (c.role === 'safety-coordinator' ? { ...c, order: 1 } : c))
    await office.store.replaceContacts(contacts)
    const shared = await takenIn(office, hitting(), 'V2')
    const told = [...new Set((await office.caseOf(shared)).access.map((a) => a.person))]
    expect(told.length).toBeGreaterThan(1)
    const outcomes = await Promise.all(told.map((person) => takeUp(shared, person, office.ports)))
    const winners = outcomes.filter((o) => o.type === 'taken-up')
    const [taken] = (await office.caseOf(shared)).duties.map((d) => d.takenUp?.by)
    expect(winners).toHaveLength(1)
    expect(outcomes.filter((o) => o.type === 'already')).toHaveLength(told.length - 1)
    for (const o of outcomes) if (o.type === 'already') expect(o.by).toBe(taken)
  })

  test('of different roles both settle their own', async () => {
    const shared = await takenIn(office, together(), 'V2')
    const people = (await office.caseOf(shared)).access.map((a) => a.person)
    expect(new Set(people).size).toBe(3)
    const outcomes = await Promise.all(people.map((person) => takeUp(shared, person, office.ports)))
    expect(outcomes.map((o) => o.type)).toEqual(['taken-up', 'taken-up', 'taken-up'])
    expect((await office.caseOf(shared)).duties.map((d) => d.takenUp?.by)).toEqual(people)
  })
})

describe('a case that changed meanwhile', () => {
  /** A store in which others change the case just before the first commits. */
  function crowded(times: number): Store {
    let left = times
    return {
      ...office.store,
      commit: async (changes) => {
        if (left-- > 0) {
          const { version } = await office.caseOf(number)
          await office.store.commit([{ type: 'case-touched', number, version }])
        }
        return office.store.commit(changes)
      },
    }
  }

  test('is read again, and taken up as it is then', async () => {
    const outcome = await takeUp(number, 'p_vera', { ...office.ports, store: crowded(2) })
    expect(outcome).toMatchObject({ type: 'taken-up', case: { version: 4 } })
  })

  test('again and again is an error in the end, not a loop', async () => {
    await expect(takeUp(number, 'p_vera', { ...office.ports, store: crowded(99) })).rejects.toThrow(StaleError)
    expect((await office.caseOf(number)).duties).toEqual([{ role: 'safety-coordinator', takenUp: null }])
  })

  test('is the only reason to try again', async () => {
    let tries = 0
    const failing = retryStale(async () => {
      tries++
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(tries).toBe(1)
  })
})
