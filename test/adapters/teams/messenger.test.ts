import { describe, expect, test } from 'vitest'
import { Pace } from '../../../src/adapters/teams/pace.ts'
import { alertCard } from '../../view/views.ts'
import { TESSA } from './recording-assistant.ts'
import { CHANNEL, from, openTenant } from './tenant.ts'

const CHAT = `a:chat-with-${TESSA}`

describe('a message to someone', () => {
  test('who never wrote opens a chat first, once', async () => {
    const { messenger, connector } = await openTenant()
    const ref = await messenger.postToPerson(TESSA, alertCard, 'n1', false)
    await messenger.postToPerson(TESSA, alertCard, 'n2', false)
    expect(ref).toEqual({ platform: 'teams', channel: CHAT, message: connector.in(CHAT)[0]?.id })
    expect(connector.calls.map(({ path }) => path.split('/').length)).toEqual([3, 5, 5])
    expect(connector.calls[0]?.body).toMatchObject({ members: [{ id: TESSA }], isGroup: false })
    expect(connector.calls.every(({ authorization }) => authorization === 'Bearer our-token')).toBe(true)
    expect(connector.in(CHAT)[0]?.activity).toMatchObject({ type: 'message', summary: alertCard.summary })
  })

  test('who wrote before goes to that chat', async () => {
    const tenant = await openTenant()
    await tenant.deliver(from(tenant, 'installed'))
    await tenant.messenger.postToPerson(TESSA, alertCard, 'n1', false)
    expect(tenant.connector.in('a:1tessa-chat')).toHaveLength(1)
    expect([...tenant.references.keys()]).toEqual(['a:1tessa-chat', TESSA])
  })

  test('whose chat is gone opens a new one', async () => {
    const tenant = await openTenant()
    await tenant.deliver(from(tenant, 'installed'))
    tenant.connector.fail({ status: 404, code: 'ConversationNotFound' })
    await tenant.messenger.postToPerson(TESSA, alertCard, 'n1', false)
    expect(tenant.connector.in(CHAT)).toHaveLength(1)
  })
})

describe('a message in a channel', () => {
  test('has its thread, and is changed and taken away where it stands', async () => {
    const { messenger, connector } = await openTenant()
    const head = await messenger.postToChannel(CHANNEL, alertCard, 'n1', false)
    const reply = await messenger.reply(head, { ...alertCard, title: 'Voorstel' }, 'n2', false)
    expect(connector.in(`${CHANNEL};messageid=${head.message}`)).toHaveLength(1)
    expect(reply.channel).toBe(CHANNEL)
    await messenger.update(reply, { ...alertCard, title: 'Besloten' })
    expect(JSON.stringify(connector.in(`${CHANNEL};messageid=${head.message}`))).toContain('Besloten')
    await messenger.remove(reply)
    await messenger.remove(reply)
    expect(connector.in(`${CHANNEL};messageid=${head.message}`)).toEqual([])
  })

  test('goes by who is in it, page by page', async () => {
    const { messenger, connector } = await openTenant()
    for (const n of [1, 2, 3]) connector.people.set(`29:${n}`, { id: `29:${n}`, aadObjectId: `AAAAAAAA-${n}` })
    connector.members.set(CHANNEL, ['29:1', '29:2', '29:3'])
    expect(await messenger.membersOf(CHANNEL)).toEqual(new Set(['aaaaaaaa-1', 'aaaaaaaa-2', 'aaaaaaaa-3']))
    await expect(messenger.membersOf('19:other@thread.tacv2')).rejects.toMatchObject({ trouble: 'unreachable' })
  })

  test('that was taken away cannot be changed', async () => {
    const { messenger } = await openTenant()
    const gone = { platform: 'teams', channel: CHANNEL, message: '1' } as const
    await expect(messenger.update(gone, alertCard)).rejects.toMatchObject({ trouble: 'message-gone' })
  })
})

describe('what goes wrong', () => {
  test.each([
    [{ status: 403, code: 'BotNotInConversationRoster' }, 'unreachable', 'BotNotInConversationRoster', undefined],
    [{ status: 403, code: 'BotDisabledByAdmin' }, 'locked-out', 'BotDisabledByAdmin', undefined],
    [{ status: 401 }, 'locked-out', 'http_401', undefined],
    [{ status: 429, retryAfter: 7 }, 'rate-limited', 'http_429', 7],
    [{ status: 412 }, 'temporary', 'http_412', undefined],
    [{ status: 502 }, 'temporary', 'http_502', undefined],
    [{ status: 504 }, 'temporary', 'http_504', undefined],
    [{ status: 413, code: 'MessageSizeTooBig' }, 'refused', 'MessageSizeTooBig', undefined],
    [{ status: 400 }, 'refused', 'http_400', undefined],
  ])('%j', async (fault, trouble, code, retryAfterSeconds) => {
    const { messenger, connector } = await openTenant()
    connector.fail(fault)
    const posting = messenger.postToChannel(CHANNEL, alertCard, 'n1', false)
    await expect(posting).rejects.toMatchObject({ name: 'DeliveryError', trouble, code, retryAfterSeconds })
    await expect(posting).rejects.not.toThrow('Words.')
    expect(connector.messages).toEqual([])
  })

  test('a line that breaks is tried again, by whoever called', async () => {
    const { messenger, connector } = await openTenant()
    connector.fail({ status: 0, cut: true })
    await expect(messenger.postToChannel(CHANNEL, alertCard, 'n1', false)).rejects.toMatchObject({
      trouble: 'temporary',
    })
    expect(connector.calls).toHaveLength(1)
  })
})

describe('the pace', () => {
  test('is kept in one conversation, and tells how long to wait', () => {
    let now = 0
    const pace = new Pace(() => now)
    for (let i = 0; i < 7; i++) expect(pace.take('a')).toBe(0)
    expect(pace.take('a')).toBe(1000)
    expect(pace.take('b')).toBe(0)
    now = 1000
    expect([pace.take('a'), pace.take('a')]).toEqual([0, 1000])
  })

  test('is kept in the tenant', () => {
    const pace = new Pace(() => 0)
    const waits = Array.from({ length: 31 }, (_, i) => pace.take(`chat ${i}`))
    expect(waits.filter((wait) => wait > 0)).toEqual([1000])
  })

  test('comes out as something to try again later', async () => {
    const { messenger, connector } = await openTenant()
    for (let i = 0; i < 7; i++) await messenger.postToChannel(CHANNEL, alertCard, `n${i}`, false)
    await expect(messenger.postToChannel(CHANNEL, alertCard, 'n8', false)).rejects.toMatchObject({
      trouble: 'rate-limited',
    })
    expect(connector.messages).toHaveLength(7)
  })
})
