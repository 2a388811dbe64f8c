import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/use-cases/ports.ts'
import { aCase } from '../../make.ts'
import { alertTo, at, channelCard, message, NOON, NUMBER, open, planned, toReporter } from './samples.ts'

export function postContract(store: () => Store) {
  describe('a post', () => {
    beforeEach(async () => {
      await open(store(), aCase())
      await store().commit([
        planned('alert', alertTo('p-a')),
        planned('receipt', toReporter('receipt')),
        planned('card', channelCard()),
        planned('unsent', alertTo('p-b')),
      ])
      await store().noticeSent('alert', NOON, message('D-a'))
      await store().noticeSent('receipt', NOON, message('D-docent'))
      await store().noticeSent('card', NOON, message('C-safety'))
    })

    test('is every message that stands', async () => {
      expect(await store().posts(NUMBER)).toEqual([
        { notice: 'alert', kind: 'alert', person: 'p-a', message: message('D-a') },
        { notice: 'receipt', kind: 'receipt', person: 'p-docent', message: message('D-docent') },
        { notice: 'card', kind: 'channel-card', person: null, message: message('C-safety') },
      ])
    })

    test('is found by the channel it stands in', async () => {
      expect(await store().casesInChannel('C-safety')).toEqual([NUMBER])
      expect(await store().casesInChannel('C-elsewhere')).toEqual([])
    })

    test('ends when its removal was sent, and not before', async () => {
      await store().commit([planned('removal', { kind: 'remove', caseNumber: NUMBER, post: 'card' })])
      expect(await store().posts(NUMBER)).toHaveLength(3)
      expect(await store().casesInChannel('C-safety')).toEqual([NUMBER])
      await store().noticeSent('removal', NOON, null)
      expect((await store().posts(NUMBER)).map((p) => p.notice)).toEqual(['alert', 'receipt'])
      expect(await store().casesInChannel('C-safety')).toEqual([])
    })

    test('is not added by a repaint', async () => {
      await store().commit([planned('repaint', { kind: 'repaint', caseNumber: NUMBER, post: 'alert' })])
      await store().noticeSent('repaint', NOON, message('D-a'))
      expect((await store().posts(NUMBER)).map((p) => p.notice)).toEqual(['alert', 'receipt', 'card'])
    })

    test('stays the first one when two processes sent the same notice', async () => {
      await store().noticeSent('alert', at('12:01'), message('D-second'))
      expect((await store().posts(NUMBER))[0]?.message).toEqual(message('D-a'))
    })

    test('is there when it was sent after all, though someone had given up on it', async () => {
      await store().noticeGivenUp({ id: 'unsent', attempt: 0 }, 'timeout', NOON)
      await store().noticeSent('unsent', NOON, message('D-b'))
      expect((await store().posts(NUMBER)).map((p) => p.notice)).toEqual(['alert', 'receipt', 'card', 'unsent'])
    })
  })
}
