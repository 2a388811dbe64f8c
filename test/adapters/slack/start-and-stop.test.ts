import { describe, expect, test } from 'vitest'
import { createSlackApp } from '../../../src/adapters/slack/app.ts'
import { RecordingAssistant } from './recording-assistant.ts'
import { SlackApi, slackSaysNo } from './slack-api.ts'
import { deliverTo, openWorkspace, payload, SECRET } from './workspace.ts'

const http = { mode: 'http', signingSecret: SECRET, host: '127.0.0.1', port: 0 } as const
const common = () => ({ botToken: 'xoxb-test', assistant: new RecordingAssistant(), log: () => {} })

describe('start', () => {
  test.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
    'says what to do when the bot token is refused: %s',
    async (code) => {
      const api = await SlackApi.start()
      api.always('auth.test', () => slackSaysNo(code))
      const app = createSlackApp({ ...common(), ...http, slackApiUrl: api.url })
      await expect(app.start()).rejects.toMatchObject({
        name: 'SlackStartError',
        code,
        remedy: expect.stringContaining('xoxb-'),
      })
      await api.stop()
    },
  )

  test('says so when Slack is not reached', async () => {
    const api = await SlackApi.start()
    const slackApiUrl = api.url
    await api.stop()
    const app = createSlackApp({ ...common(), ...http, slackApiUrl })
    await expect(app.start()).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      remedy: expect.stringContaining('reached'),
    })
  })

  test('says so when the port is taken', async () => {
    const { api, url } = await openWorkspace()
    const app = createSlackApp({ ...common(), ...http, port: Number(new URL(url).port), slackApiUrl: api.url })
    await expect(app.start()).rejects.toMatchObject({ code: 'EADDRINUSE', remedy: expect.stringContaining('port') })
  })

  test('says what to do when the app token is refused', async () => {
    const api = await SlackApi.start()
    api.always('apps.connections.open', () => slackSaysNo('invalid_auth'))
    const app = createSlackApp({ ...common(), mode: 'socket', appToken: 'xapp-test', slackApiUrl: api.url })
    await expect(app.start()).rejects.toMatchObject({ code: 'invalid_auth', remedy: expect.stringContaining('xapp-') })
    await api.stop()
  })

  test('serves the routes that it is given, and no other', async () => {
    const { url } = await openWorkspace()
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('fine')
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404)
  })

  test('goes on when Slack does not say who is there', async () => {
    const { app, assistant, deliver, logged } = await openWorkspace((api) => {
      api.always('users.list', () => slackSaysNo('ratelimited'))
    })
    await deliver(payload('slash-command/melding'))
    await app.stop()
    expect(logged).toContainEqual({ level: 'warn', event: 'people-not-met', code: 'ratelimited' })
    expect(assistant.asked).toHaveLength(1)
  })
})

describe('stop', () => {
  test('waits for what is under way', async () => {
    const { api, app, assistant, deliver } = await openWorkspace()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    assistant.answer = async () => {
      await held
      return { type: 'open', form: assistant.troubleForm({ type: 'stranger', language: 'nl' }) }
    }
    await deliver(payload('slash-command/melding'))
    const stopped = app.stop()
    release()
    expect(await stopped).toBe(true)
    expect(api.of('views.open')).toHaveLength(1)
  })

  test('takes nothing new', async () => {
    const { app, url } = await openWorkspace()
    await app.stop()
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  test('says so when something is not done in time', async () => {
    const api = await SlackApi.start()
    const assistant = new RecordingAssistant()
    const app = createSlackApp({ ...common(), assistant, ...http, slackApiUrl: api.url, drainMs: 20 })
    assistant.joinedChannel = () => new Promise(() => {})
    const { port } = await app.start()
    await deliverTo(`http://127.0.0.1:${port}`, payload('events/member-joined-channel'))
    expect(await app.stop()).toBe(false)
    await api.stop()
  })
})
