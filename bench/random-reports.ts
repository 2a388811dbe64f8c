import type { PersonFacts, ReportFacts } from '../src/rules/report.ts'
import type { Protocol } from '../src/rules/schema.ts'
import { CONCERNS, PARTS, PERSON_KINDS, PLACES, POSITIONS, SECTORS } from '../src/rules/vocabulary.ts'

/** Full reports of every sort, the same for the same `seed`; most are unlike every other. */
export function randomReports(protocol: Protocol, count: number, seed: number): ReportFacts[] {
  const next = randomFrom(seed)
  const one = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(next() * items.length)] ?? items[0]
  const [first = '', ...others] = protocol.groups.flatMap((group) => group.behaviours.map(({ id }) => id))
  const yes = () => next() < 0.5
  const person = (): PersonFacts => ({
    part: one(PARTS),
    kind: one(PERSON_KINDS),
    position: one(POSITIONS),
    age: 5 + Math.floor(next() * 60),
  })
  return Array.from({ length: count }, () => ({
    sector: one(SECTORS),
    concern: yes() ? 'behaviour' : one(CONCERNS),
    behaviours: Array.from({ length: 1 + Math.floor(next() * 3) }, () => one([first, ...others])),
    occurredAt: '2026-11-19T10:40:00+01:00',
    place: one(PLACES),
    people: Array.from({ length: 1 + Math.floor(next() * 3) }, person),
    recidivism: yes(),
    serious: yes(),
    weaponUsed: yes(),
    coercion: yes(),
    acuteDanger: yes(),
    selfHarmRisk: yes(),
    anonymous: yes(),
    consent: { parents: yes(), pupil: yes() },
  }))
}

/** Numbers from 0 to 1 (Mulberry32): good enough to mix, and the same every time. */
function randomFrom(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
