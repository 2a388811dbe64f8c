import { describe, expect, it } from 'vitest'
import { refused } from './support/refused.ts'
import { clientOf, coordinator, everyScope, guest, openWorkplace, teacher } from './support/workplace.ts'

const metadata = { event_type: 'notice', event_payload: { id: 'n-1' } }

describe('the token', () => {
  it('must be the right one', async () => {
    const practice = await openWorkplace()
    expect(await refused(clientOf(practice, 'xoxb-other').auth.test())).toMatchObject({ error: 'invalid_auth' })
    const bare = await fetch(`${practice.apiUrl}auth.test`, { method: 'POST' })
    expect(await bare.json()).toEqual({ ok: false, error: 'not_authed' })
    expect(await clientOf(practice).auth.test()).toMatchObject({ ok: true, user_id: practice.botUser })
  })

  it.each([
    ['users.info', { user: teacher.id }, 'users:read'],
    ['users.list', {}, 'users:read'],
    ['users.lookupByEmail', { email: teacher.email }, 'users:read.email'],
    ['conversations.open', { users: teacher.id }, 'im:write'],
    ['conversations.info', { channel: 'C0SAFETY' }, 'groups:read'],
    ['conversations.members', { channel: 'C0SAFETY' }, 'groups:read'],
    ['conversations.history', { channel: 'C0SAFETY' }, 'groups:history'],
    ['conversations.replies', { channel: 'C0SAFETY', ts: '1.000000' }, 'groups:history'],
    ['chat.postMessage', { channel: teacher.id, text: 'x' }, 'chat:write'],
    ['chat.postEphemeral', { channel: 'C0SAFETY', user: teacher.id, text: 'x' }, 'chat:write'],
    ['chat.update', { channel: 'C0SAFETY', ts: '1.000000', text: 'x' }, 'chat:write'],
    ['chat.delete', { channel: 'C0SAFETY', ts: '1.000000' }, 'chat:write'],
  ])('needs a scope for %s', async (method, args, scope) => {
    const scopes = everyScope.filter((other) => other !== scope)
    const client = clientOf(await openWorkplace({ scopes }))
    const refusal = await refused(client.apiCall(method, args))
    expect(refusal).toMatchObject({ error: 'missing_scope', provided: scopes.join(',') })
    expect(refusal.needed).toContain(scope)
  })

  it('does not make a method that is not there', async () => {
    const client = clientOf(await openWorkplace())
    expect(await refused(client.apiCall('reactions.add', {}))).toMatchObject({ error: 'unknown_method' })
    expect(await refused(client.apiCall('constructor', {}))).toMatchObject({ error: 'unknown_method' })
  })
})

describe('people', () => {
  it('are told with language and e-mail only where asked and allowed', async () => {
    const client = clientOf(await openWorkplace())
    const { user } = await client.users.info({ user: teacher.id, include_locale: true })
    expect(user).toMatchObject({ locale: 'nl-NL', real_name: teacher.name, deleted: false, is_restricted: false })
    expect(user?.profile?.email).toBe(teacher.email)
    expect((await client.users.info({ user: teacher.id })).user).not.toHaveProperty('locale')
    const blind = clientOf(await openWorkplace({ scopes: ['users:read'] }))
    expect((await blind.users.info({ user: teacher.id })).user?.profile).not.toHaveProperty('email')
  })

  it('have flags for guests, for who left and for another team', async () => {
    const left = { ...coordinator, id: 'U0LEFT', email: 'left@example.invalid', flags: ['deleted'] } as const
    const other = { ...coordinator, id: 'U0OTHER', email: 'other@example.invalid', flags: ['other-team'] } as const
    const client = clientOf(await openWorkplace({ people: [guest, left, other], channels: [] }))
    const { team_id } = await client.auth.test()
    const info = async (user: string) => (await client.users.info({ user })).user
    expect(await info(guest.id)).toMatchObject({ is_restricted: true, is_ultra_restricted: false, team_id })
    expect(await info(left.id)).toMatchObject({ deleted: true })
    expect((await info(other.id))?.team_id).not.toBe(team_id)
    expect(await refused(client.users.info({ user: 'U0NOBODY' }))).toMatchObject({ error: 'user_not_found' })
    expect(await refused(client.conversations.open({ users: left.id }))).toMatchObject({ error: 'user_disabled' })
    expect(await refused(client.users.lookupByEmail({ email: left.email }))).toMatchObject({ error: 'users_not_found' })
  })

  it('are found by e-mail, and listed in pages', async () => {
    const client = clientOf(await openWorkplace())
    expect((await client.users.lookupByEmail({ email: 'TESSA.testdocent@example.invalid' })).user?.id).toBe(teacher.id)
    const first = await client.users.list({ limit: 2 })
    const cursor = first.response_metadata?.next_cursor ?? ''
    const second = await client.users.list({ limit: 2, cursor })
    expect(second.response_metadata?.next_cursor).toBe('')
    const ids = [first, second].flatMap(({ members = [] }) => members.map(({ id }) => id))
    expect(ids).toHaveLength(4)
    expect(ids).toEqual(expect.arrayContaining([teacher.id, coordinator.id, guest.id]))
    expect(await refused(client.users.list({ cursor: 'nonsense' }))).toMatchObject({ error: 'invalid_cursor' })
  })
})

describe('conversations', () => {
  it('are opened once for each person', async () => {
    const client = clientOf(await openWorkplace())
    const first = await client.conversations.open({ users: teacher.id })
    const second = await client.conversations.open({ users: teacher.id })
    expect(second).toMatchObject({ already_open: true, channel: { id: first.channel?.id } })
    expect(await refused(client.conversations.open({ users: 'U0NOBODY' }))).toMatchObject({ error: 'user_not_found' })
  })

  it('are there only where the app was invited', async () => {
    const channels = [
      { id: 'C0STAFF', name: 'personeel', private: true, members: [teacher.id], withApp: false },
      { id: 'C0ALL', name: 'algemeen', private: false, members: [teacher.id], withApp: false },
    ]
    const practice = await openWorkplace({ channels, scopes: [...everyScope, 'channels:read'] })
    const client = clientOf(practice)
    const post = (channel: string) => client.chat.postMessage({ channel, text: 'x' })
    expect(await refused(post('C0STAFF'))).toMatchObject({ error: 'channel_not_found' })
    expect(await refused(post('C0NONE'))).toMatchObject({ error: 'channel_not_found' })
    expect(await refused(post('C0ALL'))).toMatchObject({ error: 'not_in_channel' })
    expect((await client.conversations.info({ channel: 'C0ALL' })).channel).toMatchObject({ is_member: false })
    practice.join('C0STAFF', practice.botUser)
    expect(await post('C0STAFF')).toMatchObject({ ok: true, channel: 'C0STAFF' })
  })

  it('tell who is in them, in pages', async () => {
    const practice = await openWorkplace()
    const client = clientOf(practice)
    const first = await client.conversations.members({ channel: 'C0SAFETY', limit: 2 })
    expect(first.members).toEqual([teacher.id, coordinator.id])
    const cursor = first.response_metadata?.next_cursor ?? ''
    const rest = await client.conversations.members({ channel: 'C0SAFETY', cursor })
    expect(rest).toMatchObject({ members: [practice.botUser], response_metadata: { next_cursor: '' } })
  })

  it('give their history without threads, newest first, with metadata only when asked', async () => {
    const client = clientOf(await openWorkplace())
    const channel = 'C0SAFETY'
    const parent = await client.chat.postMessage({ channel, text: 'eerste', metadata })
    const thread_ts = parent.ts ?? ''
    await client.chat.postMessage({ channel, text: 'antwoord', thread_ts, metadata })
    const last = await client.chat.postMessage({ channel, text: 'tweede' })
    const history = await client.conversations.history({ channel, include_all_metadata: true })
    expect(history.messages).toMatchObject([{ text: 'tweede' }, { text: 'eerste', metadata, reply_count: 1 }])
    expect((await client.conversations.history({ channel })).messages?.[1]).not.toHaveProperty('metadata')
    const replies = await client.conversations.replies({ channel, ts: thread_ts, include_all_metadata: true })
    expect(replies.messages).toMatchObject([{ text: 'eerste' }, { text: 'antwoord', thread_ts, metadata }])
    const since = await client.conversations.history({ channel, oldest: thread_ts })
    expect(since.messages?.map(({ ts }) => ts)).toEqual([last.ts])
    expect(await refused(client.conversations.replies({ channel, ts: '1.000001' }))).toMatchObject({
      error: 'thread_not_found',
    })
  })
})
