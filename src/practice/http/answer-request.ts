import type { IncomingMessage, ServerResponse } from 'node:http'
import { BadRequest } from './body.ts'
import { refusalOf } from './guard.ts'
import { type Premises, routes } from './routes.ts'
import { sendRefusal } from './send.ts'

/** Answers one request, whatever it is; what is wrong with it is said in the answer. Never throws. */
export async function answerRequest(
  premises: Premises,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const why = refusalOf(request)
    if (why !== null) throw new BadRequest(403, why)
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    for (const { method, path, answer } of routes) {
      const [, part = ''] = path.exec(pathname) ?? []
      if (method !== request.method || !path.test(pathname)) continue
      return await answer(premises, { part, request, response })
    }
    throw new BadRequest(404, 'There is nothing here.')
  } catch (error) {
    refuse(premises, response, error)
  }
}

function refuse({ backstage }: Premises, response: ServerResponse, error: unknown): void {
  const known = error instanceof BadRequest ? error : new BadRequest(500, 'The practice workspace failed.')
  if (!(error instanceof BadRequest)) backstage.onRefusal(`The practice workspace failed: ${String(error)}`)
  if (response.headersSent) {
    response.destroy()
    return
  }
  // A body that was not read to its end cannot be followed by a next request.
  if (known.status === 413) response.setHeader('connection', 'close')
  sendRefusal(response, known.status, known.message)
}
