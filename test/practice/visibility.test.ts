import { describe, expect, it } from 'vitest'
import type { Seat } from '../../src/practice/page-api.ts'
import { eventually } from './support/eventually.ts'
import { button } from './support/forms.ts'
import { refused } from './support/refused.ts'
import { appChat, openSeat } from './support/seat-window.ts'
import { act, clientOf, coordinator, guest, openWorkplace, teacher } from './support/workplace.ts'

const textsIn = (seat: Seat) => seat.conversations.flatMap(({ messages }) => messages.map(({ text }) => text))

describe('what a person sees', () => {
  it('is a direct message only when it is theirs', async () => {
    const practice = await openWorkplace()
    await clientOf(practice).chat.postMessage({ channel: teacher.id, text: 'Alleen voor jou' })
    const mine = await (await openSeat(practice, teacher)).until(() => true)
    const other = await (await openSeat(practice, coordinator)).until(() => true)
    expect(textsIn(mine)).toEqual(['Alleen voor jou'])
    expect(textsIn(other)).toEqual([])
  })

  it('is a private channel only as a member', async () => {
    const practice = await openWorkplace()
    await clientOf(practice).chat.postMessage({ channel: 'C0SAFETY', text: 'Voor het team' })
    const outside = await openSeat(practice, guest)
    expect(textsIn(await outside.until(() => true))).toEqual([])
    const post = { do: 'say', channel: 'C0SAFETY', text: 'Hallo?', threadTs: null } as const
    expect(await act(practice, guest, post)).toMatchObject({ ok: false })
    practice.join('C0SAFETY', guest.id)
    expect(textsIn(await outside.until((seat) => textsIn(seat).length > 0))).toEqual(['Voor het team'])
    practice.leave('C0SAFETY', guest.id)
    await outside.until((seat) => textsIn(seat).length === 0)
  })

  it('is an ephemeral message only when it is for them, until the page is loaded again', async () => {
    const practice = await openWorkplace()
    const client = clientOf(practice)
    const mine = await openSeat(practice, teacher)
    const other = await openSeat(practice, coordinator)
    await client.chat.postEphemeral({ channel: 'C0SAFETY', user: teacher.id, text: 'Onder ons' })
    await client.chat.postMessage({ channel: 'C0SAFETY', text: 'Voor allen' })
    const seen = await mine.until((seat) => textsIn(seat).length === 2)
    expect(seen.conversations[1]?.messages).toMatchObject([{ ephemeral: true }, { ephemeral: false }])
    expect(textsIn(await other.until((seat) => textsIn(seat).length > 0))).toEqual(['Voor allen'])
    expect((await client.conversations.history({ channel: 'C0SAFETY' })).messages).toHaveLength(1)
    const reload = async () => {
      const again = await openSeat(practice, teacher)
      const texts = textsIn(await again.until(() => true))
      await again.close()
      return texts
    }
    await mine.close()
    await eventually(reload).toEqual(['Voor allen'])
  })

  it('is not an ephemeral message where they are not', async () => {
    const client = clientOf(await openWorkplace())
    const send = (user: string) => client.chat.postEphemeral({ channel: 'C0SAFETY', user, text: 'x' })
    expect(await refused(send(guest.id))).toMatchObject({ error: 'user_not_in_channel' })
    expect(await refused(send('U0NOBODY'))).toMatchObject({ error: 'user_not_found' })
  })

  it('cannot be used by someone else', async () => {
    const practice = await openWorkplace()
    const blocks = [{ type: 'actions', block_id: 'todo', elements: [button('open', 'x')] } as const]
    const { channel = '', ts = '' } = await clientOf(practice).chat.postMessage({
      channel: teacher.id,
      text: 'x',
      blocks,
    })
    const press = { do: 'press-in-message', channel, ts, blockId: 'todo', actionId: 'open', value: 'x' } as const
    expect(await act(practice, coordinator, press)).toEqual({
      ok: false,
      why: 'This conversation or message is not there (any more).',
    })
  })

  it('counts what is unread until it is read, without what they wrote themselves', async () => {
    const practice = await openWorkplace()
    const seat = await openSeat(practice, teacher)
    const { channel = '' } = await clientOf(practice).chat.postMessage({ channel: teacher.id, text: 'een' })
    await act(practice, teacher, { do: 'say', channel, text: 'twee', threadTs: null })
    expect(appChat(await seat.until((now) => textsIn(now).length === 2)).unread).toBe(1)
    await act(practice, teacher, { do: 'read', channel })
    await seat.until((now) => appChat(now).unread === 0)
  })

  it('comes in few pieces when much happens at once', async () => {
    const practice = await openWorkplace()
    const seat = await openSeat(practice, teacher)
    await seat.until(() => true)
    for (let time = 0; time < 200; time += 1) practice.changePerson(teacher.id, { name: `Tessa ${time}` })
    await seat.until(({ me }) => me.name === 'Tessa 199')
    expect(seat.count()).toBeLessThan(10)
  })

  it('shows everyone whose seat can be taken, and no one else', async () => {
    const practice = await openWorkplace()
    practice.changePerson(guest.id, { flags: ['deleted'] })
    const workplace = await (await fetch(`${practice.url}practice/workplace`)).json()
    const { id, name, about, locale } = teacher
    expect(workplace).toMatchObject({
      name: 'Stichting Voorbeeld',
      people: [{ id, name, about, locale }, { id: coordinator.id }],
    })
    expect((await fetch(`${practice.url}practice/seats/${guest.id}/stream`)).status).toBe(404)
    expect((await fetch(`${practice.url}practice/seats/${practice.botUser}/stream`)).status).toBe(404)
  })
})
