import { describe, expect, onTestFinished, test } from 'vitest'
import { createSlackMessenger, NOTICE_EVENT } from '../../../src/adapters/slack/messenger.ts'
import type { MessageRef } from '../../../src/use-cases/ports.ts'
import { alertCard } from '../../view/views.ts'
import { SlackApi, slackSaysNo } from './slack-api.ts'

async function connect() {
  const api = await SlackApi.start()
  onTestFinished(() => api.stop())
  return { api, messenger: createSlackMessenger({ botToken: 'xoxb-test', log: () => {}, slackApiUrl: api.url }) }
}

const sent: MessageRef = { platform: 'slack', channel: 'D0DIRECT', message: '1769000100.000100' }

describe('sending', () => {
  test('a card to someone, in a conversation that is opened once', async () => {
    const { api, messenger } = await connect()
    expect(await messenger.postToPerson('U0SAM', alertCard, 'notice-1', false)).toEqual(sent)
    await messenger.postToPerson('U0SAM', alertCard, 'notice-2', false)
    expect(api.of('conversations.open').map(({ args }) => args)).toEqual([{ users: 'U0SAM' }])
    expect(api.of('chat.postMessage')[0]?.args).toMatchObject({
      channel: 'D0DIRECT',
      text: 'Nieuwe melding TST-26-7KQ2: graag vandaag lezen.',
      metadata: { event_type: NOTICE_EVENT, event_payload: { key: 'notice-1' } },
      mrkdwn: 'false',
      parse: 'none',
      unfurl_links: 'false',
    })
  })

  test('a card in the thread of a message', async () => {
    const { api, messenger } = await connect()
    api.next('chat.postMessage', { body: { ok: true, ts: '1769000200.000200' } })
    expect(await messenger.reply(sent, alertCard, 'notice-3', false)).toEqual({ ...sent, message: '1769000200.000200' })
    expect(api.of('conversations.open')).toEqual([])
    expect(api.of('chat.postMessage')[0]?.args).toMatchObject({
      channel: 'D0DIRECT',
      thread_ts: '1769000100.000100',
      metadata: { event_type: NOTICE_EVENT, event_payload: { key: 'notice-3' } },
    })
    expect(api.of('chat.postMessage')[0]?.args).not.toHaveProperty('reply_broadcast')
  })

  test('changes and takes away a message', async () => {
    const { api, messenger } = await connect()
    await messenger.update(sent, alertCard)
    await messenger.remove(sent)
    const place = { channel: 'D0DIRECT', ts: '1769000100.000100' }
    expect(api.of('chat.update')[0]?.args).toMatchObject(place)
    expect(api.of('chat.delete')[0]?.args).toEqual(place)
  })

  test('taking away what is gone is fine', async () => {
    const { api, messenger } = await connect()
    api.next('chat.delete', slackSaysNo('message_not_found'))
    await expect(messenger.remove(sent)).resolves.toBeUndefined()
  })

  test('tells all members of a channel, page by page', async () => {
    const { api, messenger } = await connect()
    api.next('conversations.members', {
      body: { ok: true, members: ['U1'], response_metadata: { next_cursor: 'more' } },
    })
    api.next('conversations.members', { body: { ok: true, members: ['U2'], response_metadata: { next_cursor: '' } } })
    expect(await messenger.membersOf('G0SAFETY')).toEqual(new Set(['U1', 'U2']))
    expect(api.of('conversations.members')[1]?.args.cursor).toBe('more')
  })
})

describe('what goes wrong', () => {
  test.each([
    ['user_not_found', 'unreachable'],
    ['users_not_found', 'unreachable'],
    ['cannot_dm_bot', 'unreachable'],
    ['channel_not_found', 'unreachable'],
    ['not_in_channel', 'unreachable'],
    ['is_archived', 'unreachable'],
    ['user_disabled', 'unreachable'],
    ['restricted_action', 'unreachable'],
    ['message_not_found', 'message-gone'],
    ['thread_not_found', 'message-gone'],
    ['cant_update_message', 'message-gone'],
    ['invalid_blocks', 'refused'],
    ['msg_too_long', 'refused'],
    ['account_inactive', 'locked-out'],
    ['missing_scope', 'locked-out'],
    ['invalid_auth', 'locked-out'],
    ['not_authed', 'locked-out'],
    ['token_revoked', 'locked-out'],
    ['a_code_of_tomorrow', 'locked-out'],
    ['toString', 'locked-out'],
    ['internal_error', 'temporary'],
    ['ratelimited', 'rate-limited'],
  ])('%s is %s', async (code, trouble) => {
    const { api, messenger } = await connect()
    api.next('chat.update', slackSaysNo(code))
    await expect(messenger.update(sent, alertCard)).rejects.toMatchObject({ name: 'DeliveryError', trouble, code })
  })

  test('a full queue says when to try again, and nothing is tried before', async () => {
    const { api, messenger } = await connect()
    api.next('chat.postMessage', { status: 429, headers: { 'retry-after': '17' } })
    await expect(messenger.postToChannel('G0SAFETY', alertCard, 'notice-1', false)).rejects.toMatchObject({
      trouble: 'rate-limited',
      retryAfterSeconds: 17,
    })
    expect(api.of('chat.postMessage')).toHaveLength(1)
  })

  test('a failing Slack is temporary', async () => {
    const { api, messenger } = await connect()
    api.next('conversations.open', { status: 503 })
    await expect(messenger.postToPerson('U0SAM', alertCard, 'n', false)).rejects.toMatchObject({
      trouble: 'temporary',
      code: 'http_503',
    })
  })

  test('a card that does not fit is our own fault', async () => {
    const { messenger } = await connect()
    await expect(messenger.postToChannel('G0SAFETY', { ...alertCard, title: '' }, 'n', false)).rejects.toMatchObject({
      trouble: 'refused',
      code: 'view_does_not_fit',
    })
  })
})

describe('what may have been sent before', () => {
  const under = (key: string) => ({ event_type: NOTICE_EVENT, event_payload: { key } })
  const found = { ts: '1769000099.000900', metadata: under('notice-1') }

  test('is found by its key, also by a program that was started since, and not sent again', async () => {
    const { api, messenger } = await connect()
    api.next('chat.postMessage', { cut: true })
    await expect(messenger.postToPerson('U0SAM', alertCard, 'notice-1', false)).rejects.toMatchObject({
      trouble: 'temporary',
    })
    api.next('conversations.history', { body: { ok: true, messages: [found] } })
    const restarted = createSlackMessenger({ botToken: 'xoxb-test', log: () => {}, slackApiUrl: api.url })
    expect(await restarted.postToPerson('U0SAM', alertCard, 'notice-1', true)).toMatchObject({ message: found.ts })
    expect(api.of('chat.postMessage')).toHaveLength(1)
    expect(api.of('conversations.history')[0]?.args.include_all_metadata).toBe('true')
  })

  test('a reply is looked for in its thread, which the history leaves out', async () => {
    const { api, messenger } = await connect()
    const metadata = under('notice-3')
    api.next('conversations.replies', { body: { ok: true, messages: [{ ts: '1769000200.000200', metadata }] } })
    const again = await messenger.reply(sent, alertCard, 'notice-3', true)
    expect(again).toMatchObject({ message: '1769000200.000200' })
    expect(api.of('chat.postMessage')).toEqual([])
    expect(api.of('conversations.history')).toEqual([])
    expect(api.of('conversations.replies')[0]?.args).toMatchObject({ channel: 'D0DIRECT', ts: '1769000100.000100' })
  })

  test('is looked for page by page', async () => {
    const { api, messenger } = await connect()
    const other = { ts: '1769000099.000901', metadata: under('notice-2') }
    api.next('conversations.history', {
      body: { ok: true, messages: [other], response_metadata: { next_cursor: 'older' } },
    })
    api.next('conversations.history', { body: { ok: true, messages: [found] } })
    expect(await messenger.postToChannel('G0SAFETY', alertCard, 'notice-1', true)).toMatchObject({ message: found.ts })
    expect(api.of('conversations.history')[1]?.args.cursor).toBe('older')
  })

  test('is sent when it is not there', async () => {
    const { api, messenger } = await connect()
    expect(await messenger.postToChannel('D0DIRECT', alertCard, 'notice-1', true)).toEqual(sent)
    expect(api.of('chat.postMessage')).toHaveLength(1)
  })

  test('is not looked for when it cannot have been sent', async () => {
    const { api, messenger } = await connect()
    await messenger.postToChannel('D0DIRECT', alertCard, 'notice-1', false)
    expect(api.of('conversations.history')).toEqual([])
  })

  test.each([{ person: 'U0SAM' }, { channel: 'D0DIRECT' }])('is taken away from %o if it is there', async (from) => {
    const { api, messenger } = await connect()
    await messenger.withdraw(from, 'notice-1')
    expect(api.of('chat.delete')).toEqual([])
    api.next('conversations.history', { body: { ok: true, messages: [found] } })
    await messenger.withdraw(from, 'notice-1')
    expect(api.of('chat.delete').map(({ args }) => args)).toEqual([{ channel: 'D0DIRECT', ts: found.ts }])
  })
})

describe('finding someone by e-mail address', () => {
  const ask = async (user: object) => {
    const { api } = await connect()
    const messenger = createSlackMessenger({
      botToken: 'xoxb-test',
      log: () => {},
      slackApiUrl: api.url,
      ourTeam: () => 'T0PRACTICE',
    })
    api.next('users.lookupByEmail', { body: { ok: true, user: { id: 'U0SAM', team_id: 'T0PRACTICE', ...user } } })
    return messenger.findPerson('sam@school.example')
  }

  test('says who it is', async () => {
    expect(await ask({})).toBe('U0SAM')
  })

  test.each([
    ['a guest', { is_restricted: true }],
    ['someone who left', { deleted: true }],
    ['a bot', { is_bot: true }],
    ['an address that nobody confirmed', { is_email_confirmed: false }],
    ['someone of another workspace', { team_id: 'T0OTHER' }],
  ])('does not take %s for a colleague', async (_, user) => {
    expect(await ask(user)).toBeNull()
  })

  test('says that there is nobody', async () => {
    const { api, messenger } = await connect()
    api.next('users.lookupByEmail', slackSaysNo('users_not_found'))
    expect(await messenger.findPerson('sam@school.example')).toBeNull()
  })

  test('fails when the scope is missing', async () => {
    const { api, messenger } = await connect()
    api.next('users.lookupByEmail', slackSaysNo('missing_scope'))
    await expect(messenger.findPerson('sam@school.example')).rejects.toMatchObject({ trouble: 'locked-out' })
  })
})
