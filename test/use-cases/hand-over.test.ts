import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canTakeOver, handOver } from '../../src/use-cases/hand-over.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anInvolved } from '../make.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'

let office: Office
let number: string
beforeEach(async () => {
  office = await anOffice()
  number = await takenIn(office, hitting())
  await settlePlanned(office)
})
afterEach(() => office.store.close())

const reason = 'Ik ben morgen vrij.'

describe('handing a case over', () => {
  test('gives a colleague access in the giver’s role, an alert and a line in the history', async () => {
    const outcome = await handOver(number, 'p_vera', 'p_teun', reason, office.ports)
    expect(outcome).toMatchObject({ type: 'handed-over', case: { version: 2 } })
    expect((await office.caseOf(number)).access.map((a) => [a.person, a.role, a.until])).toEqual([
      ['p_vera', 'safety-coordinator', null],
      ['p_teun', 'safety-coordinator', null],
    ])
    expect((await office.store.history(number)).at(-1)).toMatchObject({
      by: 'p_vera',
      what: { type: 'handed-over', to: 'p_teun', reason },
    })
    expect([...inWords(await settlePlanned(office))].sort()).toEqual([
      'alert p_teun',
      'repaint alert/p_vera',
      'repaint channel',
      'repaint receipt',
    ])
  })

  test('lets the colleague take it up', async () => {
    await handOver(number, 'p_vera', 'p_teun', reason, office.ports)
    expect(await takeUp(number, 'p_teun', office.ports)).toMatchObject({ type: 'taken-up' })
    expect(await takeUp(number, 'p_vera', office.ports)).toMatchObject({ type: 'already', by: 'p_teun' })
  })

  test.each([
    ['by who was not told', 'p_daan', 'p_teun', 'not-yours'],
    ['by the reporter', 'p_tessa', 'p_teun', 'not-yours'],
    ['to who has it already', 'p_vera', 'p_vera', 'not-possible'],
    ['to someone of another school', 'p_vera', 'p_gijs', 'not-possible'],
    ['to nobody', 'p_vera', 'p_nobody', 'not-possible'],
  ])('%s is refused', async (_, from, to, refused) => {
    expect(await handOver(number, from, to, reason, office.ports)).toEqual({ type: refused })
    expect((await office.caseOf(number)).version).toBe(1)
  })

  test('of a case that is not there is not theirs', async () => {
    expect(await handOver('VLI-2026-XXXXX', 'p_vera', 'p_teun', reason, office.ports)).toEqual({ type: 'not-yours' })
  })

  test('twice at once to two colleagues gives it to both', async () => {
    const outcomes = await Promise.all(
      ['p_teun', 'p_dirk'].map((to) => handOver(number, 'p_vera', to, reason, office.ports)),
    )
    expect(outcomes.map((o) => o.type)).toEqual(['handed-over', 'handed-over'])
    expect((await office.caseOf(number)).access.map((a) => a.person)).toEqual(['p_vera', 'p_teun', 'p_dirk'])
  })
})

describe('who can take a case over', () => {
  const taking = async (which: string) =>
    canTakeOver(await office.caseOf(which), await office.store.directory()).map((p) => p.id)

  test('is who holds a role at the school, the mentors of the pupils’ classes and the board', async () => {
    const people = await taking(number)
    for (const person of ['p_teun', 'p_milan', 'p_peter', 'p_dirk', 'p_bram']) expect(people).toContain(person)
  })

  test.each([
    ['the cleaner', 'p_sam'],
    ['a teacher without a role', 'p_daan'],
    ['the mentor of another class', 'p_mara'],
    ['someone of another school', 'p_gijs'],
    ['ICT', 'p_ivo'],
    ['the press contact', 'p_wim'],
    ['who has it', 'p_vera'],
  ])('is not %s', async (_, person) => {
    expect(await taking(number)).not.toContain(person)
  })

  test('is nobody who had it and lost it', async () => {
    await office.store.commit([
      {
        type: 'access-given',
        number,
        access: { person: 'p_teun', role: 'team-leader', from: office.clock.now, until: null },
      },
      { type: 'access-ended', number, person: 'p_teun', at: office.clock.now },
    ])
    expect(await taking(number)).not.toContain('p_teun')
  })

  test.each(['victim', 'witness', 'intervened'] as const)('is nobody with the part %s in it', async (part) => {
    const colleague = anInvolved({ id: 'i8', kind: 'staff', parts: [part], staffId: 'p_milan' })
    const ordinary = await takenIn(office, hitting({ people: [anInvolved(), colleague] }), 'V2')
    expect((await office.caseOf(ordinary)).restricted).toBe(false)
    expect(await taking(ordinary)).not.toContain('p_milan')
    expect(await taking(number)).toContain('p_milan')
  })

  test.each([
    ['who can be looked up by e-mail address', { slackId: null }, true],
    ['nobody without any address', { slackId: null, email: null }, false],
  ])('is also %s', async (_, address, expected) => {
    const { people } = await office.store.directory()
    await office.store.replacePeople(people.map((p) => (p.id === 'p_milan' ? { ...p, ...address } : p)))
    expect((await taking(number)).includes('p_milan')).toBe(expected)
  })

  test('of a restricted case is only who holds a role of the route', async () => {
    const restricted = await takenIn(office, hitting({ concern: 'home-safety', behaviours: [], people: [] }), 'V2')
    const people = await taking(restricted)
    expect(people).toContain('p_bram')
    for (const person of ['p_teun', 'p_daan', 'p_dirk']) expect(people).not.toContain(person)
  })

  test('of a case with an accused whom nobody matched yet is only the board', async () => {
    expect(await taking(await takenIn(office, hitting({ people: [accusedEmployee()] }), 'V2'))).toEqual(['p_bea'])
  })
})
