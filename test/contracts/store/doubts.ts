import { describe, expect, test } from 'vitest'
import type { OpenStore } from '../../../src/store/open-store.ts'
import { aCase } from '../../make.ts'
import { at, claim, doubtTo, message, NOON, NUMBER, open, planned } from './samples.ts'

export function doubtContract(store: () => OpenStore) {
  describe('a doubt about an answer, which is of no case', () => {
    test('is handed out as it was planned, and planned once', async () => {
      await store().commit([planned('doubt/1/p-a', doubtTo('p-a', 'p-asker'))])
      await store().commit([planned('doubt/1/p-a', doubtTo('p-b'))])
      expect(await store().claimNotices(NOON, at('12:05'), 10)).toEqual([
        { id: 'doubt/1/p-a', notice: doubtTo('p-a', 'p-asker'), attempt: 1, plannedAt: NOON },
      ])
    })

    test('is not handed out again once it was sent, and is no message of a case', async () => {
      await open(store(), aCase())
      await store().commit([planned('d', doubtTo('p-a'))])
      expect(await claim(store())).toEqual(['d'])
      await store().noticeSent('d', NOON, message('D1'))
      expect(await claim(store(), at('23:30'), at('23:40'))).toEqual([])
      expect(await store().posts(NUMBER)).toEqual([])
      expect(await store().casesInChannel('D1')).toEqual([])
    })

    test('that failed is tried again, and that was given up is counted', async () => {
      await store().commit([planned('d', doubtTo('p-a'))])
      await claim(store(), NOON, at('12:01'))
      await store().noticeFailed({ id: 'd', attempt: 1 }, 'timeout', at('12:10'))
      expect(await claim(store(), at('12:09'))).toEqual([])
      expect(await claim(store(), at('12:10'), at('12:11'))).toEqual(['d'])
      await store().commit([
        { type: 'notice-given-up', claim: { id: 'd', attempt: 2 }, trouble: 'unreachable', at: NOON },
        planned('next', doubtTo('p-b')),
      ])
      expect((await store().ready()).givenUp).toBe(1)
      expect(await claim(store(), at('12:12'))).toEqual(['next'])
    })

    test('waits for no other to the same person', async () => {
      await store().commit([planned('first', doubtTo('p-a')), planned('second', doubtTo('p-a'))])
      expect(await claim(store())).toEqual(['first', 'second'])
    })

    test('may not carry whose it is in its id, unless they are the one who is told', async () => {
      const named = planned('doubt/1/p-asker', doubtTo('p-a', 'p-asker'))
      await expect(store().commit([named])).rejects.toMatchObject({ code: 'notice-id-names-someone' })
      await store().commit([planned('doubt/1/p-a', doubtTo('p-a', 'p-a'))])
      expect(await claim(store())).toEqual(['doubt/1/p-a'])
    })
  })
}
