import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeCase, reopenCase } from '../../src/use-cases/close-case.ts'
import { myCases } from '../../src/use-cases/my-cases.ts'
import { openCase } from '../../src/use-cases/open-case.ts'
import { proposeMeasure } from '../../src/use-cases/propose-measure.ts'
import { recordDecision } from '../../src/use-cases/record-decision.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anOffice, type Office } from '../support/office.ts'
import { aClosing, closed, events, inHand } from './case-work.ts'
import { inWords, settlePlanned } from './planned.ts'
import { AGREED, days, decide, proposedIn, wanting } from './proposing.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

const SERIOUS = { behaviours: ['kicking'], serious: true }

describe('closing a case', () => {
  test('keeps the outcome and what was agreed, draws the cards again and tells the reporter', async () => {
    const number = await inHand(office)
    await settlePlanned(office)
    const wanted = aClosing({ agreements: 'Verzonnen afspraak.', evaluateOn: '2026-12-19' })
    expect(await closeCase(number, 'p_vera', wanted, office.ports)).toMatchObject({ type: 'closed' })
    const { closed: closing } = await office.caseOf(number)
    expect(closing).toEqual({ ...wanted, by: 'p_vera', at: office.clock.now })
    const planned = inWords(await settlePlanned(office))
    expect(planned).toContain('repaint alert/p_vera')
    expect(planned).toContain('closed p_tessa')
    expect(await events(office, number)).toContain('closed')
  })

  test.each([
    ['nobody took it up', async () => takenIn(office, hitting())],
    [
      'a proposal waits',
      async () => {
        const number = await inHand(office, SERIOUS)
        await proposedIn({ ...office, number }, 'p_vera', 'suspension', days(1))
        return number
      },
    ],
    [
      'a step of a decision is not done',
      async () => {
        const number = await inHand(office, SERIOUS)
        const kick = { ...office, number }
        await decide(kick, await proposedIn(kick, 'p_vera', 'suspension', days(1)), 'p_teun', AGREED)
        return number
      },
    ],
  ])('asks for a reason when %s, and then closes', async (_, start) => {
    const number = await start()
    expect(await closeCase(number, 'p_vera', aClosing(), office.ports)).toMatchObject({ type: 'needs-reason' })
    expect((await office.caseOf(number)).closed).toBeNull()
    const wanted = aClosing({ despite: 'Het is elders geregeld.' })
    expect(await closeCase(number, 'p_vera', wanted, office.ports)).toMatchObject({ type: 'closed' })
    expect((await office.caseOf(number)).closed?.despite).toBe('Het is elders geregeld.')
  })

  test('takes a waiting proposal back, and keeps one that was decided', async () => {
    const number = await inHand(office, SERIOUS)
    const kick = { ...office, number }
    await decide(kick, await proposedIn(kick, 'p_vera', 'suspension', days(1)), 'p_teun', AGREED)
    await proposedIn(kick, 'p_vera', 'warning', null)
    await closed(office, number)
    expect((await office.store.proposals(number)).map(({ state }) => state)).toEqual(['approved', 'withdrawn'])
    expect(await office.store.openProposals()).toEqual([])
  })

  test('keeps no reason when nothing was left', async () => {
    const number = await inHand(office)
    await closed(office, number)
    expect((await office.caseOf(number)).closed?.despite).toBeNull()
  })

  test('twice at once is what the first said; the other hears who and when', async () => {
    const number = await inHand(office)
    const outcomes = await Promise.all([
      closed(office, number),
      closeCase(number, 'p_dirk', aClosing({ outcome: 'incorrect' }), office.ports),
      closeCase(number, 'p_vera', aClosing({ outcome: 'incorrect' }), office.ports),
    ])
    expect(outcomes.map(({ type }) => type)).toEqual(['closed', 'not-yours', 'already'])
    expect(outcomes[2]).toEqual({ type: 'already', by: 'p_vera', at: office.clock.now })
    expect((await office.caseOf(number)).closed?.outcome).toBe('established')
  })

  test.each(['p_tessa', 'p_daan'])('is not for %s', async (person) => {
    const number = await inHand(office)
    expect(await closeCase(number, person, aClosing(), office.ports)).toEqual({ type: 'not-yours' })
  })
})

describe('a closed case', () => {
  test('asks nothing of anyone: it is not taken up, proposed in, or recorded in', async () => {
    const number = await takenIn(office, hitting(SERIOUS))
    const wanted = await wanting({ ...office, number }, 'suspension', days(1))
    await closed(office, number)
    expect(await takeUp(number, 'p_vera', office.ports)).toMatchObject({ type: 'not-open' })
    expect(await proposeMeasure(number, 'p_vera', wanted, office.ports)).toEqual({ type: 'not-open' })
    const taken = { ...AGREED, decidedBy: 'p_teun', decidedOn: '2026-11-18', why: 'Telefonisch.' }
    expect(await recordDecision(number, 'p_vera', wanted, taken, office.ports)).toEqual({ type: 'not-open' })
  })

  test('stands last among one’s cases', async () => {
    const first = await takenIn(office, hitting(), 'V1')
    const second = await takenIn(office, hitting(), 'V2')
    await closed(office, first)
    expect((await myCases('p_vera', office.ports)).asContact.map((one) => one.number)).toEqual([second, first])
  })

  test('is opened again with a reason, by whoever had it, and how it was closed stays in the history', async () => {
    const number = await inHand(office)
    await closed(office, number)
    expect(await reopenCase(number, 'p_vera', ' ', office.ports)).toEqual({ type: 'needs-reason' })
    expect(await reopenCase(number, 'p_vera', 'Er kwam een ouder.', office.ports)).toMatchObject({ type: 'reopened' })
    expect(await reopenCase(number, 'p_vera', 'Nog eens.', office.ports)).toEqual({ type: 'not-closed' })
    const after = await office.caseOf(number)
    expect(after.closed).toBeNull()
    expect(after.duties.some((d) => d.takenUp?.by === 'p_vera')).toBe(true)
    expect(await events(office, number)).toEqual(expect.arrayContaining(['closed', 'reopened']))
    expect(await reopenCase(number, 'p_daan', 'Nog eens.', office.ports)).toEqual({ type: 'not-yours' })
  })

  test('closed a second time tells the reporter a second time', async () => {
    const number = await inHand(office)
    await closed(office, number)
    await settlePlanned(office)
    await reopenCase(number, 'p_vera', 'Er kwam een ouder.', office.ports)
    office.clock.pass(60_000)
    await closed(office, number)
    expect(inWords(await settlePlanned(office))).toContain('closed p_tessa')
  })
})

test.each([
  ['established', 1],
  ['not-established', 0],
  ['incorrect', 0],
  ['taken-over', 0],
] as const)('a case closed as %s counts %i times as an earlier case', async (outcome, times) => {
  await closed(office, await takenIn(office, hitting(), 'V1'), { outcome })
  const opened = await openCase(await takenIn(office, hitting(), 'V2'), 'p_vera', office.ports)
  expect(opened).toMatchObject({ type: 'whole' })
  expect(opened.type === 'whole' ? opened.earlier : undefined).toHaveLength(times)
})
