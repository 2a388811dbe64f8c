import { describe, expect, test } from 'vitest'
import type { WantedMeasure } from '../../src/domain/proposable.ts'
import type { Length } from '../../src/rules/advice.ts'
import type { Measure } from '../../src/rules/vocabulary.ts'
import { proposeMeasure } from '../../src/use-cases/propose-measure.ts'
import { vlieger } from '../support/example.ts'
import { aKickAt, days, decide, dueIn, historyIn, proposedIn, REST, wanting } from './proposing.ts'

const ONE_DAY = days(1)

describe('proposing a measure', () => {
  test('asks those whom the rules name, gives them a card, and writes it down', async () => {
    const kick = await aKickAt()
    await dueIn(kick)
    const wanted = await wanting(kick, 'suspension', ONE_DAY)
    const answer = await proposeMeasure(kick.number, 'p_vera', wanted, kick.ports)
    expect(answer).toMatchObject({ type: 'proposed', asked: [{ person: { id: 'p_teun' }, roles: ['team-leader'] }] })
    expect(await kick.store.proposals(kick.number)).toMatchObject([
      { ...wanted, state: 'open', proposedBy: 'p_vera', wentUpTo: null, decideBy: new Date('2026-11-20T09:45:00Z') },
    ])
    const subject = await kick.caseOf(kick.number)
    expect(subject.access).toContainEqual({
      person: 'p_teun',
      role: 'team-leader',
      from: kick.clock.now,
      until: null,
      ground: { type: 'asked-to-decide', held: 'team-leader' },
    })
    expect(subject.version).toBe(2)
    const [proposed, alerted, asked] = (await historyIn(kick)).slice(-3)
    expect(proposed).toMatchObject({ type: 'proposed', measure: 'suspension', ground: 'Een verzonnen grond.' })
    expect(alerted).toEqual({ type: 'alerted', person: 'p_teun', roles: ['team-leader'] })
    expect(asked).toMatchObject({ type: 'asked-to-decide', people: ['p_teun'] })
    expect(await dueIn(kick)).toEqual([`${kick.number}/alert/p_teun`])
  })

  test('is one proposal when the form is sent twice', async () => {
    const kick = await aKickAt()
    const wanted = await wanting(kick, 'suspension', ONE_DAY)
    const twice = () => proposeMeasure(kick.number, 'p_vera', wanted, kick.ports)
    const [first, second] = await Promise.all([twice(), twice()])
    expect([first.type, second.type]).toEqual(['proposed', 'proposed'])
    expect(await kick.store.proposals(kick.number)).toHaveLength(1)
  })

  test('is refused to whoever may not see the whole case, and to whoever reported it only', async () => {
    const kick = await aKickAt()
    const wanted = await wanting(kick, 'suspension', ONE_DAY)
    for (const person of ['p_tessa', 'p_daan', 'p_tirza', 'p_nobody']) {
      expect(await proposeMeasure(kick.number, person, wanted, kick.ports)).toEqual({ type: 'not-yours' })
    }
    expect(await proposeMeasure('VLI-2026-AAAAA', 'p_vera', wanted, kick.ports)).toEqual({ type: 'not-yours' })
  })

  test.each<[string, Measure, Length | null, Partial<WantedMeasure>, string]>([
    ['a measure of another kind of person', 'access-denial', null, {}, 'not-listed'],
    ['no length', 'suspension', null, {}, 'needs-length'],
    ['half a day', 'suspension', days(0.5), {}, 'wrong-length'],
    ['no days', 'suspension', days(0), {}, 'wrong-length'],
    ['the rest of a day', 'suspension', REST, {}, 'wrong-length'],
    ['nobody in particular', 'suspension', ONE_DAY, { about: null }, 'about-unknown'],
    ['someone who is not in it', 'suspension', ONE_DAY, { about: 'i9' }, 'about-unknown'],
    ['no rule', 'suspension', ONE_DAY, { basis: { facts: [], sources: [] } }, 'basis-unknown'],
    ['another rule', 'suspension', ONE_DAY, { basis: { facts: ['made-up'], sources: [] } }, 'basis-unknown'],
    ['no ground', 'suspension', ONE_DAY, { ground: ' ' }, 'needs-ground'],
    ['a week and a day, whatever the reason', 'suspension', days(6), { overLimitReason: 'Toch.' }, 'over-law'],
    ['two weeks', 'suspension', { n: 2, unit: 'weeks' }, {}, 'over-law'],
    ['a time-out of two days without a reason', 'time-out', days(2), { overLimitReason: ' ' }, 'over-limit'],
  ])('is refused with %s', async (_, measure, length, more, type) => {
    const kick = await aKickAt()
    const wanted = await wanting(kick, measure, length, more)
    expect(await proposeMeasure(kick.number, 'p_vera', wanted, kick.ports)).toMatchObject({ type })
    expect(await kick.store.proposals(kick.number)).toEqual([])
  })

  test('names the source of the law that stops it', async () => {
    const kick = await aKickAt()
    const answer = await proposeMeasure(kick.number, 'p_vera', await wanting(kick, 'suspension', days(6)), kick.ports)
    expect(answer).toMatchObject({ type: 'over-law', limits: [{ force: 'law', currency: ['G03'] }] })
  })

  test('takes a time-out over the limit of the protocol with a reason', async () => {
    const kick = await aKickAt()
    const proposal = await proposedIn(kick, 'p_vera', 'time-out', days(2), { overLimitReason: 'Het is vrijdag.' })
    expect(proposal.overLimitReason).toBe('Het is vrijdag.')
  })

  test('asks for a reason when a time-out is extended for the second time', async () => {
    const kick = await aKickAt()
    const rest = await proposedIn(kick, 'p_vera', 'time-out', REST)
    expect((await decide(kick, rest, 'p_dirk')).type).toBe('decided')
    const day = await proposedIn(kick, 'p_vera', 'time-out', ONE_DAY)
    expect((await decide(kick, day, 'p_dirk')).type).toBe('decided')
    const again = await wanting(kick, 'time-out', ONE_DAY, { id: 'again' })
    expect(await proposeMeasure(kick.number, 'p_vera', again, kick.ports)).toMatchObject({ type: 'over-limit' })
  })

  test('waits for the answer on the same measure for the same person', async () => {
    const kick = await aKickAt()
    const first = await proposedIn(kick, 'p_vera', 'suspension', ONE_DAY)
    const second = await wanting(kick, 'suspension', days(2))
    expect(await proposeMeasure(kick.number, 'p_vera', second, kick.ports)).toEqual({
      type: 'already-proposed',
      proposal: first,
    })
    expect((await proposedIn(kick, 'p_vera', 'warning', null)).state).toBe('open')
  })

  test('waits until it is known which employee is accused', async () => {
    const kick = await aKickAt({ more: [{ id: 'i2', parts: ['unclear'], kind: 'staff', position: 'other' }] })
    const wanted = await wanting(kick, 'suspension', ONE_DAY)
    expect(await proposeMeasure(kick.number, 'p_bram', wanted, kick.ports)).toEqual({ type: 'accused-unknown' })
  })

  test('says so when nobody in the whole line can be asked', async () => {
    const kick = await aKickAt({ contacts: vlieger.contacts.filter((c) => c.role === 'safety-coordinator') })
    const wanted = await wanting(kick, 'suspension', ONE_DAY)
    expect(await proposeMeasure(kick.number, 'p_vera', wanted, kick.ports)).toEqual({ type: 'nobody-can-decide' })
  })

  test('goes to the private channel, but never of a restricted case', async () => {
    const inChannel = async (restricted: boolean) => {
      const more = restricted ? [{ id: 'i2', parts: ['unclear'], kind: 'staff', staffId: 'p_daan' } as const] : []
      const kick = await aKickAt({ more, report: restricted ? { concern: 'physical-intervention' } : {} })
      const subject = await kick.caseOf(kick.number)
      const [reader] = subject.access
      await proposedIn(kick, reader?.person ?? '', 'suspension', ONE_DAY)
      for (const id of await dueIn(kick)) await kick.store.noticeSent(id, kick.clock.now, null)
      return [subject.restricted, (await dueIn(kick)).some((id) => id.endsWith('/channel'))]
    }
    expect(await inChannel(false)).toEqual([false, true])
    expect((await inChannel(true))[1]).toBe(false)
  })
})
