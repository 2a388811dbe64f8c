import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Act, ActAnswer, Seat, Workplace } from '../../src/practice/page-api.ts'
import { bundlePage, type PageFiles } from '../../src/practice/page-bundle.ts'

export interface DoneAct {
  readonly user: string
  readonly act: Act
}

/** Stands in for the practice workspace: shows the seats it is given, and keeps what is done at them. */
export interface FakeWorkplace {
  readonly url: string
  readonly acts: readonly DoneAct[]
  /** Everyone who looks at this seat sees it as it is now. */
  show(seat: Seat): void
  /** How acts are answered from now on. */
  answerWith(answer: (done: DoneAct) => ActAnswer | Promise<ActAnswer>): void
  /** Ends all streams and refuses new ones until `reconnect`. */
  cut(): void
  reconnect(): void
  close(): Promise<void>
}

const TYPES = { '/': 'text/html', '/page.js': 'text/javascript', '/page.css': 'text/css' } as const
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:"

/** Serves the real page with a fake workplace behind it, on a free port of this machine. */
export async function startFakeWorkplace(workplace: Workplace): Promise<FakeWorkplace> {
  const page = await bundlePage()
  const seats = new Map<string, Seat>()
  const streams = new Map<ServerResponse, string>()
  const acts: DoneAct[] = []
  let isCut = false
  let answer: (done: DoneAct) => ActAnswer | Promise<ActAnswer> = () => ({ ok: true })

  const stream = (user: string, response: ServerResponse) => {
    if (isCut) return response.writeHead(503).end()
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    streams.set(response, user)
    response.on('close', () => streams.delete(response))
    const seat = seats.get(user)
    return response.write(seat === undefined ? ':\n\n' : eventOf(seat))
  }
  const act = async (user: string, request: IncomingMessage, response: ServerResponse) => {
    const done = { user, act: JSON.parse(await bodyOf(request)) }
    acts.push(done)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await answer(done)))
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const [, user, what] = /^\/practice\/seats\/([^/]+)\/(stream|act)$/.exec(path) ?? []
    if (isPagePath(path)) {
      response.writeHead(200, { 'content-type': TYPES[path], 'content-security-policy': POLICY }).end(page[path])
    } else if (path === '/practice/workplace') response.end(JSON.stringify(workplace))
    else if (user !== undefined && what === 'stream') stream(user, response)
    else if (user !== undefined && what === 'act') void act(user, request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    acts,
    show(seat) {
      seats.set(seat.me.id, seat)
      for (const [response, user] of streams) if (user === seat.me.id) response.write(eventOf(seat))
    },
    answerWith: (next) => {
      answer = next
    },
    cut() {
      isCut = true
      for (const response of streams.keys()) response.destroy()
    },
    reconnect: () => {
      isCut = false
    },
    close() {
      for (const response of streams.keys()) response.destroy()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function isPagePath(path: string): path is keyof PageFiles {
  return path in TYPES
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The fake workplace has no port')
  return address.port
}

function eventOf(seat: Seat): string {
  return `data: ${JSON.stringify(seat)}\n\n`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
