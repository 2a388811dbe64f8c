import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { SIGNING_SECRET } from './secrets.ts'

/** A delivery as Slack sends it, signed. */
export interface Delivery {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export function signed(fields: Readonly<Record<string, string>>): Delivery {
  const body = new URLSearchParams(fields).toString()
  const at = Math.floor(Date.now() / 1000)
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${at}:${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
  }
}

/** Sends over connections that stay open, as Slack does. */
export function sender(port: number, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  /** The text that it is acknowledged with. @throws when it is not acknowledged with 200. */
  return ({ body, headers }: Delivery): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path: '/slack/events', method: 'POST', agent, headers })
      sent.on('error', reject)
      sent.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(Buffer.concat(chunks).toString())
            : reject(new Error(`answered ${response.statusCode}`)),
        )
      })
      sent.end(body)
    })
}

type Send = ReturnType<typeof sender>

/**
 * Sends so many a second whether or not the earlier ones are answered, and says how long each took from sending to the
 * last byte of its acknowledgement, in milliseconds.
 */
export async function atRate(send: Send, deliveries: readonly Delivery[], perSecond: number): Promise<number[]> {
  const start = performance.now()
  const took = deliveries.map(async (delivery, i) => {
    await wait(Math.max(0, start + (i * 1000) / perSecond - performance.now()))
    const sentAt = performance.now()
    await send(delivery)
    return performance.now() - sentAt
  })
  return Promise.all(took)
}

/** Keeps so many under way at once for so many seconds, and says how many were acknowledged, and how many a second. */
export async function asFastAsItGoes(send: Send, deliveries: readonly Delivery[], atOnce: number, seconds: number) {
  const queue = deliveries[Symbol.iterator]()
  const start = performance.now()
  const passed = () => (performance.now() - start) / 1000
  let acknowledged = 0
  const lane = async () => {
    while (passed() < seconds) {
      const next = queue.next()
      if (next.done === true) return
      await send(next.value)
      acknowledged += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { acknowledged, perSecond: acknowledged / passed() }
}
