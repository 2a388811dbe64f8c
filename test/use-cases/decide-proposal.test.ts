import { describe, expect, test } from 'vitest'
import type { Involved } from '../../src/domain/report.ts'
import { decideProposal } from '../../src/use-cases/decide-proposal.ts'
import { matchAccused } from '../../src/use-cases/match-accused.ts'
import { openProposal } from '../../src/use-cases/open-proposal.ts'
import { proposeMeasure } from '../../src/use-cases/propose-measure.ts'
import { someone } from '../support/example.ts'
import {
  AGREED,
  aKickAt,
  days,
  decide,
  historyIn,
  type Kick,
  NOT_AGREED,
  proposedIn,
  REST,
  sendAllIn,
  theProposal,
  wanting,
} from './proposing.ts'

const CONSULTED = { ...AGREED, consulted: [{ who: 'p_dirk', when: '2026-11-19' }] }

/** Vera proposes a suspension; Teun is asked. */
async function aSuspension(length = days(1), more: readonly Involved[] = []) {
  const kick = await aKickAt({ more })
  return { ...kick, proposal: await proposedIn(kick, 'p_vera', 'suspension', length) }
}

describe('agreeing', () => {
  test('is one decision with the steps that follow, written down, and everyone is told', async () => {
    const kick = await aSuspension(days(2))
    kick.clock.pass(60_000)
    const answer = await decide(kick, kick.proposal, 'p_teun', CONSULTED)
    expect(answer).toMatchObject({ type: 'decided', proposal: { state: 'approved', decideBy: null } })
    const decision = {
      by: 'p_teun',
      as: 'team-leader',
      at: kick.clock.now,
      consulted: [{ who: 'p_dirk', when: '2026-11-19' }],
      ownProposal: false,
      ownReport: false,
      recordedAfterwards: null,
    }
    expect((await theProposal(kick, kick.proposal.id)).decision).toMatchObject(decision)
    expect((await historyIn(kick)).at(-1)).toMatchObject({ type: 'decided', approved: true, decision })
    const steps = await kick.store.steps(kick.number)
    expect(steps.map((step) => step.text.en)).toContain('Report the suspension with its reasons to the inspectorate.')
    expect(steps[0]).toMatchObject({ id: `${kick.proposal.id}-1`, done: null, since: kick.clock.now })
    expect(steps.every((step) => step.sources.length > 0)).toBe(true)
    expect(await kick.store.openProposals()).toEqual([])
  })

  test('of a time-out says what goes in the file: the incident and not the time-out, with its source', async () => {
    const kick = await aKickAt()
    await decide(kick, await proposedIn(kick, 'p_vera', 'time-out', REST), 'p_dirk')
    const filed = (await kick.store.steps(kick.number)).filter(({ text }) => text.en.includes('Put the incident'))
    expect(filed).toMatchObject([
      {
        text: { nl: expect.stringContaining('de time-out zelf niet'), en: expect.stringContaining('not the time-out') },
        sources: [{ heading: expect.stringContaining('4.2') }],
      },
    ])
  })

  test('draws every card and every message about it again, and tells who proposed it', async () => {
    const kick = await aSuspension()
    await sendAllIn(kick)
    await decide(kick, kick.proposal, 'p_teun')
    const { version } = await kick.caseOf(kick.number)
    const stem = `${kick.number}/proposal/${kick.proposal.id}`
    const sent = await sendAllIn(kick)
    expect(sent).toContain(`${stem}/p_teun/repaint/${version}`)
    expect(sent).toContain(`${stem}/channel/repaint/${version}`)
    expect(sent).toContain(`${kick.number}/alert/p_vera/repaint/${version}`)
    expect(sent.at(-1)).toBe(`${stem}/answer/p_vera`)
  })

  test('two at once: one decides, the other hears who', async () => {
    const kick = await aSuspension()
    const both = await Promise.all([
      decide(kick, kick.proposal, 'p_teun'),
      decide(kick, kick.proposal, 'p_dirk', NOT_AGREED),
    ])
    expect(both.map((one) => one.type).toSorted()).toEqual(['already', 'decided'])
    const [already] = both.filter((one) => one.type === 'already')
    expect(already).toMatchObject({ proposal: { decision: { by: expect.stringMatching(/p_teun|p_dirk/) } } })
    expect((await historyIn(kick)).filter((what) => what.type === 'decided')).toHaveLength(1)
  })

  test('by someone higher in the line gives them access in that role', async () => {
    const kick = await aSuspension()
    expect(await decide(kick, kick.proposal, 'p_bram')).toMatchObject({ proposal: { decision: { as: 'board' } } })
    const { access } = await kick.caseOf(kick.number)
    expect(access).toContainEqual({
      person: 'p_bram',
      role: 'board',
      from: kick.clock.now,
      until: null,
      ground: { type: 'asked-to-decide', held: 'board' },
    })
  })

  test('is refused to everyone else, who hear who can', async () => {
    const kick = await aSuspension()
    for (const person of ['p_vera', 'p_tessa', 'p_daan']) {
      const answer = await decide(kick, kick.proposal, person)
      expect(answer).toMatchObject({ type: 'may-not', why: 'no-authority', who: [{ person: { id: 'p_teun' } }] })
    }
    expect(await decide(kick, { ...kick.proposal, id: 'another' }, 'p_teun')).toEqual({ type: 'not-yours' })
    expect((await theProposal(kick, kick.proposal.id)).state).toBe('open')
  })

  test('an old card tells what was decided only to whoever may know', async () => {
    const kick = await aSuspension()
    await decide(kick, kick.proposal, 'p_teun', NOT_AGREED)
    expect(await decide(kick, kick.proposal, 'p_vera')).toMatchObject({
      type: 'already',
      proposal: { state: 'declined', decision: { by: 'p_teun', reason: NOT_AGREED.reason } },
    })
    expect(await decide(kick, kick.proposal, 'p_daan')).toMatchObject({ type: 'may-not' })
  })

  test('on a proposal of a restricted case is only for whoever has access', async () => {
    const accused: Involved = { id: 'i2', parts: ['intervened'], kind: 'staff', position: 'teacher', staffId: 'p_daan' }
    const kick = await aKickAt({ more: [accused], report: { concern: 'physical-intervention' } })
    const subject = await kick.caseOf(kick.number)
    expect(subject.restricted).toBe(true)
    const proposal = await proposedIn(kick, subject.access[0]?.person ?? '', 'suspension', days(1))
    expect(await decide(kick, proposal, 'p_tirza')).toEqual({ type: 'not-yours' })
    expect(await decide(kick, proposal, 'p_daan')).toEqual({ type: 'not-yours' })
    expect(await openProposal(kick.number, proposal.id, 'p_tirza', kick.ports)).toEqual({ type: 'not-yours' })
  })
})

describe('an answer that is not whole', () => {
  test.each([
    ['nobody', AGREED.consulted, 'needs-consult'],
    ['someone who is not asked for', [{ who: 'p_vera', when: '2026-11-19' }], 'needs-consult'],
    ['themselves besides', [...CONSULTED.consulted, { who: 'p_teun', when: '2026-11-19' }], 'wrong-consult'],
    ['nobody on the list besides', [...CONSULTED.consulted, { who: 'p_x', when: '2026-11-19' }], 'wrong-consult'],
    ['on a day to come', [{ who: 'p_dirk', when: '2026-11-20' }], 'wrong-consult-day'],
    ['on no day', [{ who: 'p_dirk', when: 'gisteren' }], 'wrong-consult-day'],
  ])('a longer suspension, having consulted %s', async (_, consulted, type) => {
    const kick = await aSuspension(days(2))
    const answer = await decide(kick, kick.proposal, 'p_teun', { ...AGREED, consulted })
    expect(answer.type).toBe(type)
    expect((await theProposal(kick, kick.proposal.id)).state).toBe('open')
  })

  test('names whom to consult', async () => {
    const kick = await aSuspension(days(2))
    const answer = await decide(kick, kick.proposal, 'p_teun')
    expect(answer).toMatchObject({ type: 'needs-consult', consult: [{ role: 'school-leader' }] })
    const people = answer.type === 'needs-consult' ? answer.consult[0]?.people.map((p) => p.id) : []
    expect(people?.[0]).toBe('p_dirk')
    expect(people).not.toContain('p_teun')
  })

  test('the head consults nobody on what the head may decide', async () => {
    const kick = await aSuspension(days(2))
    expect((await decide(kick, kick.proposal, 'p_dirk')).type).toBe('decided')
  })

  test('agreeing before everything was done asks for a reason, and no more than that', async () => {
    const kick = await aSuspension()
    const early = { ...AGREED, beforeDone: ['parents-phoned'] }
    expect(await decide(kick, kick.proposal, 'p_teun', early)).toMatchObject({
      type: 'before-not-done',
      before: [{ id: 'parents-and-pupil-spoken' }],
    })
    const because = { ...early, reason: 'De ouders zijn niet te bereiken.' }
    expect((await decide(kick, kick.proposal, 'p_teun', because)).type).toBe('decided')
    expect((await theProposal(kick, kick.proposal.id)).decision).toMatchObject({ beforeDone: ['parents-phoned'] })
  })

  test('not agreeing asks for a reason, for nothing else, and nothing follows from it', async () => {
    const kick = await aSuspension(days(2))
    const silent = { ...NOT_AGREED, reason: '  ', beforeDone: [] }
    expect(await decide(kick, kick.proposal, 'p_teun', silent)).toEqual({ type: 'needs-reason' })
    expect(await decide(kick, kick.proposal, 'p_teun', { ...silent, reason: 'Nee.' })).toMatchObject({
      type: 'decided',
      proposal: { state: 'declined' },
    })
    expect(await kick.store.steps(kick.number)).toEqual([])
  })
})

describe('your own', () => {
  test('proposal is decided on by someone else, as long as there is one', async () => {
    const kick = await aKickAt()
    const proposal = await proposedIn(kick, 'p_dirk', 'time-out', REST)
    expect(await decide(kick, proposal, 'p_dirk')).toMatchObject({
      type: 'may-not',
      why: 'own-proposal',
      who: [{ person: { id: 'p_cor' } }],
    })
    expect((await decide(kick, proposal, 'p_cor')).type).toBe('decided')
  })

  test('report and proposal of the only one are decided on by them, and the history says so', async () => {
    const contacts = [
      { school: 'VLI', role: 'school-leader', person: 'p_dirk', order: 1, classes: [] },
      { school: 'VLI', role: 'safety-coordinator', person: 'p_dirk', order: 1, classes: [] },
    ] as const
    const kick = await aKickAt({ contacts, report: { reporter: 'p_dirk' } })
    const proposal = await proposedIn(kick, 'p_dirk', 'time-out', REST)
    expect((await decide(kick, proposal, 'p_dirk')).type).toBe('decided')
    expect((await historyIn(kick)).at(-1)).toMatchObject({ decision: { ownProposal: true, ownReport: true } })
  })
})

describe('whoever has a part in it', () => {
  const withPart = (staffId: string, part: 'victim' | 'witness'): Involved => ({
    id: 'i2',
    parts: [part],
    kind: 'staff',
    position: 'team-leader',
    staffId,
  })

  test.each(['victim', 'witness'] as const)('as %s does not decide', async (part) => {
    const kick = await aSuspension(days(1), [withPart('p_teun', part)])
    expect(await decide(kick, kick.proposal, 'p_teun')).toMatchObject({
      type: 'may-not',
      why: 'involved',
      who: [{ person: { id: 'p_tirza' } }],
    })
  })

  test('is not asked once the board said who they are; before that nothing can be proposed', async () => {
    const unclear: Involved = { id: 'i2', parts: ['unclear'], kind: 'staff', position: 'team-leader' }
    const kick = await aKickAt({ more: [unclear] })
    const [told] = (await kick.caseOf(kick.number)).access
    const by = told?.person ?? ''
    const early = await proposeMeasure(
      kick.number,
      by,
      await wanting(kick, 'suspension', days(1), { about: 'i1' }),
      kick.ports,
    )
    expect(early).toEqual({ type: 'accused-unknown' })
    await matchAccused(kick.number, by, 'i2', 'p_teun', kick.ports)
    const proposal = await proposedIn(kick, by, 'suspension', days(1))
    const [asked] = (await historyIn(kick)).filter((what) => what.type === 'asked-to-decide')
    expect(asked?.people).toEqual(['p_dirk'])
    expect(await decide(kick, proposal, 'p_teun')).toEqual({ type: 'not-yours' })
  })
})

describe('opening a proposal', () => {
  const opened = (kick: Kick, id: string, person: string) => openProposal(kick.number, id, person, kick.ports)

  test('shows the one who was asked what must be done first, and is written down', async () => {
    const kick = await aSuspension(days(2))
    const answer = await opened(kick, kick.proposal.id, 'p_teun')
    expect(answer).toMatchObject({
      type: 'opened',
      may: { type: 'may', as: 'team-leader', consult: [{ role: 'school-leader' }] },
      before: [{ id: 'parents-phoned' }, { id: 'parents-and-pupil-spoken' }],
    })
    expect((await kick.store.history(kick.number)).at(-1)).toMatchObject({ by: 'p_teun', what: { type: 'opened' } })
  })

  test('shows a contact without authority why they may not decide', async () => {
    const kick = await aSuspension()
    const answer = await opened(kick, kick.proposal.id, 'p_vera')
    expect(answer).toMatchObject({ type: 'opened', may: { type: 'may-not', why: 'no-authority' } })
  })

  test('gives someone higher in the line access, and a stranger only who can decide', async () => {
    const kick = await aSuspension()
    expect(await opened(kick, kick.proposal.id, 'p_cor')).toMatchObject({ type: 'opened', may: { type: 'may' } })
    expect((await kick.caseOf(kick.number)).access.map((a) => a.person)).toContain('p_cor')
    const stranger = await opened(kick, kick.proposal.id, someone('daan').id)
    expect(stranger).toMatchObject({ type: 'may-not', who: [{ person: { id: 'p_teun' } }] })
    expect(await opened(kick, 'another', 'p_teun')).toEqual({ type: 'not-yours' })
    expect(await decideProposal('VLI-2026-AAAAA', kick.proposal.id, 'p_teun', AGREED, kick.ports)).toEqual({
      type: 'not-yours',
    })
  })
})
