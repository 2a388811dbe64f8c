import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backstage } from '../backstage.ts'
import { seatOf } from '../seat.ts'
import type { Person } from '../workspace/people.ts'
import { safetyHeaders } from './guard.ts'

const burstMs = 15
const heartbeatMs = 20_000

/** The seats that are being watched: a whole `Seat` at once, and again after every change, bursts taken together. */
export class SeatStreams {
  readonly #backstage: Backstage
  readonly #open = new Map<ServerResponse, string>()
  readonly #waiting = new Map<ServerResponse, NodeJS.Timeout>()
  readonly #stopListening: () => void
  readonly #heartbeat: NodeJS.Timeout

  constructor(backstage: Backstage) {
    this.#backstage = backstage
    this.#stopListening = backstage.workspace.onChange((user) => this.#sendSoon(user))
    this.#heartbeat = setInterval(() => this.#keepAlive(), heartbeatMs)
    this.#heartbeat.unref()
  }

  /** Keeps sending until the page goes away. A page that was loaded anew no longer has its ephemeral messages. */
  watch(request: IncomingMessage, response: ServerResponse, person: Person): void {
    const isReload = request.headers['last-event-id'] === undefined
    const isWatched = [...this.#open.values()].includes(person.id)
    if (isReload && !isWatched) this.#backstage.workspace.forgetEphemerals(person.id)
    response.writeHead(200, { ...safetyHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
    this.#open.set(response, person.id)
    response.on('close', () => this.#forget(response))
    this.#send(response)
  }

  stop(): void {
    this.#stopListening()
    clearInterval(this.#heartbeat)
    for (const response of this.#open.keys()) {
      this.#forget(response)
      response.end()
    }
  }

  #sendSoon(user: string): void {
    for (const [response, watched] of this.#open) {
      if (watched !== user || this.#waiting.has(response)) continue
      this.#waiting.set(
        response,
        setTimeout(() => this.#send(response), burstMs),
      )
    }
  }

  #send(response: ServerResponse): void {
    this.#waiting.delete(response)
    const person = this.#backstage.workspace.people.find(this.#open.get(response) ?? '')
    if (person === undefined) return
    response.write(`id: ${Date.now()}\ndata: ${JSON.stringify(seatOf(this.#backstage, person))}\n\n`)
  }

  #keepAlive(): void {
    for (const response of this.#open.keys()) response.write(': still here\n\n')
  }

  #forget(response: ServerResponse): void {
    clearTimeout(this.#waiting.get(response))
    this.#waiting.delete(response)
    this.#open.delete(response)
  }
}
