import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { createSlackApp, type SlackApp } from '../../../src/adapters/slack/app.ts'
import type { SlackLogEntry } from '../../../src/adapters/slack/log.ts'
import { RecordingAssistant } from './recording-assistant.ts'
import { SlackApi } from './slack-api.ts'

export const SECRET = 'a-signing-secret-for-tests'

export interface Workspace {
  readonly api: SlackApi
  readonly app: SlackApp
  readonly assistant: RecordingAssistant
  readonly logged: SlackLogEntry[]
  /** Delivers as Slack does: signed, over HTTP. */
  readonly deliver: (payload: object) => Promise<Delivered>
  readonly post: (body: string, headers: Readonly<Record<string, string>>) => Promise<Delivered>
  readonly url: string
}

interface Delivered {
  readonly status: number
  readonly body: unknown
}

/** A running app with Slack's side beside it; both are stopped when the test is over. */
export async function openWorkspace(prepare: (api: SlackApi) => void = () => {}): Promise<Workspace> {
  const api = await SlackApi.start()
  prepare(api)
  const assistant = new RecordingAssistant()
  const logged: SlackLogEntry[] = []
  const app = createSlackApp({
    mode: 'http',
    signingSecret: SECRET,
    botToken: 'xoxb-test',
    host: '127.0.0.1',
    port: 0,
    slackApiUrl: api.url,
    assistant,
    log: (entry) => logged.push(entry),
    drainMs: 5_000,
    routes: [{ path: '/healthz', method: 'GET', handler: (_request, response) => void response.end('fine') }],
  })
  const { port } = await app.start()
  onTestFinished(async () => {
    await app.stop()
    await api.stop()
  })
  const url = `http://127.0.0.1:${port}`
  const post = (body: string, headers: Readonly<Record<string, string>>) => send(`${url}/slack/events`, body, headers)
  const deliver = (payload: object) => deliverTo(url, payload)
  return { api, app, assistant, logged, deliver, post, url }
}

/** Delivers as Slack does, to an app that listens at this address. */
export function deliverTo(url: string, payload: object): Promise<Delivered> {
  const { body, contentType } = encoded(payload)
  return send(`${url}/slack/events`, body, { 'content-type': contentType, ...signed(body) })
}

/** The headers with which Slack signs a body; `at` in seconds since 1970. */
export function signed(body: string, at = Math.floor(Date.now() / 1000), secret = SECRET): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${signature}` }
}

/** A payload of test/payloads/slack, with what a test changes in it. */
export function payload(name: string, change: (payload: Payload) => void = () => {}): Payload {
  const read: Payload = JSON.parse(readFileSync(new URL(`../../payloads/slack/${name}.json`, import.meta.url), 'utf8'))
  change(read)
  return read
}

/** Slack's payloads, as loose as tests need them to be to change anything. */
export interface Payload {
  type?: string
  user?: Record<string, unknown>
  view?: Record<string, unknown>
  event?: Record<string, unknown>
  actions?: Record<string, unknown>[]
  [part: string]: unknown
}

/** Commands come as a form, interactions as JSON in a form, events as JSON. */
function encoded(payload: object): { body: string; contentType: string } {
  if ('event' in payload) return { body: JSON.stringify(payload), contentType: 'application/json' }
  const fields = 'command' in payload ? payload : { payload: JSON.stringify(payload) }
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) body.append(name, String(value))
  return { body: body.toString(), contentType: 'application/x-www-form-urlencoded' }
}

async function send(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Delivered> {
  const response = await fetch(url, { method: 'POST', body, headers })
  const text = await response.text()
  return { status: response.status, body: text === '' ? '' : JSON.parse(text) }
}
