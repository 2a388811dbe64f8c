import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sightOf } from '../../src/domain/permissions.ts'
import { passByUnreachable } from '../../src/use-cases/pass-by-unreachable.ts'
import type { ClaimedNotice } from '../../src/use-cases/ports.ts'
import { anOffice, type Office } from '../support/office.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'

let office: Office
let number: string
/** Alerts that were handed out and not settled yet, by person. */
let inHand: Map<string, ClaimedNotice>
beforeEach(async () => {
  office = await anOffice()
  number = await takenIn(office, hitting())
  inHand = new Map()
  await claim()
})
afterEach(() => office.store.close())

/** Everything that is due, in words; alerts stay in hand, all else is as if sent. */
async function claim(): Promise<string[]> {
  const { store, clock } = office
  const claimed = await store.claimNotices(clock.now, new Date(clock.now.getTime() + 60_000), 100)
  if (claimed.length === 0) return []
  const words: string[] = []
  for (const one of claimed) {
    const { kind } = one.notice
    words.push('to' in one.notice && 'person' in one.notice.to ? `${kind} ${one.notice.to.person}` : kind)
    if (one.notice.kind === 'alert') inHand.set(one.notice.to.person, one)
    else await store.noticeSent(one.id, clock.now, { platform: 'slack', channel: `D-${one.id}`, message: one.id })
  }
  return [...words, ...(await claim())]
}

function passBy(person: string) {
  const lost = inHand.get(person)
  if (lost?.notice.kind !== 'alert') throw new Error(`no alert for ${person} is in hand`)
  const { id, attempt, notice } = lost
  return passByUnreachable(
    { id, attempt, caseNumber: notice.caseNumber, person, trouble: 'unreachable:x' },
    office.ports,
  )
}

/** Passes by one after another, until nobody new is told. */
async function passByAll(first: string): Promise<readonly string[]> {
  const told: string[] = []
  for (let people = [first]; people.length > 0; ) {
    for (const person of people) await passBy(person)
    const planned = await claim()
    people = planned.filter((p) => p.startsWith('alert ')).map((p) => p.replace('alert ', ''))
    told.push(...planned)
  }
  return told
}

describe('an alert that cannot be delivered', () => {
  test('is given up, and the next in the role is told; both are written down', async () => {
    await passBy('p_vera')
    expect(await claim()).toEqual(['alert p_tirza', 'repaint', 'repaint'])
    expect((await office.store.history(number)).slice(-2).map((h) => h.what)).toEqual([
      { type: 'not-reached', person: 'p_vera' },
      { type: 'alerted', person: 'p_tirza', roles: ['safety-coordinator'] },
    ])
    expect((await office.store.ready()).givenUp).toBe(1)
  })

  test('ends the access of whom it was for: nobody counts on them', async () => {
    await passBy('p_vera')
    const after = await office.caseOf(number)
    expect(sightOf(after, 'p_vera')).toBe('nothing')
    expect(after.access.map((a) => [a.person, a.until])).toEqual([
      ['p_vera', office.clock.now],
      ['p_tirza', null],
    ])
  })

  test('goes up to the board and no further, and then the reporter hears that nobody was reached', async () => {
    const told = (await passByAll('p_vera')).filter((what) => what !== 'repaint')
    expect(told).toEqual([
      'alert p_tirza',
      'alert p_dirk',
      'alert p_cor',
      'alert p_bram',
      'alert p_bea',
      'nobody-reached p_tessa',
    ])
    expect((await office.caseOf(number)).access.every((a) => a.until !== null)).toBe(true)
    expect((await office.store.history(number)).map((h) => h.what)).toContainEqual({
      type: 'nobody-reached',
      role: 'safety-coordinator',
    })
  })

  test('is not told to the reporter while someone else has the case', async () => {
    await passBy('p_vera')
    expect((await claim()).join()).not.toContain('nobody-reached')
  })

  test('never goes to someone who is kept out, also not at last', async () => {
    const restricted = await takenIn(office, hitting({ people: [accusedEmployee('bram')] }), 'V2')
    await claim()
    const first = (await office.caseOf(restricted)).access.map((a) => a.person)
    const told = (await Promise.all(first.map((person) => passByAll(person)))).flat()
    expect(told.length).toBeGreaterThan(0)
    expect(told).not.toContain('alert p_bram')
  })
})

test('two who are out of reach at once are both passed by', async () => {
  const bullying = await takenIn(office, hitting({ behaviours: ['bullying'] }), 'V2')
  await claim()
  const told = (await office.caseOf(bullying)).access.map((a) => a.person)
  expect(told.length).toBeGreaterThan(1)
  await Promise.all([...new Set(told)].map(passBy))
  expect((await office.caseOf(bullying)).access.filter((a) => a.until === null && told.includes(a.person))).toEqual([])
})

test('an alert that someone else has in hand by now is left to them, and nothing is kept', async () => {
  office.clock.pass(60_000)
  const late = inHand.get('p_vera')
  await claim()
  expect(inHand.get('p_vera')?.attempt).toBe(2)
  inHand.set('p_vera', late ?? expect.unreachable())
  await expect(passBy('p_vera')).rejects.toMatchObject({ name: 'StaleError' })
  expect((await office.caseOf(number)).version).toBe(1)
  expect((await office.store.history(number)).map((h) => h.what.type)).not.toContain('not-reached')
})

test('a commit that fails gives nothing up', async () => {
  const { ports, store } = office
  const broken = { ...ports, store: { ...store, commit: () => Promise.reject(new Error('the disk is full')) } }
  const { id, attempt } = inHand.get('p_vera') ?? expect.unreachable()
  const lost = { id, attempt, caseNumber: number, person: 'p_vera', trouble: 'unreachable:x' }
  await expect(passByUnreachable(lost, broken)).rejects.toThrow('the disk is full')
  expect((await store.ready()).givenUp).toBe(0)
  office.clock.pass(60_000)
  expect(await claim()).toContain('alert p_vera')
})

test('of a case that is not there nothing happens', async () => {
  const lost = { id: 'x', attempt: 1, caseNumber: 'VLI-2026-XXXXX', person: 'p_vera', trouble: 'x' }
  await passByUnreachable(lost, office.ports)
  expect(await claim()).toEqual([])
})
