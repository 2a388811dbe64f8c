import { createHash, timingSafeEqual } from 'node:crypto'
import { CONTENT_TYPE, exposition, type Family } from './exposition.ts'
import { type HealthRoute, isReady, type Readiness } from './health.ts'

/** What the metrics tell of the store; `StoreState` has these. */
export interface Measured extends Readiness {
  readonly migration: number
  /** Notices that are planned or were given up for good, by what they are. */
  readonly notices: readonly { readonly kind: string; readonly state: string; readonly count: number }[]
}

/**
 * `GET /metrics` for Prometheus: counts and times, no person, case or platform user in any name or label.
 *
 * @param token absent: anyone who reaches the port may ask; else only `Authorization: Bearer …`
 */
export function metricsRoute(
  measure: () => Promise<Measured>,
  counted: readonly (() => readonly Family[])[],
  token?: string,
): HealthRoute {
  return {
    path: '/metrics',
    method: 'GET',
    handler: (request, response) => {
      if (token !== undefined && !isBearer(request.headers.authorization, token)) {
        response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
        return
      }
      void measure()
        .catch(() => null)
        .then((state) => {
          response.writeHead(200, { 'content-type': CONTENT_TYPE, 'cache-control': 'no-store' })
          response.end(exposition([...storeFamilies(state), ...counted.flatMap((families) => families())]))
        })
    },
  }
}

function storeFamilies(state: Measured | null): readonly Family[] {
  const answers = one('meldwijzer_store_answers', 'Whether the database answers.', state === null ? 0 : 1)
  if (state === null) return [answers, one('meldwijzer_ready', READY, 0)]
  return [
    answers,
    one('meldwijzer_ready', READY, isReady(state) ? 1 : 0),
    one('meldwijzer_database_version', 'The newest migration that was run.', state.migration),
    one(
      'meldwijzer_notices_oldest_due_seconds',
      'How long the oldest notice waits that is due.',
      state.oldestDueSeconds ?? 0,
    ),
    one('meldwijzer_notices_given_up_last_day', 'Given up within a day.', state.givenUp),
    {
      name: 'meldwijzer_notices',
      help: 'Notices that are planned, or were given up, by what they are.',
      type: 'gauge',
      samples: state.notices.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
    },
  ]
}

const READY = 'What /readyz says.'

const one = (name: string, help: string, value: number): Family => ({
  name,
  help,
  type: 'gauge',
  samples: [{ labels: {}, value }],
})

/** Compared as hashes, so that neither time nor length tells how near a guess was. */
function isBearer(header: string | undefined, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(header ?? ''), hash(`Bearer ${token}`))
}
