import type { Family, Labels } from './exposition.ts'

/** Counts since the program started. */
export interface Meters {
  /** Something that came in was acknowledged; `what` is its sort, such as `send`. */
  acknowledged(what: string, seconds: number): void
  /** A try to send a notice ended; `trouble` as in `DeliveryEvent`. */
  delivered(outcome: 'sent' | 'failed' | 'given-up', trouble: string | undefined): void
  wentUp(proposals: number): void
  families(): readonly Family[]
}

/** Upper bounds in seconds; a platform gives us three. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3]

export function createMeters(): Meters {
  const acknowledged = new Map<string, { readonly buckets: number[]; sum: number; count: number }>()
  const deliveries = new Map<string, { readonly labels: Labels; count: number }>()
  let wentUp = 0
  return {
    acknowledged: (what, seconds) => {
      const of = acknowledged.get(what) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 }
      BOUNDS.forEach((bound, i) => {
        if (seconds <= bound) of.buckets[i] = (of.buckets[i] ?? 0) + 1
      })
      of.sum += seconds
      of.count += 1
      acknowledged.set(what, of)
    },
    delivered: (outcome, trouble) => {
      const labels = { outcome, trouble: classOf(trouble) }
      const key = `${outcome} ${labels.trouble}`
      const of = deliveries.get(key) ?? { labels, count: 0 }
      of.count += 1
      deliveries.set(key, of)
    },
    wentUp: (proposals) => {
      wentUp += proposals
    },
    families: () => [
      {
        name: 'meldwijzer_acknowledge_seconds',
        help: 'From reading what came in to its acknowledgement; of a sent form that is after it is on disk.',
        type: 'histogram',
        samples: [...acknowledged].flatMap(([what, of]) => [
          ...BOUNDS.map((le, i) => ({ suffix: '_bucket', labels: { what, le: `${le}` }, value: of.buckets[i] ?? 0 })),
          { suffix: '_bucket', labels: { what, le: '+Inf' }, value: of.count },
          { suffix: '_sum', labels: { what }, value: of.sum },
          { suffix: '_count', labels: { what }, value: of.count },
        ]),
      },
      {
        name: 'meldwijzer_deliveries_total',
        help: 'Tries to send a notice, by what came of it; trouble is the class of what went wrong.',
        type: 'counter',
        samples: [...deliveries.values()].map(({ labels, count }) => ({ labels, value: count })),
      },
      {
        name: 'meldwijzer_proposals_went_up_total',
        help: 'Proposals that nobody decided on within their term and that went up the line.',
        type: 'counter',
        samples: [{ labels: {}, value: wentUp }],
      },
    ],
  }
}

/** Behind the colon stands a platform's own code: bounded by nobody, so it is no label. */
const classOf = (trouble: string | undefined): string => trouble?.split(':')[0] ?? ''
