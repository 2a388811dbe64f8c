import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A call to the Web API as it came over the wire, with what was sent as JSON read. */
export interface Call {
  readonly method: string
  readonly args: Readonly<Record<string, unknown>>
}

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
  /** Cut the connection instead of answering. */
  readonly cut?: boolean
}

type Answering = (args: Call['args']) => Answer | Promise<Answer>

const ok = (body: object = {}): Answer => ({ body: { ok: true, ...body } })
export const slackSaysNo = (error: string): Answer => ({ body: { ok: false, error } })

/** Slack's side of the Web API: a real server that writes down every call and answers as it is told. */
export class SlackApi {
  readonly calls: Call[] = []
  readonly #server: Server
  readonly #answers = new Map<string, Answering[]>()
  readonly #always = new Map<string, Answering>([
    ['auth.test', () => ok({ team_id: 'T0PRACTICE', user_id: 'U0BOT', bot_id: 'B0BOT', user: 'meldwijzer' })],
    ['users.list', () => ok({ members: [] })],
    ['users.info', () => slackSaysNo('user_not_found')],
    ['conversations.open', () => ok({ channel: { id: 'D0DIRECT' } })],
    ['conversations.history', () => ok({ messages: [] })],
    ['chat.postMessage', () => ok({ ts: '1769000100.000100' })],
  ])
  #waiting: { method: string; count: number; resolve: (calls: Call[]) => void }[] = []

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy())
    })
  }

  static async start(): Promise<SlackApi> {
    const api = new SlackApi()
    api.#server.listen(0, '127.0.0.1')
    await once(api.#server, 'listening')
    return api
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** The next call of this method is answered so; then again as always. */
  next(method: string, answer: Answer | Answering): void {
    const answers = this.#answers.get(method) ?? []
    this.#answers.set(method, [...answers, typeof answer === 'function' ? answer : () => answer])
  }

  always(method: string, answer: Answering): void {
    this.#always.set(method, answer)
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method)
  }

  /** Resolves with the calls of this method as soon as there are so many. */
  async waitFor(method: string, count = 1): Promise<Call[]> {
    const calls = this.of(method)
    if (calls.length >= count) return calls
    return new Promise((resolve) => {
      this.#waiting.push({ method, count, resolve })
    })
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const method = (request.url ?? '').replace('/api/', '')
    const args = readArgs(Buffer.concat(chunks).toString())
    this.calls.push({ method, args })
    const answering = this.#answers.get(method)?.shift() ?? this.#always.get(method) ?? (() => ok())
    const answer = await answering(args)
    if (answer.cut === true) response.destroy()
    else {
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
      response.end(JSON.stringify(answer.body ?? {}))
    }
    this.#waiting = this.#waiting.filter(({ method: wanted, count, resolve }) => {
      const calls = this.of(wanted)
      if (calls.length < count) return true
      resolve(calls)
      return false
    })
  }
}

function readArgs(body: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  )
}
