import { describe, expect, test } from 'vitest'
import { NumberTakenError, SameFormError, type Store } from '../../../src/use-cases/ports.ts'
import { aCase, aReport } from '../../make.ts'
import { at, NUMBER, open } from './samples.ts'

export function caseContract(store: () => Store) {
  describe('a case', () => {
    test('comes back as it was opened', async () => {
      const opened = aCase({
        restricted: true,
        urgency: 'acute',
        duties: [
          { role: 'safety-coordinator', takenUp: null },
          { role: 'mentor', takenUp: { by: 'p-mentor', at: at('10:00') } },
        ],
        access: [
          { person: 'p-coordinator', role: 'safety-coordinator', from: at('09:45'), until: null },
          { person: 'p-mentor', role: 'mentor', from: at('09:45'), until: at('11:00') },
        ],
      })
      await open(store(), opened)
      expect(await store().case(NUMBER)).toEqual(opened)
    })

    test('that is not there is undefined', async () => {
      expect(await store().case('TST-2026-AAAAA')).toBeUndefined()
      expect(await store().history('TST-2026-AAAAA')).toEqual([])
      expect(await store().posts('TST-2026-AAAAA')).toEqual([])
    })

    test('is one case when the form comes twice', async () => {
      await open(store(), aCase(), { formId: 'V1' })
      const again = open(store(), aCase({ number: 'TST-2026-SECND' }), { formId: 'V1' })
      await expect(again).rejects.toThrow(SameFormError)
      expect(await store().caseOfForm('V1')).toBe(NUMBER)
      expect(await store().case('TST-2026-SECND')).toBeUndefined()
    })

    test('is one case when the very same commit comes twice', async () => {
      await open(store(), aCase(), { formId: 'V1' })
      await expect(open(store(), aCase(), { formId: 'V1' })).rejects.toThrow(SameFormError)
    })

    test('does not get a number that another case has', async () => {
      await open(store(), aCase(), { formId: 'V1' })
      const taken = open(store(), aCase({ report: aReport({ story: 'Een ander verhaal.' }) }), { formId: 'V2' })
      await expect(taken).rejects.toThrow(NumberTakenError)
      expect((await store().case(NUMBER))?.report.story).toBe(aReport().story)
      expect(await store().caseOfForm('V2')).toBeUndefined()
    })
  })
}
