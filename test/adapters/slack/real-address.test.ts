import nock from 'nock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSlackMessenger } from '../../../src/adapters/slack/messenger.ts'
import type { DeliveryError } from '../../../src/assistant/messenger.ts'
import { alertCard } from '../../view/views.ts'

/** Without a substitute the messenger talks to Slack's own address, and to nothing else. */
describe('at Slack’s own address', () => {
  beforeEach(() => {
    nock.disableNetConnect()
  })
  afterEach(() => {
    nock.cleanAll()
    nock.enableNetConnect()
  })

  /** The client keeps the `fetch` that it finds when it is made, so it is made after nock took over. */
  const messenger = (hasLeft?: (slackId: string) => boolean) =>
    createSlackMessenger({ botToken: 'xoxb-test', log: () => {}, ...(hasLeft === undefined ? {} : { hasLeft }) })
  const slack = () => nock('https://slack.com').matchHeader('authorization', 'Bearer xoxb-test')
  const trouble = (sending: Promise<unknown>) =>
    sending.then(
      () => undefined,
      (error: DeliveryError) => [error.trouble, error.code, error.retryAfterSeconds],
    )

  test('a card is posted over https with the token in a header, never in the address', async () => {
    slack()
      .post('/api/conversations.open')
      .reply(200, { ok: true, channel: { id: 'D0DIRECT' } })
    const posted = slack()
      .post('/api/chat.postMessage', (body: { channel: string }) => body.channel === 'D0DIRECT')
      .reply(200, { ok: true, ts: '1769000100.000100' })
    await messenger().postToPerson('U0SAM', alertCard, 'notice-1', false)
    expect(posted.isDone()).toBe(true)
  })

  test('429 says when to try again, and nothing is tried by itself', async () => {
    const asked = slack().post('/api/chat.update').reply(429, {}, { 'retry-after': '30' })
    const message = { platform: 'slack', channel: 'D0DIRECT', message: '1769000100.000100' } as const
    expect(await trouble(messenger().update(message, alertCard))).toEqual(['rate-limited', 'ratelimited', 30])
    expect(asked.isDone()).toBe(true)
    expect(nock.pendingMocks()).toEqual([])
  })

  test('a network that is gone is worth another try', async () => {
    slack()
      .post('/api/conversations.open')
      .replyWithError(Object.assign(new Error('gone'), { code: 'ECONNRESET' }))
    expect((await trouble(messenger().postToPerson('U0SAM', alertCard, 'notice-1', false)))?.[0]).toBe('temporary')
  })

  test('whoever left the workspace is out of reach, without asking Slack', async () => {
    const gone = messenger((slackId) => slackId === 'U0GONE')
    expect(await trouble(gone.postToPerson('U0GONE', alertCard, 'notice-1', false))).toEqual([
      'unreachable',
      'has_left',
      undefined,
    ])
  })
})
