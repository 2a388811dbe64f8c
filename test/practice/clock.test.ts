import { describe, expect, it } from 'vitest'
import { momentOf } from '../../src/practice/clock.ts'
import type { Workplace } from '../../src/practice/page-api.ts'
import type { Practice } from '../../src/practice/server.ts'
import { appChat, openSeat } from './support/seat-window.ts'
import { act, openWorkplace, teacher } from './support/workplace.ts'

const put = (practice: Practice, jump: string) =>
  fetch(`${practice.url}practice/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jump }),
  })
/** At school, in winter time. */
const at = (moment: string) => new Date(`${moment}+01:00`)

describe('where a jump leads', () => {
  it.each([
    ['hour-later', '2026-11-24T09:10:30', '2026-11-24T10:10:30'],
    ['today-at-four', '2026-11-24T09:10:30', '2026-11-24T16:00:00'],
    ['tomorrow-at-eight', '2026-11-24T23:59:00', '2026-11-25T08:00:00'],
    ['friday-at-ten', '2026-11-24T09:10:00', '2026-11-27T22:00:00'],
    ['friday-at-ten', '2026-11-27T21:59:00', '2026-11-27T22:00:00'],
    ['friday-at-ten', '2026-11-27T22:00:00', '2026-12-04T22:00:00'],
    ['friday-at-ten', '2026-11-28T12:00:00', '2026-12-04T22:00:00'],
  ] as const)('%s from %s', (jump, from, to) => {
    expect(momentOf(jump, at(from))).toEqual(at(to))
  })

  it('keeps to the clock at school in the night in which it changes', () => {
    expect(momentOf('tomorrow-at-eight', new Date('2026-10-24T12:00:00+02:00'))).toEqual(at('2026-10-25T08:00:00'))
  })
})

describe('the clock of the workplace', () => {
  it('is put forward for everyone, and messages are written at that time', async () => {
    let told = 0
    const now = () => at('2026-11-24T09:10:00')
    const practice = await openWorkplace({ now, onPutForward: () => void told++ })
    const seat = await openSeat(practice, teacher)
    expect((await seat.until(() => true)).clock).toEqual({ now: now().getTime(), beganAt: null })
    const answer = await put(practice, 'friday-at-ten')
    const friday = at('2026-11-27T22:00:00')
    expect(await answer.json()).toEqual({ now: friday.getTime(), beganAt: null })
    expect([practice.now(), told]).toEqual([friday, 1])
    const later = await seat.until(({ clock }) => clock.now === friday.getTime())
    await act(practice, teacher, { do: 'say', channel: appChat(later).id, text: 'dag', threadTs: null })
    const said = appChat(await seat.until((next) => appChat(next).messages.length === 1)).messages[0]
    expect(Number(said?.ts)).toBe(friday.getTime() / 1000)
  })

  it('goes on with the clock that it was given', async () => {
    let now = at('2026-11-24T09:10:00')
    const practice = await openWorkplace({ now: () => now })
    await put(practice, 'hour-later')
    now = at('2026-11-24T09:12:00')
    expect(practice.now()).toEqual(at('2026-11-24T10:12:00'))
  })

  it('is not put back, nor to anything else', async () => {
    let told = 0
    const practice = await openWorkplace({
      now: () => at('2026-11-24T16:00:00'),
      onPutForward: () => void told++,
    })
    expect((await put(practice, 'today-at-four')).status).toBe(409)
    expect((await put(practice, 'yesterday')).status).toBe(400)
    expect([practice.now(), told]).toEqual([at('2026-11-24T16:00:00'), 0])
  })

  it('is told to the start of the page, with where it began', async () => {
    const beganAt = at('2026-11-23T09:10:00')
    const practice = await openWorkplace({ now: () => at('2026-11-23T09:30:00'), beganAt })
    const workplace = (await (await fetch(`${practice.url}practice/workplace`)).json()) as Workplace
    expect(workplace.clock).toEqual({ now: at('2026-11-23T09:30:00').getTime(), beganAt: beganAt.getTime() })
  })
})
