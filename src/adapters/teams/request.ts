import type { IncomingMessage } from 'node:http'

/** Ten times what a dialog with everything filled in sends. */
const MOST_BYTES = 1024 * 1024

/** A JSON object from the body; `too-long` or `malformed` when there is none. */
export async function readObject(request: IncomingMessage): Promise<object | 'too-long' | 'malformed'> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) {
      request.resume()
      return 'too-long'
    }
    chunks.push(chunk)
  }
  try {
    const read: unknown = JSON.parse(Buffer.concat(chunks).toString())
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : 'malformed'
  } catch {
    return 'malformed'
  }
}
