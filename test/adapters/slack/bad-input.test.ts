import { once } from 'node:events'
import { createConnection } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWorkspace, payload, signed } from './workspace.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_TYPE = { 'content-type': 'application/json' }
const now = () => Math.floor(Date.now() / 1000)

describe('what is not from Slack', () => {
  test.each<[string, (body: string) => Record<string, string>]>([
    ['without a signature', () => ({})],
    ['signed with another secret', (body) => signed(body, now(), 'another secret')],
    ['signed for another body', () => signed('command=/protocol')],
    ['signed six minutes ago', (body) => signed(body, now() - 360)],
    ['signed in an old way', (body) => ({ ...signed(body), 'x-slack-signature': 'v1=00' })],
  ])('is refused: %s', async (_what, headers) => {
    const { assistant, logged, post } = await openWorkspace()
    const body = new URLSearchParams({ command: '/melding', user_id: 'U0TESSA', trigger_id: '1' }).toString()
    expect((await post(body, { ...FORM, ...headers(body) })).status).toBe(401)
    expect(assistant.asked).toEqual([])
    expect(logged).toContainEqual({ level: 'warn', event: 'request-not-from-slack' })
  })
})

describe('what cannot be read', () => {
  test('a body of more than 1 MB is refused', async () => {
    const { logged, post } = await openWorkspace()
    const body = `payload=${'x'.repeat(5 * 1024 * 1024)}`
    expect((await post(body, { ...FORM, ...signed(body) })).status).toBe(413)
    expect(logged).toContainEqual({ level: 'warn', event: 'oversized-body' })
  })

  test('a body that is no JSON is refused, and no word of it is logged', async () => {
    const { logged, post } = await openWorkspace()
    const body = 'payload=Pim Proefleerling'
    expect((await post(body, { ...FORM, ...signed(body) })).status).toBe(400)
    expect(logged).toEqual([{ level: 'warn', event: 'malformed-body' }])
  })

  test.each([
    ['null', JSON_TYPE],
    ['payload=%20null', FORM],
  ])('a body that says nothing is refused, and the app goes on: %s', async (body, type) => {
    const { post, url } = await openWorkspace()
    expect((await post(body, { ...type, ...signed(body) })).status).toBe(400)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  test('a delivery that breaks off is let go of, and the app goes on', async () => {
    const { url } = await openWorkspace()
    const { hostname, port } = new URL(url)
    const socket = createConnection({ host: hostname, port: Number(port) })
    await once(socket, 'connect')
    socket.write('POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
    socket.destroy()
    await once(socket, 'close')
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  test('a press without an action is answered with the trouble form', async () => {
    const { api, deliver, logged } = await openWorkspace()
    expect((await deliver(payload('block-actions/pressed-in-message', (body) => (body.actions = [])))).status).toBe(200)
    const [call] = await api.waitFor('views.open')
    expect(call?.args).toMatchObject({ trigger_id: 'trigger-card-1', view: { callback_id: 'trouble' } })
    expect(logged).toContainEqual({ level: 'warn', event: 'not-understood', code: 'malformed', user: 'U0TESSA' })
  })

  test('an event of a kind that we do not know is left alone', async () => {
    const { assistant, deliver } = await openWorkspace()
    const odd = payload('events/direct-message', ({ event }) => Object.assign(event ?? {}, { type: 'reaction_added' }))
    expect((await deliver(odd)).status).toBe(200)
    expect(assistant.written).toEqual([])
  })

  test('signed payloads with anything in them are answered, and the app goes on', async () => {
    const { assistant, deliver, post } = await openWorkspace()
    const kinds = [
      'block-actions/changed-in-form',
      'view-submission/report',
      'view-closed/report',
      'events/user-change',
    ]
    const parts = ['user', 'team', 'view', 'actions', 'trigger_id', 'event_id', 'container']
    const damaged = fc
      .tuple(fc.constantFrom(...kinds), fc.dictionary(fc.constantFrom(...parts), fc.jsonValue(), { minKeys: 1 }))
      .map(([kind, damage]) => ({ ...payload(kind), ...damage }))
    await fc.assert(
      fc.asyncProperty(damaged, async (body) => {
        const text = JSON.stringify(body)
        const { status } = await post(text, { ...JSON_TYPE, ...signed(text) })
        expect([200, 500]).toContain(status)
      }),
      { numRuns: 60 },
    )
    await deliver(payload('slash-command/melding'))
    expect(assistant.asked.at(-1)?.intent).toMatchObject({ type: 'command' })
  })
})

describe('who is not staff', () => {
  const askerOf = async (info: object, change: Parameters<typeof payload>[1] = () => {}) => {
    const { app, assistant, deliver } = await openWorkspace((api) => {
      api.always('users.info', () => ({ body: { ok: true, user: { id: 'U0TESSA', team_id: 'T0PRACTICE', ...info } } }))
    })
    await deliver(payload('block-actions/pressed-in-message', change))
    await app.stop()
    return { asker: assistant.asked[0]?.asker, met: assistant.met }
  }

  test.each([
    ['a guest', { is_restricted: true }],
    ['a guest of one channel', { is_ultra_restricted: true }],
    ['a bot', { is_bot: true }],
    ['someone who left', { deleted: true }],
    ['someone of another workspace', { team_id: 'T0OTHER' }],
    ['someone of a shared channel', { is_stranger: true }],
  ])('%s is a stranger, whoever they were linked to', async (_who, info) => {
    const found = await askerOf({ ...info, locale: 'en-GB', profile: { email: 'tessa@school.example' } })
    expect(found).toEqual({ asker: { type: 'stranger', language: 'en' }, met: [] })
  })

  test('someone whose payload names another workspace is not even looked up', async () => {
    const { asker } = await askerOf({}, ({ user }) => Object.assign(user ?? {}, { team_id: 'T0OTHER' }))
    expect(asker).toEqual({ type: 'stranger', language: 'nl' })
  })

  test('someone whom nobody knows is asked for once, and is a stranger', async () => {
    const { api, app, assistant, deliver } = await openWorkspace((slack) => {
      slack.always('users.info', ({ user }) => ({
        body: {
          ok: true,
          user: { id: user, team_id: 'T0PRACTICE', locale: 'en-US', profile: { email: 'x@else.example' } },
        },
      }))
    })
    const unknown = (n: number) =>
      payload('block-actions/pressed-in-message', ({ user, actions }) => {
        Object.assign(user ?? {}, { id: 'U0UNKNOWN' })
        Object.assign(actions?.[0] ?? {}, { action_ts: `${n}` })
      })
    for (const n of [1, 2]) await deliver(unknown(n))
    await app.stop()
    expect(assistant.asked.map(({ asker }) => asker)).toEqual([
      { type: 'stranger', language: 'en' },
      { type: 'stranger', language: 'en' },
    ])
    expect(api.of('users.info')).toHaveLength(1)
  })
})

describe('what comes twice', () => {
  test.each([
    'slash-command/melding',
    'message-shortcut/report-from-message',
    'block-actions/pressed-in-message',
    'block-actions/changed-in-form',
  ])('is done once: %s', async (name) => {
    const { app, assistant, deliver } = await openWorkspace()
    const answers = [await deliver(payload(name)), await deliver(payload(name))]
    await app.stop()
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(assistant.asked).toHaveLength(1)
  })

  test('an event is acted on once', async () => {
    const { app, assistant, deliver } = await openWorkspace()
    for (let n = 0; n < 3; n++) await deliver(payload('events/member-joined-channel'))
    await app.stop()
    expect(assistant.joined).toEqual([{ channel: 'G0SAFETY', slackId: 'U0SAM' }])
  })
})
