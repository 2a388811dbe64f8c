import { WebClient } from '@slack/web-api'
import { describe, expect, it } from 'vitest'
import type { Practice } from '../../src/practice/server.ts'
import { eventually } from './support/eventually.ts'
import { silentLogger } from './support/silent-logger.ts'
import { botToken, clientOf, openWorkplace } from './support/workplace.ts'

const post = (client: WebClient) => client.chat.postMessage({ channel: 'C0SAFETY', text: 'x' })
const count = async (practice: Practice) =>
  (await clientOf(practice).conversations.history({ channel: 'C0SAFETY' })).messages?.length
const told = (practice: Practice, faults: unknown) =>
  fetch(`${practice.url}practice/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  })
const fault = (what: string, times = 1) => ({ api: { methods: ['chat.postMessage'], what, times } })

describe('a workspace that is told to fail', () => {
  it('answers 429 with when to come back, as often as told', async () => {
    const practice = await openWorkplace()
    await told(practice, fault('429', 2))
    const options = { slackApiUrl: practice.apiUrl, rejectRateLimitedCalls: true, logger: silentLogger }
    const client = new WebClient(botToken, options)
    await expect(post(client)).rejects.toMatchObject({ retryAfter: 1 })
    await expect(post(client)).rejects.toMatchObject({ retryAfter: 1 })
    expect(await post(client)).toMatchObject({ ok: true })
    expect(await count(practice)).toBe(1)
  })

  it('answers 500, for the methods that were named only', async () => {
    const practice = await openWorkplace()
    await told(practice, fault('500'))
    expect(await clientOf(practice).auth.test()).toMatchObject({ ok: true })
    await expect(post(clientOf(practice))).rejects.toMatchObject({ statusCode: 500 })
  })

  it.each([
    ['cut-before', 0],
    ['cut-after', 1],
  ])('breaks the connection: %s', async (what, posted) => {
    const practice = await openWorkplace()
    await told(practice, fault(what))
    await expect(post(clientOf(practice))).rejects.toThrow()
    expect(await count(practice)).toBe(posted)
  })

  it('is slow, but does the work', async () => {
    const practice = await openWorkplace({ slowAnswerMs: 1_500 })
    await told(practice, fault('slow'))
    const options = { slackApiUrl: practice.apiUrl, timeout: 500, retryConfig: { retries: 0 }, logger: silentLogger }
    await expect(post(new WebClient(botToken, options))).rejects.toThrow()
    await eventually(() => count(practice)).toBe(1)
  })

  it('works again when told so', async () => {
    const practice = await openWorkplace()
    await told(practice, { api: { methods: ['*'], what: '500', times: 9 } })
    await expect(clientOf(practice).auth.test()).rejects.toThrow()
    await told(practice, {})
    expect(await clientOf(practice).auth.test()).toMatchObject({ ok: true })
  })

  it('does not take what it does not know', async () => {
    const practice = await openWorkplace()
    expect((await told(practice, { api: { methods: ['x'], what: 'fire', times: 1 } })).status).toBe(400)
    expect((await told(practice, { tiwce: true })).status).toBe(400)
  })
})
