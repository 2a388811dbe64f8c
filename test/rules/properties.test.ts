import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Advice, Grounds } from '../../src/rules/advice.ts'
import { advise } from '../../src/rules/advise.ts'
import type { ReportFacts } from '../../src/rules/report.ts'
import { Inventory } from '../../src/rules/schema.ts'
import { adviceToJson } from '../../src/rules/to-json.ts'
import { type Role, URGENCIES } from '../../src/rules/vocabulary.ts'
import { behaviourIds, behaviours, holds, report } from './any-report.ts'
import { OZHW, ozhw } from './ozhw.ts'

const inventory = Inventory.parse(JSON.parse(readFileSync(join(OZHW, '..', 'inventory.json'), 'utf8')))
describe('any report', () => {
  it('gives an advice whose facts, headings and gaps exist', () => {
    const facts = new Set(inventory.facts.map((fact) => fact.id))
    const gaps = new Set(ozhw.currency.map((note) => note.id))
    holds(report, (value) => {
      for (const ground of groundsIn(advise(value, ozhw))) {
        expect(ground.facts.filter((id) => !facts.has(id))).toEqual([])
        expect(ground.sources.filter(({ file, heading }) => !inventory.headings[file]?.includes(heading))).toEqual([])
        expect((ground.currency ?? []).filter((gap) => !gaps.has(gap))).toEqual([])
      }
    })
  })

  it('tells someone, and never a role that someone accused holds', () => {
    holds(report, (value) => {
      const advice = advise(value, ozhw)
      const out = accusedRoles(value)
      expect(rolesIn(advice).filter((role) => out.includes(role))).toEqual([])
      if (!out.includes('support-coordinator')) expect(advice.notify.length).toBeGreaterThan(0)
      if (advice.accepted) expect(advice.exclude.map((entry) => entry.role).sort()).toEqual([...new Set(out)].sort())
    })
  })

  it('says the same in whatever order the behaviours stand', () => {
    holds(fc.tuple(report, behaviours), ([value, chosen]) => {
      const advice = advise({ ...value, behaviours: chosen }, ozhw)
      expect(advise({ ...value, behaviours: chosen.toReversed() }, ozhw)).toEqual(advice)
      expect(advise({ ...value, behaviours: [...chosen, ...chosen] }, ozhw)).toEqual(advice)
    })
  })

  it('is never taken less seriously for one behaviour more', () => {
    const strength = { 'not-listed': 0, 'on-recidivism': 1, possible: 2 }
    const police = { none: 0, possible: 1, always: 2 }
    holds(fc.tuple(report, behaviours, fc.constantFrom(...behaviourIds)), ([value, chosen, one]) => {
      const before = advise({ ...value, behaviours: chosen }, ozhw)
      const after = advise({ ...value, behaviours: [...chosen, one] }, ozhw)
      expect(URGENCIES.indexOf(after.urgency)).toBeLessThanOrEqual(URGENCIES.indexOf(before.urgency))
      expect(police[after.police.status]).toBeGreaterThanOrEqual(police[before.police.status])
      if (after.record.where === 'board-file') return
      for (const entry of before.measures) {
        const now = after.measures.find((other) => other.measure === entry.measure)
        expect(strength[now?.status ?? 'not-listed']).toBeGreaterThanOrEqual(strength[entry.status])
      }
    })
  })

  it('has steps that only wait for steps that are there, and becomes JSON', () => {
    holds(report, (value) => {
      const advice = advise(value, ozhw)
      const ids = advice.steps.map((step) => step.id)
      for (const entry of [...advice.steps, ...advice.outside]) {
        expect(entry.after.filter((id) => !ids.includes(id))).toEqual([])
      }
      expect(new Set(ids).size).toBe(ids.length)
      const json = adviceToJson(advice, undefined, 'en')
      expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    })
  })

  it('keeps nothing anywhere when it is not taken in', () => {
    holds(report, (value) => {
      const advice = advise(value, ozhw)
      expect(advice.accepted).toBe(advice.record.where !== 'nowhere')
    })
  })
})

function groundsIn(advice: Advice): Grounds[] {
  return [
    ...advice.notify,
    ...advice.exclude,
    ...advice.measures,
    ...advice.measures.flatMap((entry) => entry.authority),
    ...advice.measures.flatMap(({ limits = [], before = [], following = [] }) => [...limits, ...before, ...following]),
    advice.police,
    ...advice.steps,
    ...advice.outside,
    advice.record,
  ]
}

const rolesIn = (advice: Advice): Role[] => [
  ...advice.notify.flatMap((entry) => [entry.role, ...entry.instead]),
  ...advice.steps.flatMap((step) => step.who),
  ...advice.measures.flatMap((entry) => [
    ...entry.decides,
    ...entry.authority.flatMap((one) => [...one.decides, ...one.with]),
    ...[...(entry.before ?? []), ...(entry.following ?? [])].flatMap((one) => one.who),
  ]),
]

/** Written apart from the code: who counts as accused, and the role that goes with their position. */
function accusedRoles({ people = [] }: ReportFacts): Role[] {
  const roles: Record<string, Role> = {
    mentor: 'mentor',
    'team-leader': 'team-leader',
    'school-leader': 'school-leader',
    'central-management': 'central-management',
    'board-member': 'board',
  }
  return people
    .filter(({ part = [] }) =>
      [part].flat().some((one) => one === 'offender' || one === 'intervened' || one === 'unclear'),
    )
    .filter(({ kind }) => kind === undefined || !['pupil', 'parent', 'outsider'].includes(kind))
    .flatMap(({ position }) => roles[position ?? ''] ?? [])
}
