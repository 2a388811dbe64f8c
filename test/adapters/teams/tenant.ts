import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { connectTeams, type TeamsApp } from '../../../src/adapters/teams/app.ts'
import type { TeamsLogEntry } from '../../../src/adapters/teams/log.ts'
import type { Messenger } from '../../../src/assistant/messenger.ts'
import { TeamsConnector } from '../../support/teams-connector/connector.ts'
import { type Payload, payload } from './payload.ts'
import { RecordingAssistant } from './recording-assistant.ts'

export const APP_ID = '99999999-8888-4777-8666-555555555555'
export const TENANT_ID = '11111111-2222-4333-8444-555555555555'
const ISSUER = 'https://api.botframework.test'
export const CHANNEL = '19:veiligheid@thread.tacv2'

export interface Tenant {
  readonly connector: TeamsConnector
  readonly app: TeamsApp
  readonly messenger: Messenger
  readonly assistant: RecordingAssistant
  readonly references: Map<string, string>
  readonly logged: TeamsLogEntry[]
  /** Delivers as Teams does: signed, over HTTP. */
  readonly deliver: (payload: Payload) => Promise<Delivered>
  readonly post: (body: string, authorization?: string) => Promise<Delivered>
  /** What Teams claims in its tokens. */
  readonly claims: (different?: object) => object
}

export interface Delivered {
  readonly status: number
  readonly body: Answer
}

/** What a dialog is answered with, as loose as tests need it. */
export interface Answer {
  readonly task?: { readonly type: string; readonly value: { title: string; card: { content: Shown } } & string }
  readonly type?: string
  readonly value?: unknown
}
export interface Shown {
  readonly body: readonly Record<string, unknown>[]
  readonly actions: readonly { readonly title: string; readonly data: Record<string, unknown> }[]
}

/** A running app with Teams' side beside it; both are stopped when the test is over. */
export async function openTenant(): Promise<Tenant> {
  const connector = await TeamsConnector.start()
  const assistant = new RecordingAssistant()
  const references = new Map<string, string>()
  const logged: TeamsLogEntry[] = []
  const connected = await connectTeams({
    appId: APP_ID,
    tenantId: TENANT_ID,
    secret: 'made-up',
    log: (entry) => logged.push(entry),
    references: {
      teamsReference: async (place) => references.get(place),
      keepTeamsReference: async (place, reference) => void references.set(place, reference),
    },
    practice: {
      serviceUrl: connector.url,
      openIdMetadataUrl: `${connector.url}openid`,
      tokenIssuer: ISSUER,
      token: 'our-token',
    },
  })
  const app = connected.serve(assistant, async () => [CHANNEL])
  const server = createServer(app.route.handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    await app.stop()
    server.closeAllConnections()
    server.close()
    await connector.stop()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`
  const claims = (different: object = {}) => {
    const now = Math.floor(Date.now() / 1000)
    return { iss: ISSUER, aud: APP_ID, serviceurl: connector.url, nbf: now - 60, exp: now + 600, ...different }
  }
  const post = (body: string, authorization?: string) => send(url, body, authorization)
  const deliver = (sent: Payload) => post(JSON.stringify(sent), `Bearer ${connector.signing.token(claims())}`)
  const { messenger } = connected
  return { connector, app, messenger, assistant, references, logged, deliver, post, claims }
}

/** A recorded payload, as this tenant's Teams sends it. */
export function from({ connector }: Tenant, name: string, change: (payload: Payload) => void = () => {}): Payload {
  return payload(name, (sent) => {
    sent.serviceUrl = connector.url
    change(sent)
  })
}

async function send(url: string, body: string, authorization?: string): Promise<Delivered> {
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) }
  const response = await fetch(url, { method: 'POST', body, headers })
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
}
