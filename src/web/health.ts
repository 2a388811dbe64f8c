import type { IncomingMessage, ServerResponse } from 'node:http'

/** What `GET /readyz` looks at; `StoreState` of the store has these. */
export interface Readiness {
  readonly oldestDueSeconds: number | null
  /** Within the last day. */
  readonly givenUp: number
  /** Codes; `locked-out:…` when the platform does not let us in. */
  readonly troubles: readonly string[]
}

/** Told when it changes; null: the store does not answer. Codes and counts only. */
export type ReadinessHeard = (ok: boolean, state: Readiness | null) => void

export interface HealthRoute {
  readonly path: string
  readonly method: string
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void
}

/** A notice that has waited this long means that alerts do not get out. */
const TOO_LONG_SECONDS = 300

/**
 * `GET /healthz`: the process answers. `GET /readyz`: the store answers and alerts get out; 503 when not, also for a day
 * after something was given up. Anyone may ask, so the answer is yes or no: why stands in what `heard` is told.
 */
export function healthRoutes(ready: () => Promise<Readiness>, heard: ReadinessHeard): readonly HealthRoute[] {
  let before = true
  const look = async (): Promise<boolean> => {
    const state = await ready().catch(() => null)
    const ok = state !== null && isReady(state)
    if (ok !== before) heard(ok, state)
    before = ok
    return ok
  }
  return [
    { path: '/healthz', method: 'GET', handler: (_, response) => answer(response, true) },
    { path: '/readyz', method: 'GET', handler: (_, response) => void look().then((ok) => answer(response, ok)) },
  ]
}

/** Alerts get out: see `healthRoutes`. */
export function isReady({ oldestDueSeconds, givenUp, troubles }: Readiness): boolean {
  const alertsGetOut = oldestDueSeconds === null || oldestDueSeconds < TOO_LONG_SECONDS
  return alertsGetOut && givenUp === 0 && !troubles.some((code) => code.startsWith('locked-out:'))
}

function answer(response: ServerResponse, ok: boolean): void {
  response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ ok }))
}
