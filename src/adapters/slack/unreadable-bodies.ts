import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HTTPReceiver } from '@slack/bolt'
import type { SlackLog } from './log.ts'

/**
 * Refuses deliveries that are too long, and those whose body is the JSON `null`: Bolt 5.1.0 lets a signed one through
 * and then ends the process over it. Other bodies are handed on, read, as Bolt itself would have kept them.
 */
export function refuseUnreadable(receiver: HTTPReceiver, path: string, mostBytes: number, log: SlackLog): void {
  const listener = receiver.requestListener
  const refuse = (response: ServerResponse, status: number, event: string) => {
    log({ level: 'warn', event })
    response.writeHead(status, { connection: 'close' }).end()
  }
  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== path) return listener(request, response)
    readBody(request, mostBytes).then(
      (rawBody) => {
        if (rawBody === undefined) refuse(response, 413, 'oversized-body')
        else if (isNull(rawBody.toString(), request.headers['content-type'])) refuse(response, 400, 'malformed-body')
        else listener(Object.assign(request, { rawBody }), response)
      },
      () => response.destroy(),
    )
  }
}

/** Undefined when the body is longer than that; the rest is let go of, so that the sender reads why. */
async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > mostBytes) {
      request.resume()
      return undefined
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function isNull(body: string, contentType: string | undefined): boolean {
  const isForm = contentType === 'application/x-www-form-urlencoded'
  return /^\s*null\s*$/.test((isForm ? new URLSearchParams(body).get('payload') : body) ?? '')
}
