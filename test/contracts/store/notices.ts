import { beforeEach, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/store/migrations/all.ts'
import type { OpenStore } from '../../../src/store/open-store.ts'
import { aCase } from '../../make.ts'
import { alertTo, at, claim, message, NOON, NUMBER, open, planned, toReporter } from './samples.ts'

const NEWEST = MIGRATIONS.at(-1)?.version

export function noticeContract(store: () => OpenStore) {
  describe('a notice', () => {
    beforeEach(() => open(store(), aCase()))

    test('is handed out when it is due, oldest first, with the count of attempts', async () => {
      await store().commit([
        planned('late', alertTo('p-late'), at('11:30')),
        planned('early', alertTo('p-early'), at('11:00')),
        planned('not yet', alertTo('p-later'), at('12:01')),
      ])
      expect(await store().claimNotices(NOON, at('12:05'), 10)).toEqual([
        { id: 'early', notice: alertTo('p-early'), attempt: 1, plannedAt: NOON },
        { id: 'late', notice: alertTo('p-late'), attempt: 1, plannedAt: NOON },
      ])
    })

    test('is handed out to nobody else until the lease ends, and then again', async () => {
      await store().commit([planned('a', alertTo('p-a'))])
      expect(await claim(store(), at('12:00'), at('12:05'))).toEqual(['a'])
      expect(await claim(store(), at('12:04'), at('12:09'))).toEqual([])
      const [again] = await store().claimNotices(at('12:05'), at('12:10'), 10)
      expect(again).toMatchObject({ id: 'a', attempt: 2 })
    })

    test('comes no more than the limit at a time', async () => {
      await store().commit(['a', 'b', 'c'].map((id) => planned(id, alertTo(id))))
      expect(await store().claimNotices(NOON, at('12:05'), 2)).toHaveLength(2)
      expect(await store().claimNotices(NOON, at('12:05'), 2)).toHaveLength(1)
    })

    test('that is planned again stays as it was', async () => {
      await store().commit([planned('a', alertTo('p-a'), at('11:00'))])
      await store().commit([planned('a', alertTo('p-b'), at('13:00'))])
      expect((await store().claimNotices(NOON, at('12:05'), 10)).map((n) => n.notice)).toEqual([alertTo('p-a')])
      await store().noticeSent('a', NOON, null)
      await store().commit([planned('a', alertTo('p-a'), at('11:00'))])
      expect(await claim(store(), at('18:00'))).toEqual([])
    })

    test('that failed is tried again when asked, and not before', async () => {
      await store().commit([planned('a', alertTo('p-a'))])
      await claim(store(), at('12:00'), at('12:30'))
      await store().noticeFailed({ id: 'a', attempt: 1 }, 'ratelimited', at('12:10'))
      expect(await claim(store(), at('12:09'))).toEqual([])
      expect(await store().claimNotices(at('12:10'), at('12:20'), 10)).toMatchObject([{ id: 'a', attempt: 2 }])
    })

    test('that was handed out again is not freed or ended by whoever had it before', async () => {
      await store().commit([planned('a', alertTo('p-a'))])
      await claim(store(), at('12:00'), at('12:05'))
      await claim(store(), at('12:05'), at('12:10'))
      const first = { id: 'a', attempt: 1 }
      await store().noticeFailed(first, 'timeout', at('12:06'))
      await store().noticeGivenUp(first, 'timeout', at('12:06'))
      const change = { type: 'notice-given-up', claim: first, trouble: 'timeout', at: NOON } as const
      await expect(store().commit([change])).rejects.toMatchObject({ name: 'StaleError' })
      expect(await store().ready()).toMatchObject({ givenUp: 0, troubles: [] })
      expect(await claim(store(), at('12:09'))).toEqual([])
    })

    test('is given up together with what follows from that, or not at all', async () => {
      await store().commit([planned('a', alertTo('p-a'))])
      const claimed = { id: 'a', attempt: 0 }
      const change = { type: 'notice-given-up', claim: claimed, trouble: 'x', at: NOON } as const
      const stale = { type: 'case-touched', number: NUMBER, version: 9 } as const
      await expect(store().commit([change, stale])).rejects.toMatchObject({ name: 'StaleError' })
      expect((await store().ready()).givenUp).toBe(0)
      await store().commit([change, planned('b', alertTo('p-b'))])
      expect((await store().ready()).givenUp).toBe(1)
      expect(await claim(store())).toEqual(['b'])
    })

    test('that was sent or given up is not handed out again', async () => {
      await store().commit([planned('a', alertTo('p-a')), planned('b', alertTo('p-b'))])
      await store().noticeSent('a', NOON, message('D1'))
      await store().noticeGivenUp({ id: 'b', attempt: 0 }, 'user_disabled', NOON)
      await store().noticeFailed({ id: 'a', attempt: 0 }, 'late_answer', NOON)
      await store().noticeFailed({ id: 'b', attempt: 0 }, 'late_answer', NOON)
      expect(await claim(store(), at('18:00'))).toEqual([])
      expect((await store().ready()).givenUp).toBe(1)
    })

    test('to a reporter may not carry the reporter in its id', async () => {
      const named = planned(`${NUMBER}/receipt/p-docent`, toReporter('receipt'))
      await expect(store().commit([named])).rejects.toMatchObject({ code: 'notice-id-names-someone' })
      expect(await claim(store())).toEqual([])
    })

    test('that waits shows in the state of the store', async () => {
      const nothing = { migration: NEWEST, oldestDueSeconds: null, givenUp: 0, troubles: [], notices: [] }
      expect(await store().ready()).toEqual(nothing)
      await store().commit([
        planned('a', alertTo('p-a'), at('11:58')),
        planned('b', alertTo('p-b'), at('11:59')),
        planned('later', alertTo('p-c'), at('13:00')),
      ])
      await store().noticeFailed({ id: 'a', attempt: 0 }, 'timeout', at('12:30'))
      const waiting = { oldestDueSeconds: 120, troubles: ['timeout'] }
      const notices = [{ kind: 'alert', state: 'planned', count: 3 }]
      expect(await store().ready()).toEqual({ ...nothing, ...waiting, notices })
    })
  })
}
