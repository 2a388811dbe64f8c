import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenStore } from '../../../src/store/open-store.ts'
import { aCase } from '../../make.ts'
import { alertTo, at, claim, message, NOON, NUMBER, open, planned, toReporter } from './samples.ts'

const OTHER = 'TST-2026-OTHER'

/** What waits: duties that nobody took up, and messages that are held until someone is at work. */
export function waitingContract(store: () => OpenStore) {
  describe('what waits', () => {
    beforeEach(async () => {
      await open(store(), aCase())
      await open(store(), aCase({ number: OTHER }), { formId: 'V-other' })
    })

    test('are the cases in which some role did not take it up, oldest first', async () => {
      expect(await store().casesNotTakenUp()).toEqual([NUMBER, OTHER])
      const taken = { type: 'duty-taken-up', role: 'safety-coordinator', by: 'p-coordinator', at: NOON } as const
      await store().commit([{ ...taken, number: NUMBER }])
      expect(await store().casesNotTakenUp()).toEqual([OTHER])
      await store().commit([{ type: 'duty-added', number: NUMBER, role: 'mentor' }])
      expect(await store().casesNotTakenUp()).toEqual([OTHER, NUMBER])
    })

    test('holds up no other message to the same reader', async () => {
      await store().commit([planned('card', alertTo('p-a'))])
      await claim(store())
      await store().noticeSent('card', NOON, message('C1'))
      await store().commit([
        planned('held', { kind: 'supplemented', caseNumber: NUMBER, to: { person: 'p-a' } }, at('18:00')),
        planned('gone', { kind: 'remove', caseNumber: NUMBER, post: 'card' }),
      ])
      expect(await claim(store())).toEqual(['gone'])
    })

    test('is hastened for one person or for everyone, in that case only', async () => {
      await store().commit([
        planned('a', alertTo('p-a'), at('18:00')),
        planned('b', alertTo('p-b'), at('18:00')),
        planned('reporter', toReporter('taken-up'), at('18:00')),
        planned('other', alertTo('p-a', OTHER), at('18:00')),
      ])
      expect(await claim(store())).toEqual([])
      await store().commit([{ type: 'notices-hastened', number: NUMBER, person: 'p-a', at: NOON }])
      expect(await claim(store())).toEqual(['a'])
      await store().commit([{ type: 'notices-hastened', number: NUMBER, person: null, at: NOON }])
      expect(await claim(store())).toEqual(['b', 'reporter'])
    })

    test('and failed keeps its own time when the case is hastened', async () => {
      await store().commit([planned('a', alertTo('p-a'))])
      await claim(store())
      await store().noticeFailed({ id: 'a', attempt: 1 }, 'timeout', at('12:10'))
      await store().commit([{ type: 'notices-hastened', number: NUMBER, person: null, at: at('12:01') }])
      expect(await claim(store(), at('12:05'))).toEqual([])
    })

    test('in a daily message is of no case, and is handed out with its numbers', async () => {
      const digest = { kind: 'digest', cases: [NUMBER, OTHER], to: { person: 'p-a' } } as const
      await store().commit([planned('digest', digest)])
      const [claimed] = await store().claimNotices(NOON, at('23:00'), 10)
      expect(claimed?.notice).toEqual(digest)
      await store().noticeSent('digest', NOON, message('D1'))
      expect(await store().posts(NUMBER)).toEqual([])
    })

    test('is not told to whoever reported in a way that names them', async () => {
      const named = planned('x/p-docent', { kind: 'not-taken-up', caseNumber: NUMBER, to: { person: 'p-docent' } })
      await expect(store().commit([named])).rejects.toMatchObject({ code: 'notice-id-names-someone' })
    })
  })
}
