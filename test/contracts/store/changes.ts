import { beforeEach, describe, expect, test } from 'vitest'
import type { Access } from '../../../src/domain/case.ts'
import { type Change, StaleError, type Store } from '../../../src/use-cases/ports.ts'
import { aCase, anAdvice, aReport } from '../../make.ts'
import { alertTo, at, claim, NOON, NUMBER, open, openedAs, planned } from './samples.ts'

export function changeContract(store: () => Store) {
  describe('a change', () => {
    beforeEach(() => open(store(), aCase()))

    test('case-touched raises the version, and is refused on an older one', async () => {
      await store().commit([{ type: 'case-touched', number: NUMBER, version: 1 }])
      expect((await store().case(NUMBER))?.version).toBe(2)
      await expect(store().commit([{ type: 'case-touched', number: NUMBER, version: 1 }])).rejects.toThrow(StaleError)
      expect((await store().case(NUMBER))?.version).toBe(2)
    })

    test('that is stale takes everything else in the commit with it', async () => {
      const before = await store().case(NUMBER)
      const stale = store().commit([
        { type: 'history-written', number: NUMBER, entry: { at: NOON, by: null, what: { type: 'opened' } } },
        { type: 'duty-added', number: NUMBER, role: 'mentor' },
        planned('alert/2', alertTo('p-mentor')),
        openedAs(aCase({ number: 'TST-2026-OTHER' }), { formId: 'V-other' }),
        { type: 'case-touched', number: NUMBER, version: 7 },
      ])
      await expect(stale).rejects.toThrow(StaleError)
      expect(await store().case(NUMBER)).toEqual(before)
      expect(await store().history(NUMBER)).toEqual([])
      expect(await store().case('TST-2026-OTHER')).toBeUndefined()
      expect(await store().caseOfForm('V-other')).toBeUndefined()
      expect(await claim(store())).toEqual([])
    })

    test.each<Change>([
      { type: 'case-touched', number: 'TST-2026-AAAAA', version: 1 },
      { type: 'duty-added', number: 'TST-2026-AAAAA', role: 'mentor' },
      { type: 'history-written', number: 'TST-2026-AAAAA', entry: { at: NOON, by: null, what: { type: 'opened' } } },
      planned('x', { kind: 'alert', caseNumber: 'TST-2026-AAAAA', to: { person: 'p-mentor' } }),
    ])('to a case that is not there is stale: $type', async (change) => {
      await expect(store().commit([change])).rejects.toThrow(StaleError)
    })

    test('report-changed keeps the new report, advice, urgency and restriction', async () => {
      const report = aReport({ people: [], story: 'Een aangevuld verhaal.' })
      const advice = anAdvice({ restricted: true, urgency: 'today' })
      const change = { number: NUMBER, report, advice, urgency: 'today', restricted: true } as const
      await store().commit([{ type: 'report-changed', ...change }])
      expect(await store().case(NUMBER)).toEqual({ ...aCase(), report, advice, urgency: 'today', restricted: true })
    })

    test('duty-added adds a role once', async () => {
      const added: Change = { type: 'duty-added', number: NUMBER, role: 'mentor' }
      await store().commit([added, added])
      expect((await store().case(NUMBER))?.duties).toEqual([
        { role: 'safety-coordinator', takenUp: null },
        { role: 'mentor', takenUp: null },
      ])
    })

    test('duty-taken-up settles the duty, once', async () => {
      const takenUp = { type: 'duty-taken-up', number: NUMBER, role: 'safety-coordinator', at: NOON } as const
      await store().commit([{ ...takenUp, by: 'p-coordinator' }])
      await expect(store().commit([{ ...takenUp, by: 'p-late' }])).rejects.toThrow(StaleError)
      expect((await store().case(NUMBER))?.duties).toEqual([
        { role: 'safety-coordinator', takenUp: { by: 'p-coordinator', at: NOON } },
      ])
    })

    test('duty-ended takes the duty away, taken up or not; it can be added anew, open', async () => {
      const role = 'safety-coordinator'
      await store().commit([{ type: 'duty-taken-up', number: NUMBER, role, by: 'p-coordinator', at: NOON }])
      await store().commit([{ type: 'duty-ended', number: NUMBER, role }])
      await store().commit([{ type: 'duty-ended', number: NUMBER, role: 'mentor' }])
      expect((await store().case(NUMBER))?.duties).toEqual([])
      await store().commit([
        { type: 'duty-added', number: NUMBER, role },
        { type: 'duty-ended', number: NUMBER, role },
        { type: 'duty-added', number: NUMBER, role },
      ])
      expect((await store().case(NUMBER))?.duties).toEqual([{ role, takenUp: null }])
    })

    test('access-given keeps on what ground, and a case that nobody may open is not among those', async () => {
      const ground = { type: 'role', held: 'team-leader' } as const
      const access: Access = { person: 'p-mentor', role: 'mentor', from: at('10:00'), until: null, ground }
      await store().commit([{ type: 'access-given', number: NUMBER, access }])
      expect((await store().case(NUMBER))?.access).toContainEqual(access)
      expect(await store().casesWithAnyAccess()).toEqual([NUMBER])
      const people = new Set((await store().case(NUMBER))?.access.map(({ person }) => person))
      await store().commit([...people].map((person) => ({ type: 'access-ended', number: NUMBER, person, at: NOON })))
      expect(await store().casesWithAnyAccess()).toEqual([])
    })

    test('access-given and access-ended write down from when until when', async () => {
      const access: Access = { person: 'p-mentor', role: 'mentor', from: at('10:00'), until: null }
      const given: Change = { type: 'access-given', number: NUMBER, access }
      const ended = { type: 'access-ended', number: NUMBER, person: 'p-mentor' } as const
      await store().commit([given, given])
      await store().commit([{ ...ended, at: at('11:00') }])
      await store().commit([{ ...ended, at: at('11:30') }])
      await store().commit([{ type: 'access-given', number: NUMBER, access: { ...access, from: at('12:00') } }])
      expect((await store().case(NUMBER))?.access.filter((a) => a.person === 'p-mentor')).toEqual([
        { ...access, until: at('11:00') },
        { ...access, from: at('12:00') },
      ])
    })

    test('history-written keeps the order of writing, also within one moment', async () => {
      const entries = [
        { at: NOON, by: 'p-docent', what: { type: 'reported' } },
        { at: NOON, by: null, what: { type: 'alerted', person: 'p-coordinator', roles: ['safety-coordinator'] } },
        { at: at('12:05'), by: 'p-coordinator', what: { type: 'handed-over', to: 'p-mentor', reason: 'Verlof.' } },
      ] as const
      await store().commit(entries.map((entry) => ({ type: 'history-written', number: NUMBER, entry })))
      expect(await store().history(NUMBER)).toEqual(entries)
    })
  })
}
