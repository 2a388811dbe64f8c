import type { IncomingMessage } from 'node:http'

const bytesAllowed = 1024 * 1024

/** A request that cannot be answered, with the HTTP status that says so. */
export class BadRequest extends Error {
  readonly status: number

  constructor(status: number, sentence: string) {
    super(sentence)
    this.status = status
  }
}

/** The body as text. Throws a BadRequest (413) when it is larger than 1 MB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > bytesAllowed) throw new BadRequest(413, 'The body is larger than 1 MB.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The body as JSON. Throws a BadRequest when it is not sent as JSON, or is none. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new BadRequest(415, 'Only application/json is taken here.')
  }
  const body = await readBody(request)
  try {
    return JSON.parse(body)
  } catch {
    throw new BadRequest(400, 'The body is no JSON.')
  }
}
