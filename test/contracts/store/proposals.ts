import { beforeEach, describe, expect, test } from 'vitest'
import { StaleError, type Store } from '../../../src/use-cases/ports.ts'
import { aCase, aDecision, aProposal, aStep } from '../../make.ts'
import { alertTo, at, channelCard, claim, message, NOON, NUMBER, open, planned } from './samples.ts'

export function proposalContract(store: () => Store) {
  describe('a proposal', () => {
    const made = (proposal = aProposal()) =>
      store().commit([{ type: 'proposal-made', number: proposal.caseNumber, proposal }])
    const changed = (proposal = aProposal()) => store().commit([{ type: 'proposal-changed', number: NUMBER, proposal }])

    beforeEach(() => open(store(), aCase()))

    test('comes back as it was made, in the order of making', async () => {
      const second = aProposal({ id: 'proposal-0', measure: 'warning', length: null, about: null, decideBy: null })
      await made()
      await made(second)
      expect(await store().proposals(NUMBER)).toEqual([aProposal(), second])
      expect(await store().proposals('TST-2026-AAAAA')).toEqual([])
    })

    test('is made once', async () => {
      await made()
      await expect(made(aProposal({ ground: 'Iets anders.' }))).rejects.toThrow(StaleError)
      expect(await store().proposals(NUMBER)).toEqual([aProposal()])
    })

    test('can have an id that one of another case has', async () => {
      const other = aProposal({ caseNumber: 'TST-2026-OTHER' })
      await open(store(), aCase({ number: 'TST-2026-OTHER' }), { formId: 'V-other' })
      await made()
      await made(other)
      expect(await store().proposals('TST-2026-OTHER')).toEqual([other])
    })

    test('changes with everything in it, and raises its version', async () => {
      const decision = aDecision({ consulted: [{ who: 'p-directeur', when: '2026-11-19' }], reason: 'Verzonnen.' })
      const recordedAfterwards = { by: 'p-teamleider', decidedOn: '2026-11-18', why: 'Er was haast.' }
      const decided = aProposal({ state: 'approved', decision: { ...decision, recordedAfterwards } })
      await made()
      await changed(decided)
      expect(await store().proposals(NUMBER)).toEqual([{ ...decided, version: 2 }])
      const withdrawn = aProposal({ version: 2, state: 'withdrawn', withdrawn: { by: 'p', at: NOON, replacedBy: 'q' } })
      await changed(withdrawn)
      expect(await store().proposals(NUMBER)).toEqual([{ ...withdrawn, version: 3 }])
    })

    test('is not changed on an older version, nor when it is not there', async () => {
      await expect(changed()).rejects.toThrow(StaleError)
      await made()
      await changed(aProposal({ state: 'approved', decision: aDecision() }))
      await expect(changed(aProposal({ state: 'declined' }))).rejects.toThrow(StaleError)
      expect(await store().proposals(NUMBER)).toMatchObject([{ state: 'approved', version: 2 }])
    })

    test('is among the open ones until it is decided on or withdrawn', async () => {
      await made()
      await made(aProposal({ id: 'proposal-2' }))
      const open = (id: string) => ({ caseNumber: NUMBER, id })
      expect(await store().openProposals()).toEqual([open('proposal-1'), open('proposal-2')])
      await changed(aProposal({ state: 'declined', decision: aDecision() }))
      expect(await store().openProposals()).toEqual([open('proposal-2')])
    })

    test('stands in the history with its decision', async () => {
      const what = {
        type: 'decided',
        approved: true,
        decision: aDecision(),
        proposal: 'proposal-1',
        measure: 'suspension',
        length: { n: 1, unit: 'school-days' },
      } as const
      await store().commit([{ type: 'history-written', number: NUMBER, entry: { at: NOON, by: 'p-teamleider', what } }])
      expect(await store().history(NUMBER)).toEqual([{ at: NOON, by: 'p-teamleider', what }])
    })

    test('goes to a reader after the card of the case, and is found as a post', async () => {
      const proposal = { kind: 'proposal', caseNumber: NUMBER, proposal: 'proposal-1' } as const
      await store().commit([
        planned('alert', alertTo('p-a')),
        planned('to-a', { ...proposal, to: { person: 'p-a' } }, at('11:00')),
        planned('card', channelCard()),
        planned('to-channel', { ...proposal, to: { school: 'TST' } }, at('11:00')),
      ])
      expect(await claim(store(), NOON, at('12:01'))).toEqual(['alert', 'card'])
      await store().noticeSent('alert', NOON, message('D-a'))
      await store().noticeSent('card', NOON, message('C-safety'))
      expect(await claim(store(), NOON, at('12:01'))).toEqual(['to-a', 'to-channel'])
      await store().noticeSent('to-a', NOON, message('D-a'))
      await store().noticeSent('to-channel', NOON, message('C-safety'))
      expect((await store().posts(NUMBER)).filter((p) => p.kind === 'proposal')).toEqual([
        { notice: 'to-a', kind: 'proposal', person: 'p-a', proposal: 'proposal-1', message: message('D-a') },
        { notice: 'to-channel', kind: 'proposal', person: null, proposal: 'proposal-1', message: message('C-safety') },
      ])
      expect(await store().casesInChannel('C-safety')).toEqual([NUMBER])
      expect(await store().casesInChannel('D-a')).toEqual([])
    })
  })

  describe('a step of a case', () => {
    beforeEach(() => open(store(), aCase()))

    test('comes back as it was added, in the order of doing, each once', async () => {
      const steps = [aStep({ id: 's-2' }), aStep({ id: 's-1', due: null, who: [], currency: ['G03'] })]
      await store().commit(steps.map((step) => ({ type: 'step-added', number: NUMBER, step })))
      await store().commit([{ type: 'step-added', number: NUMBER, step: aStep({ id: 's-1', due: 'asap' }) }])
      expect(await store().steps(NUMBER)).toEqual(steps)
      expect(await store().steps('TST-2026-AAAAA')).toEqual([])
    })

    test('is done once', async () => {
      const done = { type: 'step-done', number: NUMBER, step: 'proposal-1-1', at: NOON } as const
      await store().commit([{ type: 'step-added', number: NUMBER, step: aStep() }])
      await store().commit([{ ...done, by: 'p-teamleider' }])
      await expect(store().commit([{ ...done, by: 'p-late' }])).rejects.toThrow(StaleError)
      expect(await store().steps(NUMBER)).toEqual([aStep({ done: { by: 'p-teamleider', at: NOON } })])
    })

    test('is undone once, and can be done again', async () => {
      const done = { type: 'step-done', number: NUMBER, step: 'proposal-1-1', by: 'p-teamleider', at: NOON } as const
      const undone = { type: 'step-undone', number: NUMBER, step: 'proposal-1-1' } as const
      await store().commit([{ type: 'step-added', number: NUMBER, step: aStep() }, done])
      await store().commit([undone])
      expect(await store().steps(NUMBER)).toEqual([aStep()])
      await expect(store().commit([undone])).rejects.toThrow(StaleError)
      await store().commit([done])
      expect((await store().steps(NUMBER))[0]?.done?.by).toBe('p-teamleider')
    })
  })
}
