import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** Slack's side of Socket Mode: a small WebSocket server for one connection, for messages of less than 64 KB. */
export class SocketServer {
  readonly received: unknown[] = []
  readonly #server: Server = createServer()
  #socket: Duplex | undefined
  #waiting: (() => void)[] = []

  static async start(): Promise<SocketServer> {
    const sockets = new SocketServer()
    sockets.#server.on('upgrade', (request, socket) => {
      sockets.#accept(String(request.headers['sec-websocket-key']), socket)
    })
    sockets.#server.listen(0, '127.0.0.1')
    await once(sockets.#server, 'listening')
    return sockets
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  send(message: object): void {
    this.#socket?.write(frame(Buffer.from(JSON.stringify(message))))
  }

  /** Resolves with everything received as soon as there is so much. */
  async waitFor(count: number): Promise<unknown[]> {
    while (this.received.length < count) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
    }
    return this.received
  }

  async stop(): Promise<void> {
    this.#socket?.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #accept(key: string, socket: Duplex): void {
    const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    this.#socket = socket
    socket.on('error', () => socket.destroy())
    socket.on('data', (data: Buffer) => this.#read(data))
    this.send({ type: 'hello', num_connections: 1 })
  }

  #read(data: Buffer): void {
    let at = 0
    while (at + 2 <= data.length) {
      const opcode = (data[at] ?? 0) & 0x0f
      let length = (data[at + 1] ?? 0) & 0x7f
      let start = at + 2
      if (length === 126) {
        length = data.readUInt16BE(start)
        start += 2
      }
      const mask = data.subarray(start, start + 4)
      const body = data.subarray(start + 4, start + 4 + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0))
      if (opcode === 1) this.received.push(JSON.parse(Buffer.from(body).toString()))
      at = start + 4 + length
    }
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

function frame(body: Buffer): Buffer {
  const head =
    body.length < 126
      ? Buffer.from([0x81, body.length])
      : Buffer.from([0x81, 126, body.length >> 8, body.length & 0xff])
  return Buffer.concat([head, body])
}
