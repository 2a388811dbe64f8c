import { beforeEach, describe, expect, test } from 'vitest'
import type { Access } from '../../../src/domain/case.ts'
import type { Store } from '../../../src/use-cases/ports.ts'
import { aCase, aReport } from '../../make.ts'
import { at, NOON, open } from './samples.ts'

export function lookupContract(store: () => Store) {
  describe('looking up', () => {
    beforeEach(async () => {
      const opened = [
        { number: 'TST-2026-FIRST', time: '08:00', reporter: 'p-docent', traces: ['number/TST/9000001'] },
        { number: 'TST-2026-THIRD', time: '10:00', reporter: 'p-docent', traces: ['name/TST/tessa testleerling'] },
        { number: 'TST-2026-SECND', time: '09:00', reporter: 'p-ander', traces: ['number/TST/9000001', 'name/TST/x'] },
      ]
      for (const { number, time, reporter, traces } of opened) {
        const access = [{ person: 'p-coordinator', role: 'safety-coordinator', from: at(time), until: null }] as const
        const report = aReport({ reporter })
        await open(store(), aCase({ number, openedAt: at(time), report, access }), { formId: number, traces })
      }
    })

    test('cases by the traces of a pupil, newest first, each once, within the look-back', async () => {
      const traces = ['number/TST/9000001', 'name/TST/x', 'name/TST/niemand']
      const since = (time: string) => store().casesWithTrace('teststichting', traces, at(time))
      expect(await since('00:00')).toEqual(['TST-2026-SECND', 'TST-2026-FIRST'])
      expect(await since('08:30')).toEqual(['TST-2026-SECND'])
      expect(await store().casesWithTrace('andere-stichting', traces, at('00:00'))).toEqual([])
      expect(await store().casesWithTrace('teststichting', [], at('00:00'))).toEqual([])
    })

    test('the cases that someone reported, newest first', async () => {
      expect(await store().casesReportedBy('p-docent')).toEqual(['TST-2026-THIRD', 'TST-2026-FIRST'])
      expect(await store().casesReportedBy('p-coordinator')).toEqual([])
    })

    test('the cases that someone may open, each once, until the access ends', async () => {
      const access: Access = { person: 'p-coordinator', role: 'mentor', from: NOON, until: null }
      await store().commit([
        { type: 'access-given', number: 'TST-2026-FIRST', access },
        { type: 'access-ended', number: 'TST-2026-SECND', person: 'p-coordinator', at: NOON },
      ])
      expect(await store().casesWithAccess('p-coordinator')).toEqual(['TST-2026-THIRD', 'TST-2026-FIRST'])
      expect(await store().casesWithAccess('p-docent')).toEqual([])
    })
  })
}
