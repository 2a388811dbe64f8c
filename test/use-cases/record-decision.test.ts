import { describe, expect, test } from 'vitest'
import type { Involved } from '../../src/domain/report.ts'
import { recordDecision, type TakenElsewhere } from '../../src/use-cases/record-decision.ts'
import { AGREED, aKickAt, days, dueIn, historyIn, proposedIn, wanting } from './proposing.ts'

const TAKEN: TakenElsewhere = {
  decidedBy: 'p_teun',
  decidedOn: '2026-11-18',
  why: 'Het moest meteen.',
  consulted: [],
  beforeDone: AGREED.beforeDone,
  reason: null,
}

/** Teun and Dirk have access; Teun as the decider of a warning that was put to them before. */
async function aKickWithTeun(more: readonly Involved[] = []) {
  const kick = await aKickAt({ more })
  await kick.store.commit(
    ['p_teun', 'p_tirza'].map((person) => ({
      type: 'access-given',
      number: kick.number,
      access: { person, role: 'team-leader', from: kick.clock.now, until: null },
    })),
  )
  return kick
}

async function recording(
  by: string,
  taken: Partial<TakenElsewhere> = {},
  length = days(1),
  more: readonly Involved[] = [],
) {
  const kick = await aKickWithTeun(more)
  const wanted = await wanting(kick, 'suspension', length)
  return { kick, wanted, answer: await recordDecision(kick.number, by, wanted, { ...TAKEN, ...taken }, kick.ports) }
}

describe('recording a decision that was taken already', () => {
  test('keeps by whom, when and why, with the steps that follow', async () => {
    const { kick, answer } = await recording('p_tirza')
    expect(answer).toMatchObject({
      type: 'recorded',
      proposal: {
        state: 'approved',
        proposedBy: 'p_tirza',
        decision: {
          by: 'p_teun',
          as: 'team-leader',
          recordedAfterwards: { by: 'p_tirza', decidedOn: '2026-11-18', why: 'Het moest meteen.' },
        },
      },
    })
    expect((await historyIn(kick)).filter((what) => what.type === 'decided')).toMatchObject([
      { approved: true, decision: { recordedAfterwards: { decidedOn: '2026-11-18' } } },
    ])
    expect(await kick.store.steps(kick.number)).not.toEqual([])
    expect(await kick.store.openProposals()).toEqual([])
  })

  test('of one’s own does not say that nobody else could decide: it was not asked', async () => {
    const { answer } = await recording('p_teun')
    expect(answer).toMatchObject({ proposal: { decision: { by: 'p_teun', ownProposal: false, ownReport: false } } })
  })

  test('is one decision when the form is sent twice', async () => {
    const { kick, wanted } = await recording('p_teun')
    expect(await recordDecision(kick.number, 'p_teun', wanted, TAKEN, kick.ports)).toMatchObject({ type: 'recorded' })
    expect(await kick.store.proposals(kick.number)).toHaveLength(1)
  })

  test('is for whoever has the authority, and of whoever had it', async () => {
    const vera = await recording('p_vera')
    expect(vera.answer).toMatchObject({ type: 'may-not', why: 'no-authority', person: 'recorder' })
    const daan = await recording('p_teun', { decidedBy: 'p_daan' })
    expect(daan.answer).toMatchObject({ type: 'may-not', why: 'no-authority', person: 'decider' })
    expect((await recording('p_daan')).answer).toEqual({ type: 'not-yours' })
  })

  test.each(['victim', 'witness', 'intervened'] as const)('is never of someone who is %s', async (part) => {
    const more: Involved[] = [{ id: 'i2', parts: [part], kind: 'staff', position: 'other', staffId: 'p_tirza' }]
    const { answer, kick } = await recording('p_teun', { decidedBy: 'p_tirza' }, days(1), more)
    expect(answer).toMatchObject({ type: 'may-not', person: 'decider' })
    expect(await kick.store.proposals(kick.number)).toEqual([])
  })

  test('of their own report says so', async () => {
    const kick = await aKickAt({ report: { reporter: 'p_dirk' } })
    const wanted = await wanting(kick, 'suspension', days(1))
    const taken = { ...TAKEN, decidedBy: 'p_dirk' }
    expect(await recordDecision(kick.number, 'p_dirk', wanted, taken, kick.ports)).toMatchObject({
      type: 'recorded',
      proposal: { decision: { ownReport: true } },
    })
  })

  test.each<[string, Partial<TakenElsewhere>, number, string]>([
    ['no reason why it comes only now', { why: ' ' }, 1, 'needs-why'],
    ['a day to come', { decidedOn: '2026-11-20' }, 1, 'wrong-day'],
    ['no day', { decidedOn: '18 november' }, 1, 'wrong-day'],
    ['nobody consulted', {}, 2, 'needs-consult'],
    ['not everything done before, and no reason', { beforeDone: [] }, 1, 'before-not-done'],
    ['more than the law allows', {}, 6, 'over-law'],
  ])('is refused with %s', async (_, taken, length, type) => {
    const { answer, kick } = await recording('p_teun', taken, days(length))
    expect(answer).toMatchObject({ type })
    expect(await kick.store.proposals(kick.number)).toEqual([])
  })

  test('waits for the answer on what was proposed already', async () => {
    const kick = await aKickWithTeun()
    await proposedIn(kick, 'p_vera', 'suspension', days(1))
    const wanted = await wanting(kick, 'suspension', days(1), { id: 'another' })
    expect(await recordDecision(kick.number, 'p_teun', wanted, TAKEN, kick.ports)).toMatchObject({
      type: 'already-proposed',
    })
  })

  test('asks nobody', async () => {
    const kick = await aKickWithTeun()
    for (const id of await dueIn(kick)) await kick.store.noticeSent(id, kick.clock.now, null)
    await recordDecision(kick.number, 'p_teun', await wanting(kick, 'suspension', days(1)), TAKEN, kick.ports)
    expect((await historyIn(kick)).some((what) => what.type === 'asked-to-decide')).toBe(false)
    expect((await dueIn(kick)).filter((id) => id.includes('/proposal/') && !id.endsWith('/channel'))).toEqual([])
  })
})
