import { describe, expect, test } from 'vitest'
import type { Involved } from '../../src/domain/report.ts'
import { recordDecision, type TakenElsewhere } from '../../src/use-cases/record-decision.ts'
import { withdrawProposal } from '../../src/use-cases/withdraw-proposal.ts'
import { vlieger } from '../support/example.ts'
import {
  AGREED,
  aKickAt,
  days,
  decide,
  dueIn,
  historyIn,
  type Kick,
  NOT_AGREED,
  proposedIn,
  wanting,
} from './proposing.ts'

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

  test('of one’s own that was never proposed is recorded as that', async () => {
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

  test.each<[string, Partial<TakenElsewhere>, number, string]>([
    ['no reason why it comes only now', { why: ' ' }, 1, 'needs-why'],
    ['a day to come', { decidedOn: '2026-11-20' }, 1, 'wrong-day'],
    ['no day', { decidedOn: '18 november' }, 1, 'wrong-day'],
    ['nobody consulted', {}, 2, 'needs-consult'],
    ['nobody whom they could consult', { consulted: [{ who: 'p_teun', when: '2026-11-18' }] }, 1, 'wrong-consult'],
    ['nobody on the list consulted', { consulted: [{ who: '', when: '2026-11-18' }] }, 1, 'wrong-consult'],
    ['no day of consulting', { consulted: [{ who: 'p_dirk', when: '' }] }, 1, 'wrong-consult-day'],
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

describe('recording what one consulted someone on without having to', () => {
  test('keeps it', async () => {
    const consulted = [{ who: 'p_vera', when: '2026-11-18' }]
    const { answer } = await recording('p_teun', { consulted })
    expect(answer).toMatchObject({ type: 'recorded', proposal: { decision: { consulted } } })
  })

  test('is refused of whoever has a part in it', async () => {
    const more: Involved[] = [{ id: 'i2', parts: ['witness'], kind: 'staff', position: 'other', staffId: 'p_daan' }]
    const consulted = [{ who: 'p_daan', when: '2026-11-18' }]
    expect((await recording('p_teun', { consulted }, days(1), more)).answer).toEqual({ type: 'wrong-consult' })
  })
})

describe('recording one’s own decision', () => {
  const record = async (kick: Kick, by: string, decidedBy = by, length = days(1)) => {
    const wanted = await wanting(kick, 'suspension', length, { id: `recorded-by-${by}` })
    return recordDecision(kick.number, by, wanted, { ...TAKEN, decidedBy }, kick.ports)
  }
  const onlyDirkDecides = {
    people: vlieger.people.filter(({ id }) => !['p_teun', 'p_tirza', 'p_cor'].includes(id)),
    contacts: vlieger.contacts.filter(({ person }) => !['p_teun', 'p_tirza', 'p_cor'].includes(person)),
  }
  const withAccess = async (kick: Kick, person: string) =>
    kick.store.commit([
      {
        type: 'access-given',
        number: kick.number,
        access: { person, role: 'school-leader', from: kick.clock.now, until: null },
      },
    ])

  test.each([1, 2])('on what they proposed and withdrew is refused as agreeing is, also for %i days', async (n) => {
    const kick = await aKickWithTeun()
    const proposal = await proposedIn(kick, 'p_teun', 'suspension', days(1))
    const agreeing = await decide(kick, proposal, 'p_teun')
    expect(agreeing).toMatchObject({ type: 'may-not', why: 'own-proposal' })
    await withdrawProposal(kick.number, proposal.id, 'p_teun', kick.ports)
    const answer = await record(kick, 'p_teun', 'p_teun', days(n))
    expect(answer).toMatchObject({ type: 'may-not', why: 'own-proposal', person: 'recorder' })
    expect(answer.type === 'may-not' && answer.who.map(({ person }) => person.id)).toEqual(['p_tirza'])
    expect((await kick.store.proposals(kick.number)).map(({ state }) => state)).toEqual(['withdrawn'])
  })

  test('on what they proposed and somebody declined is refused', async () => {
    const kick = await aKickWithTeun()
    const proposal = await proposedIn(kick, 'p_teun', 'suspension', days(1))
    expect((await decide(kick, proposal, 'p_tirza', NOT_AGREED)).type).toBe('decided')
    expect(await record(kick, 'p_teun')).toMatchObject({ type: 'may-not', why: 'own-proposal' })
  })

  test('on what somebody agreed to before is recorded: it is another decision', async () => {
    const kick = await aKickWithTeun()
    const proposal = await proposedIn(kick, 'p_teun', 'suspension', days(1))
    await decide(kick, proposal, 'p_tirza')
    expect(await record(kick, 'p_teun')).toMatchObject({
      type: 'recorded',
      proposal: { decision: { ownProposal: false } },
    })
  })

  test('on what somebody else had proposed is recorded', async () => {
    const kick = await aKickWithTeun()
    const proposal = await proposedIn(kick, 'p_vera', 'suspension', days(1))
    await withdrawProposal(kick.number, proposal.id, 'p_vera', kick.ports)
    expect(await record(kick, 'p_teun')).toMatchObject({
      type: 'recorded',
      proposal: { decision: { ownProposal: false } },
    })
  })

  test('that someone else took on what they had proposed themselves is recorded, and the history says so', async () => {
    const kick = await aKickWithTeun()
    const proposal = await proposedIn(kick, 'p_teun', 'suspension', days(1))
    await withdrawProposal(kick.number, proposal.id, 'p_teun', kick.ports)
    expect(await record(kick, 'p_tirza', 'p_teun')).toMatchObject({ type: 'recorded' })
    expect((await historyIn(kick)).filter((what) => what.type === 'decided')).toMatchObject([
      { decision: { by: 'p_teun', ownProposal: true, recordedAfterwards: { by: 'p_tirza' } } },
    ])
  })

  test('on their own report is refused when others may decide, and recorded of someone else', async () => {
    const kick = await aKickAt({ report: { reporter: 'p_dirk' } })
    expect(await record(kick, 'p_dirk')).toMatchObject({ type: 'may-not', why: 'own-report', person: 'recorder' })
    expect(await record(kick, 'p_dirk', 'p_teun')).toMatchObject({
      type: 'recorded',
      proposal: { decision: { by: 'p_teun', ownReport: false } },
    })
  })

  test('on their own report is recorded of who is the only one, and says whose report it was', async () => {
    const kick = await aKickAt({ ...onlyDirkDecides, report: { reporter: 'p_dirk' } })
    expect(await record(kick, 'p_dirk')).toMatchObject({
      type: 'recorded',
      proposal: { decision: { ownReport: true, ownProposal: false } },
    })
  })

  test('on what they proposed is recorded of who is the only one, and says whose proposal it was', async () => {
    const kick = await aKickAt(onlyDirkDecides)
    await withAccess(kick, 'p_dirk')
    const proposal = await proposedIn(kick, 'p_dirk', 'suspension', days(1))
    await withdrawProposal(kick.number, proposal.id, 'p_dirk', kick.ports)
    expect(await record(kick, 'p_dirk')).toMatchObject({
      type: 'recorded',
      proposal: { decision: { ownProposal: true, ownReport: false } },
    })
  })
})
