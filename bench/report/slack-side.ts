/** Slack's side: answers every call of the Web API after a tenth of a second, and shows the form that was opened last at `/opened`. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const ANSWERS_AFTER_MS = 100
let opened = '{}'
let messages = 0

const ANSWERS: Readonly<Record<string, () => object>> = {
  'auth.test': () => ({ team_id: 'T0BENCH', user_id: 'U0BENCH', bot_id: 'B0BENCH' }),
  'users.list': () => ({ members: [] }),
  'users.info': () => ({ user: { id: 'UTESSA01', team_id: 'T0BENCH', profile: {} } }),
  'conversations.open': () => ({ channel: { id: 'D0BENCH' } }),
  'conversations.members': () => ({ members: [] }),
  'chat.postMessage': () => ({ ts: `1769000100.${String(messages++).padStart(6, '0')}` }),
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const method = (request.url ?? '').replace('/api/', '')
  if (method === 'views.open') opened = new URLSearchParams(Buffer.concat(chunks).toString()).get('view') ?? '{}'
  response.setHeader('content-type', 'application/json')
  if (method !== '/opened') await wait(ANSWERS_AFTER_MS)
  response.end(method === '/opened' ? opened : JSON.stringify({ ok: true, ...ANSWERS[method]?.() }))
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
