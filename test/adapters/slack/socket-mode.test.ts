import { expect, onTestFinished, test } from 'vitest'
import { createSlackApp } from '../../../src/adapters/slack/app.ts'
import { aForm, RecordingAssistant } from './recording-assistant.ts'
import { SlackApi } from './slack-api.ts'
import { SocketServer } from './socket-server.ts'
import { payload } from './workspace.ts'

async function connect() {
  const api = await SlackApi.start()
  const socket = await SocketServer.start()
  api.always('apps.connections.open', () => ({ body: { ok: true, url: socket.url } }))
  const assistant = new RecordingAssistant()
  const app = createSlackApp({
    mode: 'socket',
    botToken: 'xoxb-test',
    appToken: 'xapp-test',
    slackApiUrl: api.url,
    assistant,
    log: () => {},
  })
  const started = await app.start()
  onTestFinished(async () => {
    await app.stop()
    await socket.stop()
    await api.stop()
  })
  return { api, app, assistant, socket, started }
}

test('a command comes in over Socket Mode and opens a form', async () => {
  const { api, assistant, socket, started } = await connect()
  expect(started).toEqual({ port: undefined })
  assistant.answer = () => ({ type: 'open', form: aForm('opened') })
  const command = payload('slash-command/melding')
  socket.send({ envelope_id: 'e1', type: 'slash_commands', accepts_response_payload: true, payload: command })
  expect(await socket.waitFor(1)).toMatchObject([{ envelope_id: 'e1' }])
  const [call] = await api.waitFor('views.open')
  expect(call?.args).toMatchObject({ trigger_id: 'trigger-command-1', view: { callback_id: 'opened' } })
})

test('a sent form is answered in its acknowledgement', async () => {
  const { assistant, socket } = await connect()
  assistant.answer = () => ({ type: 'errors', errors: { story: 'Vul in wat er is gebeurd.' } })
  const sent = payload('view-submission/report')
  socket.send({ envelope_id: 'e2', type: 'interactive', accepts_response_payload: true, payload: sent })
  expect(await socket.waitFor(1)).toMatchObject([
    {
      envelope_id: 'e2',
      payload: { response_action: 'errors', errors: { 'field:story': 'Vul in wat er is gebeurd.' } },
    },
  ])
})
