import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Signing } from './signing.ts'

/** A call to the connector as it came over the wire. */
export interface Call {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly authorization: string | undefined
  readonly body: Json
}

export type Json = Record<string, unknown>

export interface Fault {
  readonly status: number
  readonly code?: string
  readonly retryAfter?: number
  /** Cut the connection instead of answering. */
  readonly cut?: boolean
}

interface Person {
  readonly id: string
  readonly aadObjectId: string
  readonly email?: string
  readonly userPrincipalName?: string
  readonly tenantId?: string
  readonly userRole?: string
}

/** A message as it stands now. */
export interface Message {
  readonly id: string
  readonly conversation: string
  activity: Json
  /** Only this one person sees it. */
  readonly onlyFor: string | undefined
}

/**
 * Teams' side of the Bot Connector: a real server with several people, conversations with members and threads, messages
 * that can be changed and removed, and faults on demand. It also publishes the keys with which what it sends is signed.
 */
export class TeamsConnector {
  readonly calls: Call[] = []
  readonly messages: Message[] = []
  readonly signing = new Signing()
  readonly people = new Map<string, Person>()
  readonly members = new Map<string, string[]>()
  readonly #faults: Fault[] = []
  readonly #server: Server
  #count = 0
  #waiting: { fits: () => boolean; resolve: () => void }[] = []

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy())
    })
  }

  static async start(): Promise<TeamsConnector> {
    const connector = new TeamsConnector()
    connector.#server.listen(0, '127.0.0.1')
    await once(connector.#server, 'listening')
    return connector
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** The next calls are answered so, one fault a call. */
  fail(...faults: readonly Fault[]): void {
    this.#faults.push(...faults)
  }

  /** What stands in a conversation or one of its threads. */
  in(conversation: string): readonly Message[] {
    return this.messages.filter((message) => message.conversation === conversation)
  }

  /** Resolves as soon as it is so, looked at after every call. */
  async until(fits: () => boolean): Promise<void> {
    if (fits()) return
    await new Promise<void>((resolve) => {
      this.#waiting.push({ fits, resolve })
    })
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { pathname, search } = new URL(request.url ?? '/', this.url)
    const text = Buffer.concat(chunks).toString()
    const method = request.method ?? ''
    if (pathname === '/openid')
      return answer(response, 200, {
        issuer: 'made-up',
        jwks_uri: `${this.url}keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (pathname === '/keys') return answer(response, 200, this.signing.published)
    const path = decodeURIComponent(pathname)
    const body: Json = text === '' ? {} : JSON.parse(text)
    this.calls.push({ method, path, query: search, authorization: request.headers.authorization, body })
    const fault = this.#faults.shift()
    if (fault?.cut === true) response.destroy()
    else if (fault !== undefined) {
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter))
      answer(response, fault.status, fault.code === undefined ? {} : { error: { code: fault.code, message: 'Words.' } })
    } else this.#do(method, path, search, body, response)
    this.#waiting = this.#waiting.filter(({ fits, resolve }) => {
      if (!fits()) return true
      resolve()
      return false
    })
  }

  #do(method: string, path: string, search: string, body: Json, response: ServerResponse) {
    const [, conversation = '', kind = '', id = ''] =
      /^\/v3\/conversations(?:\/([^/]+))?(?:\/(\w+))?(?:\/(.+))?$/.exec(path) ?? []
    if (method === 'POST' && conversation === '') return answer(response, 201, { id: this.#chatWith(body) })
    if (kind === 'activities') return this.#activity(method, conversation, id, search, body, response)
    if (kind === 'members') return this.#member(conversation, id, response)
    if (kind === 'pagedmembers') return this.#page(conversation, search, response)
    answer(response, 404, { error: { code: 'NotFound' } })
  }

  #chatWith({ members }: Json): string {
    const [member] = Array.isArray(members) ? members : []
    return `a:chat-with-${String(member?.id)}`
  }

  #activity(
    method: string,
    conversation: string,
    id: string,
    search: string,
    body: Json,
    response: ServerResponse,
  ): void {
    if (method === 'POST') {
      const made = `17690000${++this.#count}`
      const onlyFor = search.includes('isTargetedActivity=true')
        ? String((body.recipient as Json | undefined)?.id)
        : undefined
      this.messages.push({ id: made, conversation, activity: body, onlyFor })
      answer(response, 201, { id: made })
      return
    }
    const found = this.messages.find(
      (message) => message.id === id && message.conversation.split(';')[0] === conversation,
    )
    if (found === undefined) {
      answer(response, 404, { error: { code: 'ActivityNotFoundInConversation' } })
      return
    }
    if (method === 'PUT') found.activity = body
    else this.messages.splice(this.messages.indexOf(found), 1)
    answer(response, 200, { id })
  }

  #member(conversation: string, id: string, response: ServerResponse) {
    const found = [...this.people.values()].find((person) => person.id === id || person.aadObjectId === id)
    const isIn = !conversation.startsWith('19:') || this.members.get(conversation)?.includes(found?.id ?? '') !== false
    if (found === undefined || !isIn) answer(response, 404, { error: { code: 'MemberNotFoundInConversation' } })
    else answer(response, 200, found)
  }

  /** Two members a page. */
  #page(conversation: string, search: string, response: ServerResponse) {
    const ids = this.members.get(conversation)
    if (ids === undefined) return answer(response, 403, { error: { code: 'BotNotInConversationRoster' } })
    const start = Number(new URLSearchParams(search).get('continuationToken') ?? 0)
    const members = ids.slice(start, start + 2).map((id) => this.people.get(id) ?? { id })
    answer(response, 200, { members, ...(start + 2 < ids.length ? { continuationToken: String(start + 2) } : {}) })
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
