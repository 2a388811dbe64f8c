import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HistoryEvent } from '../../src/domain/case.ts'
import { withOffset } from '../../src/lib/school-time.ts'
import { climbLadders } from '../../src/use-cases/climb-ladder.ts'
import { handOver } from '../../src/use-cases/hand-over.ts'
import { openCase } from '../../src/use-cases/open-case.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anInvolved } from '../make.ts'
import { vlieger } from '../support/example.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'

const MINUTE = 60_000

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

/** The clock at school stands on this moment. */
const itIs = (day: string, clock: string) => {
  office.clock.now = new Date(withOffset(day, clock))
}

/** Looks at the ladders at this moment, and says which messages but repaints are due. */
async function lookAt(day: string, clock: string): Promise<readonly string[]> {
  itIs(day, clock)
  await climbLadders(office.ports)
  return inWords(await settlePlanned(office)).filter((words) => !words.startsWith('repaint'))
}

const events = async (number: string): Promise<readonly HistoryEvent[]> =>
  (await office.store.history(number)).map(({ what }) => what)

const alerts = (words: readonly string[]) => words.filter((word) => word.startsWith('alert'))

describe('a case that nobody takes up', () => {
  let number: string
  beforeEach(async () => {
    itIs('2026-11-17', '09:00')
    number = await takenIn(office, hitting())
    expect(alerts(inWords(await settlePlanned(office)))).toEqual(['alert p_vera'])
  })

  test('goes to the next on its ladder after its term, and the term starts anew', async () => {
    expect(await lookAt('2026-11-18', '08:59')).toEqual([])
    expect(await lookAt('2026-11-18', '09:00')).toEqual(['alert p_tirza'])
    expect((await events(number)).slice(-2)).toEqual([
      { type: 'went-on', role: 'safety-coordinator', from: ['p_vera'], opened: false },
      { type: 'alerted', person: 'p_tirza', roles: ['safety-coordinator'] },
    ])
    expect(await lookAt('2026-11-19', '08:59')).toEqual([])
    expect(await lookAt('2026-11-19', '09:00')).toEqual(['alert p_dirk'])
  })

  test('stays with who had it: all of them can still take it up, and then it goes no further', async () => {
    await lookAt('2026-11-18', '09:00')
    const both = (await office.caseOf(number)).access.filter((a) => a.until === null).map((a) => a.person)
    expect(both).toEqual(['p_vera', 'p_tirza'])
    expect((await takeUp(number, 'p_vera', office.ports)).type).toBe('taken-up')
    await settlePlanned(office)
    expect(await lookAt('2026-11-27', '09:00')).toEqual([])
  })

  test('stops at the last of its ladder, and then the reporter hears whom to phone, once', async () => {
    const told: string[] = []
    for (const day of [
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
    ])
      told.push(...(await lookAt(day, '16:59')))
    expect(told).toEqual([
      'alert p_tirza',
      'alert p_dirk',
      'alert p_cor',
      'alert p_bram',
      'alert p_bea',
      'not-taken-up p_tessa',
    ])
    expect((await events(number)).filter(({ type }) => type === 'ladder-ended')).toEqual([
      { type: 'ladder-ended', role: 'safety-coordinator', from: ['p_bea'] },
    ])
    expect(await lookAt('2026-12-10', '12:00')).toEqual([])
  })

  test('goes on with those who are told twice at once only once', async () => {
    itIs('2026-11-18', '09:00')
    await Promise.all([climbLadders(office.ports), climbLadders(office.ports)])
    expect((await events(number)).filter(({ type }) => type === 'went-on')).toHaveLength(1)
  })

  test('waits for whom it was handed to', async () => {
    itIs('2026-11-17', '16:00')
    await handOver(number, 'p_vera', 'p_teun', 'Ik ben er morgen niet.', office.ports)
    await settlePlanned(office)
    expect(await lookAt('2026-11-18', '15:59')).toEqual([])
    expect(await lookAt('2026-11-18', '16:00')).toEqual(['alert p_tirza'])
  })
})

describe('who is passed by', () => {
  test('the same person in another role is told once for each duty, and never again for the same one', async () => {
    const contacts = vlieger.contacts.map((c) =>
      c.school === 'VLI' && c.role === 'school-leader' ? { ...c, person: 'p_vera' } : c,
    )
    await office.store.replaceContacts(contacts)
    itIs('2026-11-17', '09:00')
    const number = await takenIn(office, hitting())
    await settlePlanned(office)
    await lookAt('2026-11-18', '09:00')
    expect(await lookAt('2026-11-19', '09:00')).toEqual(['alert p_cor'])
    expect((await office.caseOf(number)).access.filter((a) => a.person === 'p_vera')).toHaveLength(1)
  })

  test('someone who is away: the next who is there', async () => {
    itIs('2026-11-17', '09:00')
    await takenIn(office, hitting())
    await settlePlanned(office)
    await office.store.commit([
      {
        type: 'absence-set',
        absence: {
          id: 'a1',
          person: 'p_tirza',
          from: '2026-11-17',
          until: '2026-11-27',
          substitute: null,
          by: 'p_tirza',
        },
      },
    ])
    expect(await lookAt('2026-11-18', '09:00')).toEqual(['alert p_dirk'])
  })

  test('someone accused, and everyone outside the own line of a restricted case', async () => {
    itIs('2026-11-17', '09:00')
    const number = await takenIn(office, hitting({ people: [accusedEmployee('bram')] }))
    const told = new Set((await office.caseOf(number)).access.map((a) => a.person))
    for (let day = 0; day < 20; day += 1) {
      office.clock.pass(24 * 60 * MINUTE)
      await climbLadders(office.ports)
      await settlePlanned(office)
    }
    for (const { person } of (await office.caseOf(number)).access) told.add(person)
    expect([...told].toSorted()).toEqual(['p_rob', 'p_truus'])
  })

  test('everyone but the board, while it is not known which employee is accused', async () => {
    itIs('2026-11-17', '09:00')
    const number = await takenIn(office, hitting({ people: [accusedEmployee()] }))
    for (let day = 0; day < 20; day += 1) {
      office.clock.pass(24 * 60 * MINUTE)
      await climbLadders(office.ports)
      await settlePlanned(office)
    }
    expect((await office.caseOf(number)).access.map((a) => a.person)).toEqual(['p_bram', 'p_bea'])
    expect((await events(number)).at(-1)).toMatchObject({ type: 'ladder-ended', role: 'board', from: ['p_bea'] })
  })

  test('nobody outside the line of the reporting code', async () => {
    itIs('2026-11-17', '09:00')
    const number = await takenIn(office, hitting({ concern: 'home-safety', behaviours: [] }))
    for (let day = 0; day < 20; day += 1) {
      office.clock.pass(24 * 60 * MINUTE)
      await climbLadders(office.ports)
      await settlePlanned(office)
    }
    const told = [...new Set((await office.caseOf(number)).access.map((a) => a.person))]
    expect(told).toEqual(['p_olga', 'p_vera', 'p_bram', 'p_bea'])
  })
})

describe('a report for today', () => {
  let number: string
  beforeEach(async () => {
    itIs('2026-11-17', '09:00')
    number = await takenIn(office, hitting({ behaviours: ['theft-of-property'] }))
    await settlePlanned(office)
  })

  test('goes on sooner when nobody opened it', async () => {
    expect(await lookAt('2026-11-17', '10:59')).toEqual([])
    expect(await lookAt('2026-11-17', '11:00')).toEqual(['alert p_tirza'])
  })

  test('waits its whole term when someone opened it', async () => {
    itIs('2026-11-17', '09:30')
    await openCase(number, 'p_vera', office.ports)
    expect(await lookAt('2026-11-17', '12:59')).toEqual([])
    expect(await lookAt('2026-11-17', '13:00')).toEqual(['alert p_tirza'])
    expect((await events(number)).at(-2)).toMatchObject({ type: 'went-on', opened: true })
  })
})

describe('quiet hours', () => {
  test('what can wait is sent when its reader is at work, and its term counts from then', async () => {
    itIs('2026-11-17', '21:00')
    await takenIn(office, hitting())
    expect(inWords(await settlePlanned(office))).toEqual(['receipt p_tessa', 'channel-card VLI'])
    expect(await lookAt('2026-11-18', '07:59')).toEqual([])
    expect(await lookAt('2026-11-18', '08:00')).toEqual(['alert p_vera'])
    expect(await lookAt('2026-11-18', '16:59')).toEqual([])
    expect(await lookAt('2026-11-18', '17:00')).toEqual([])
    expect(await lookAt('2026-11-19', '08:00')).toEqual(['alert p_tirza'])
  })

  test.each([
    ['danger now', { acuteDanger: true }],
    ['a risk of self-harm', { selfHarmRisk: true }],
    ['danger at home', { concern: 'home-safety', behaviours: [], acuteDanger: true }],
    [
      'a possible offence by staff',
      { concern: 'staff-sexual-offence', behaviours: [], people: [accusedEmployee('daan')] },
    ],
    ['misconduct by staff', { concern: 'staff-misconduct', behaviours: [], people: [accusedEmployee('daan')] }],
    ['a weapon that was found', { behaviours: ['weapon-possession'] }],
    ['a weapon that was used', { weaponUsed: true }],
  ] as const)('hold nothing back of %s', async (_, different) => {
    itIs('2026-11-21', '23:30')
    await takenIn(office, hitting(different))
    expect(alerts(inWords(await settlePlanned(office))).length).toBeGreaterThan(0)
  })

  test('in danger it goes on in the night, each with a quarter of an hour', async () => {
    itIs('2026-11-21', '23:30')
    await takenIn(office, hitting({ acuteDanger: true }))
    await settlePlanned(office)
    expect(await lookAt('2026-11-21', '23:44')).toEqual([])
    expect(alerts(await lookAt('2026-11-21', '23:45'))).not.toEqual([])
    expect(await lookAt('2026-11-21', '23:59')).toEqual([])
    expect(alerts(await lookAt('2026-11-22', '00:00'))).not.toEqual([])
  })

  test('what was held is sent at once when the case proves to be urgent', async () => {
    itIs('2026-11-17', '21:00')
    const number = await takenIn(office, hitting())
    await settlePlanned(office)
    const { report, advice } = await office.caseOf(number)
    const urgent = { ...advice, urgency: 'acute' } as const
    await office.store.commit([
      { type: 'report-changed', number, report, advice: urgent, urgency: 'acute', restricted: false },
    ])
    expect(await lookAt('2026-11-17', '21:01')).toContain('alert p_vera')
  })
})

test('nothing goes on of a case that the reporter took back', async () => {
  itIs('2026-11-17', '09:00')
  const number = await takenIn(office, hitting())
  await settlePlanned(office)
  const { report, advice, urgency, restricted } = await office.caseOf(number)
  const withdrawn = { at: office.clock.now.toISOString(), reason: 'Het was een grap.' }
  await office.store.commit([
    { type: 'report-changed', number, report: { ...report, withdrawn }, advice, urgency, restricted },
  ])
  expect(await lookAt('2026-11-27', '09:00')).toEqual([])
})

test('the mentors of two classes are told together, and the next after them too', async () => {
  itIs('2026-11-17', '09:00')
  const people = [anInvolved({ className: '3B' }), anInvolved({ id: 'i2', parts: ['victim'], className: '1A' })]
  const number = await takenIn(office, hitting({ behaviours: ['discrimination-sex'], people }))
  await settlePlanned(office)
  await lookAt('2026-11-18', '09:00')
  const mentors = (await office.caseOf(number)).access.filter((a) => a.role === 'mentor').map((a) => a.person)
  expect(mentors).toEqual(['p_milan', 'p_mara', 'p_teun'])
})
