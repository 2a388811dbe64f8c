import { beforeEach, describe, expect, test } from 'vitest'
import { type Bonds, type Closing, NO_BONDS } from '../../../src/domain/case-state.ts'
import type { Change, Store } from '../../../src/use-cases/ports.ts'
import { aCase } from '../../make.ts'
import { at, NOON, NUMBER, open } from './samples.ts'

export const CLOSING: Closing = {
  at: NOON,
  by: 'p-coordinator',
  outcome: 'established',
  agreements: 'Een verzonnen afspraak.',
  evaluation: '',
  evaluateOn: '2026-12-19',
  despite: null,
}
const BONDS: Bonds = {
  mergedInto: null,
  merged: [{ number: 'TST-2026-OTHER', gained: ['p-ander'] }],
  linked: ['TST-2026-THIRD'],
}

export function stateContract(store: () => Store) {
  describe('the state of a case', () => {
    beforeEach(() => open(store(), aCase(), { traces: ['number/9000001'] }))
    const change = (closed: Closing | null, bonds: Bonds): Change => ({
      type: 'state-changed',
      number: NUMBER,
      closed,
      bonds,
    })

    test('state-changed keeps how it was closed and what it hangs together with, and opens it again', async () => {
      await store().commit([change(CLOSING, BONDS)])
      expect(await store().case(NUMBER)).toEqual({ ...aCase(), closed: CLOSING, bonds: BONDS })
      await store().commit([change(null, NO_BONDS)])
      expect(await store().case(NUMBER)).toEqual(aCase())
    })

    test('the history of closing keeps its instant', async () => {
      const entry = { at: at('12:05'), by: 'p-coordinator', what: { type: 'closed', closing: CLOSING } } as const
      await store().commit([{ type: 'history-written', number: NUMBER, entry }])
      expect(await store().history(NUMBER)).toEqual([entry])
    })

    test('traces-replaced has a case found by its new traces only', async () => {
      const { foundation, openedAt } = aCase()
      const found = (trace: string) => store().casesWithTrace(foundation, [trace], at('00:00'))
      const traces = ['number/9000002', 'name/TST/x', 'name/TST/x']
      await store().commit([{ type: 'traces-replaced', number: NUMBER, traces, openedAt }])
      expect(await found('number/9000001')).toEqual([])
      expect(await found('number/9000002')).toEqual([NUMBER])
      expect(await found('name/TST/x')).toEqual([NUMBER])
      await store().commit([{ type: 'traces-replaced', number: NUMBER, traces: [], openedAt }])
      expect(await found('number/9000002')).toEqual([])
    })
  })
}
