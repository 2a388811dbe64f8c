import { describe, expect, it } from 'vitest'
import { section } from './support/forms.ts'
import { refused } from './support/refused.ts'
import { act, botToken, clientOf, openWorkplace, teacher } from './support/workplace.ts'

const metadata = { event_type: 'notice', event_payload: { id: 'n-1' } }

describe('messages', () => {
  it('are changed and taken away by who wrote them only', async () => {
    const practice = await openWorkplace()
    const client = clientOf(practice)
    const channel = 'C0SAFETY'
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'eerst', blocks: [section('eerst')], metadata })
    await client.chat.update({ channel, ts, text: 'daarna' })
    const [changed] = (await client.conversations.history({ channel, include_all_metadata: true })).messages ?? []
    expect(changed).toMatchObject({ ts, text: 'daarna', metadata, edited: { user: practice.botUser } })
    expect(changed?.blocks).toMatchObject([{ type: 'section', text: { text: 'eerst' } }])
    await act(practice, teacher, { do: 'say', channel, text: 'van mij', threadTs: null })
    const [theirs] = (await client.conversations.history({ channel })).messages ?? []
    const place = { channel, ts: theirs?.ts ?? '' }
    expect(await refused(client.chat.update({ ...place, text: 'x' }))).toMatchObject({ error: 'cant_update_message' })
    expect(await refused(client.chat.delete(place))).toMatchObject({ error: 'cant_delete_message' })
    await client.chat.delete({ channel, ts })
    expect(await refused(client.chat.update({ channel, ts, text: 'x' }))).toMatchObject({ error: 'message_not_found' })
  })

  it('keep the place of a thread when they are taken away', async () => {
    const client = clientOf(await openWorkplace())
    const channel = 'C0SAFETY'
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'kaart' })
    await client.chat.postMessage({ channel, text: 'antwoord', thread_ts: ts })
    await client.chat.delete({ channel, ts })
    expect((await client.conversations.replies({ channel, ts })).messages).toMatchObject([
      { subtype: 'tombstone', text: '' },
      { text: 'antwoord' },
    ])
    expect(await refused(client.chat.delete({ channel, ts }))).toMatchObject({ error: 'message_not_found' })
  })

  it('hang only on messages that are there', async () => {
    const client = clientOf(await openWorkplace())
    const reply = (thread_ts: string) => client.chat.postMessage({ channel: 'C0SAFETY', text: 'x', thread_ts })
    expect(await refused(reply('1.000001'))).toMatchObject({ error: 'thread_not_found' })
    expect(await refused(reply('0'))).toMatchObject({ error: 'invalid_thread_ts' })
  })

  it('have unique timestamps, also when the clock stands still', async () => {
    const client = clientOf(await openWorkplace({ now: () => new Date('2026-11-19T10:40:00Z') }))
    const post = () => client.chat.postMessage({ channel: 'C0SAFETY', text: 'x' })
    const timestamps = [await post(), await post(), await post()].map(({ ts = '' }) => ts)
    expect(new Set(timestamps).size).toBe(3)
    expect([...timestamps].sort()).toEqual(timestamps)
    expect(timestamps[0]).toMatch(/^\d{10}\.\d{6}$/)
  })

  it('carry metadata of the right shape only', async () => {
    const client = clientOf(await openWorkplace())
    const post = (value: unknown) =>
      client.apiCall('chat.postMessage', { channel: 'C0SAFETY', text: 'x', metadata: value })
    expect(await refused(post({ event_type: 'x' }))).toMatchObject({ error: 'invalid_metadata_schema' })
    expect(await refused(post('{'))).toMatchObject({ error: 'invalid_metadata_format' })
  })

  it('have a permalink that leads to the page', async () => {
    const practice = await openWorkplace()
    const client = clientOf(practice)
    const { ts = '' } = await client.chat.postMessage({ channel: 'C0SAFETY', text: 'x' })
    const { permalink = '' } = await client.chat.getPermalink({ channel: 'C0SAFETY', message_ts: ts })
    expect(permalink).toBe(`${practice.url}archives/C0SAFETY/p${ts.replace('.', '')}`)
    expect((await fetch(permalink, { redirect: 'manual' })).headers.get('location')).toBe('/')
    const none = client.chat.getPermalink({ channel: 'C0SAFETY', message_ts: '1.000001' })
    expect(await refused(none)).toMatchObject({ error: 'message_not_found' })
  })

  it('are taken as JSON too', async () => {
    const practice = await openWorkplace()
    const response = await fetch(`${practice.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${botToken}` },
      body: JSON.stringify({ channel: 'C0SAFETY', text: 'x', blocks: [section('x')] }),
    })
    expect(await response.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'section' }] } })
  })

  it('to someone who left are taken, as Slack takes them: the app has to look for itself', async () => {
    const practice = await openWorkplace()
    practice.changePerson(teacher.id, { flags: ['deleted'] })
    const client = clientOf(practice)
    expect(await client.chat.postMessage({ channel: teacher.id, text: 'x' })).toMatchObject({ ok: true })
    expect((await client.users.info({ user: teacher.id })).user).toMatchObject({ deleted: true })
  })

  it('cannot be sent in a direct message when the messages tab is off', async () => {
    const practice = await openWorkplace({ messagesTab: false })
    const post = clientOf(practice).chat.postMessage({ channel: teacher.id, text: 'x' })
    expect(await refused(post)).toMatchObject({ error: 'messages_tab_disabled' })
  })
})
