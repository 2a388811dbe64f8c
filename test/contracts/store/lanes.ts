import { beforeEach, describe, expect, test } from 'vitest'
import type { Notice } from '../../../src/domain/notice.ts'
import type { OpenStore } from '../../../src/store/open-store.ts'
import { aCase } from '../../make.ts'
import { alertTo, at, channelCard, claim, message, NOON, NUMBER, open, planned, toReporter } from './samples.ts'

export function laneContract(store: () => OpenStore) {
  describe('notices of one case to one reader', () => {
    beforeEach(async () => {
      await open(store(), aCase())
      await open(store(), aCase({ number: 'TST-2026-OTHER' }), { formId: 'V-other' })
    })

    test.each<[string, Notice, Notice]>([
      ['an alert and its repaint', alertTo('p-a'), { kind: 'repaint', caseNumber: NUMBER, post: 'first' }],
      ['an alert and its removal', alertTo('p-a'), { kind: 'remove', caseNumber: NUMBER, post: 'first' }],
      ['two alerts to one person', alertTo('p-a'), alertTo('p-a')],
      ['a receipt and who took it up', toReporter('receipt'), toReporter('taken-up')],
      ['a receipt and a question', toReporter('receipt'), toReporter('question')],
      ['a question and that it is closed', toReporter('question'), toReporter('closed')],
      ['that it is closed and that it was merged', toReporter('closed'), toReporter('merged')],
      [
        'an alert and what the reporter added',
        alertTo('p-a'),
        { kind: 'supplemented', caseNumber: NUMBER, to: { person: 'p-a' } },
      ],
      [
        'what the reporter added and an answer',
        { kind: 'supplemented', caseNumber: NUMBER, to: { person: 'p-a' } },
        { kind: 'answered', caseNumber: NUMBER, to: { person: 'p-a' } },
      ],
      ['a receipt and its repaint', toReporter('receipt'), { kind: 'repaint', caseNumber: NUMBER, post: 'first' }],
      ['a channel card and its removal', channelCard(), { kind: 'remove', caseNumber: NUMBER, post: 'first' }],
    ])('go in order, one at a time: %s', async (_, first, second) => {
      await store().commit([planned('first', first, at('11:30')), planned('second', second, at('11:00'))])
      expect(await claim(store(), at('12:00'), at('12:01'))).toEqual(['first'])
      await store().noticeFailed({ id: 'first', attempt: 1 }, 'timeout', at('12:10'))
      expect(await claim(store(), at('12:05'))).toEqual([])
      expect(await claim(store(), at('12:10'), at('12:11'))).toEqual(['first'])
      await store().noticeSent('first', at('12:10'), message('C1'))
      expect(await claim(store(), at('12:10'))).toEqual(['second'])
    })

    test.each<[string, Notice, Notice]>([
      ['who took it up', toReporter('receipt'), toReporter('taken-up')],
      ['a proposal', alertTo('p-a'), { kind: 'proposal', caseNumber: NUMBER, proposal: 'p1', to: { person: 'p-a' } }],
      ['the removal of the same card', alertTo('p-a'), { kind: 'remove', caseNumber: NUMBER, post: 'card' }],
    ])('do not wait for a card that cannot be drawn again: %s', async (_, card, next) => {
      await store().commit([planned('card', card)])
      await claim(store())
      await store().noticeSent('card', NOON, message('C1'))
      const repaint = { kind: 'repaint', caseNumber: NUMBER, post: 'card' } as const
      await store().commit([planned('repaint', repaint), planned('again', repaint), planned('next', next)])
      expect(await claim(store(), NOON, at('12:01'))).toEqual(['repaint', 'next'])
      await store().noticeFailed({ id: 'repaint', attempt: 1 }, 'timeout', at('12:10'))
      await store().noticeSent('next', NOON, null)
      expect(await claim(store(), at('12:05'))).toEqual([])
      expect(await claim(store(), at('12:10'))).toEqual(['repaint'])
    })

    test('go on when an earlier one is given up', async () => {
      await store().commit([
        planned('first', alertTo('p-a')),
        planned('second', { kind: 'repaint', caseNumber: NUMBER, post: 'first' }),
      ])
      await store().noticeGivenUp({ id: 'first', attempt: 0 }, 'user_disabled', NOON)
      expect(await claim(store())).toEqual(['second'])
    })

    test('hold up no other reader and no other case', async () => {
      await store().commit([
        planned('a', alertTo('p-a')),
        planned('b', alertTo('p-b')),
        planned('c', toReporter('receipt')),
        planned('d', alertTo('p-a', 'TST-2026-OTHER')),
      ])
      expect(await claim(store())).toEqual(['a', 'b', 'c', 'd'])
    })

    test('about a message that was never planned are refused', async () => {
      const stray = planned('stray', { kind: 'repaint', caseNumber: NUMBER, post: 'nothing' })
      await expect(store().commit([stray])).rejects.toMatchObject({ code: 'refused' })
    })
  })
}
