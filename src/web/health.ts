import type { IncomingMessage, ServerResponse } from 'node:http'

/** What `GET /readyz` looks at; `StoreState` of the store has these. */
export interface Readiness {
  readonly migration: number
  readonly oldestDueSeconds: number | null
  readonly givenUp: number
}

export interface HealthRoute {
  readonly path: string
  readonly method: string
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void
}

/** A notice that has waited this long means that alerts do not get out. */
const TOO_LONG_SECONDS = 300

/** `GET /healthz`: the process answers. `GET /readyz`: the store answers and alerts get out; 503 when not. */
export function healthRoutes(ready: () => Promise<Readiness>): readonly HealthRoute[] {
  return [
    { path: '/healthz', method: 'GET', handler: (_, response) => answer(response, 200, { ok: true }) },
    {
      path: '/readyz',
      method: 'GET',
      handler: (_, response) => {
        ready().then(
          (state) => answer(response, isReady(state) ? 200 : 503, { ok: isReady(state), ...state }),
          () => answer(response, 503, { ok: false, code: 'store-does-not-answer' }),
        )
      },
    },
  ]
}

const isReady = ({ oldestDueSeconds }: Readiness) => oldestDueSeconds === null || oldestDueSeconds < TOO_LONG_SECONDS

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
