import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import { onTestFinished } from 'vitest'
import type { PracticeOptions } from '../../../src/practice/options.ts'
import type { Act, ActAnswer } from '../../../src/practice/page-api.ts'
import { type Practice, startPractice } from '../../../src/practice/server.ts'
import { silentLogger } from './silent-logger.ts'

const signingSecret = 'a-made-up-signing-secret'
export const botToken = 'xoxb-made-up-token'

export const teacher = {
  id: 'U0TEACHER',
  name: 'Tessa Testdocent',
  email: 'tessa.testdocent@example.invalid',
  about: 'Docent',
  locale: 'nl-NL',
} as const
export const coordinator = {
  id: 'U0COORD',
  name: 'Carol Testcoordinator',
  email: 'carol.testcoordinator@example.invalid',
  about: 'Safety coordinator',
  locale: 'en-GB',
} as const
export const guest = {
  id: 'U0GUEST',
  name: 'Gijs Testgast',
  email: 'gijs.testgast@example.invalid',
  about: 'Gast',
  locale: 'nl-NL',
  flags: ['restricted'],
} as const

export const everyScope = [
  'commands',
  'chat:write',
  'im:write',
  'im:read',
  'im:history',
  'groups:read',
  'groups:history',
  'users:read',
  'users:read.email',
]

/** A practice workspace with three people, of whom two share the private channel C0SAFETY with the assistant. */
export async function openWorkplace(options: Partial<PracticeOptions> = {}): Promise<Practice> {
  const practice = await startPractice({
    port: 0,
    teamName: 'Stichting Voorbeeld',
    appName: 'Meldwijzer',
    people: [teacher, coordinator, guest],
    channels: [{ id: 'C0SAFETY', name: 'veiligheid', private: true, members: [teacher.id, coordinator.email] }],
    commands: [{ command: '/melding', hint: '', about: 'Iets melden' }],
    shortcuts: [{ callbackId: 'report-this', name: 'Meld dit' }],
    scopes: everyScope,
    signingSecret,
    botToken,
    events: () => undefined,
    pageAssets: () => undefined,
    ...options,
  })
  onTestFinished(() => practice.stop())
  return practice
}

/** The real client, without its own retries. */
export function clientOf(practice: Practice, token = botToken): WebClient {
  return new WebClient(token, { slackApiUrl: practice.apiUrl, retryConfig: { retries: 0 }, logger: silentLogger })
}

/** A practice workspace with a real Bolt app behind it, which `define` gives its listeners. */
export async function openWorkplaceWithApp(
  define: (app: App) => void,
  options: Partial<PracticeOptions> & { secretOfApp?: string } = {},
): Promise<Practice> {
  let url: string | undefined
  const practice = await openWorkplace({ events: () => url, ...options })
  const secret = options.secretOfApp ?? signingSecret
  const receiver = new HTTPReceiver({ signingSecret: secret, logger: silentLogger })
  const clientOptions = { slackApiUrl: practice.apiUrl, retryConfig: { retries: 0 } }
  const app = new App({ token: botToken, receiver, clientOptions, logger: silentLogger, deferInitialization: true })
  await app.init()
  define(app)
  const server = await app.start({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
  onTestFinished(async () => {
    server.closeAllConnections()
    await app.stop()
  })
  return practice
}

/** Does something as this person, as the page does. */
export async function act(practice: Practice, person: { id: string }, what: Act): Promise<ActAnswer> {
  const response = await fetch(`${practice.url}practice/seats/${person.id}/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  })
  return (await response.json()) as ActAnswer
}
