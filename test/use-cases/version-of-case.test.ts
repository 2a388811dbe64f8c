import { afterEach, expect, test } from 'vitest'
import type { Protocol } from '../../src/rules/schema.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { anOffice, type Office } from '../support/office.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
afterEach(() => office.store.close())

/** The protocol with another term for the reaction from a day on: two versions of one rule. */
function withReactionFrom(day: string, { ports: { protocol } }: Office): Protocol {
  const rules = protocol.rules.flatMap((rule) => {
    const steps = rule.steps?.map((step) => (step.id === 'react' ? { ...step, due: 'PT24H' as const } : step))
    if (steps === undefined || !rule.steps?.some((step) => step.id === 'react')) return [rule]
    return [
      { ...rule, until: day },
      { ...rule, steps, from: day },
    ]
  })
  return { ...protocol, rules }
}

const reactionIn = async (number: string) =>
  (await office.caseOf(number)).advice.steps.find((step) => step.id === 'react')?.due

test('a case keeps the version that it was advised under when the protocol changes', async () => {
  office = await anOffice()
  const number = await takenIn(office, hitting(), 'V1')
  const before = (await office.caseOf(number)).advice
  const changed = { ...office.ports, protocol: withReactionFrom('2026-01-01', office) }

  const again = await reportIncident(hitting(), 'V1', changed)
  expect(again).toEqual({ type: 'taken-in', number })
  const newer = await reportIncident(hitting(), 'V2', changed)
  if (newer.type !== 'taken-in') throw new Error('it was not taken in')

  expect((await office.caseOf(number)).advice).toEqual(before)
  expect(await reactionIn(number)).toBe('PT48H')
  expect(await reactionIn(newer.number)).toBe('PT24H')
})

test('a change applies to what happened from its day, whenever it is reported', async () => {
  office = await anOffice()
  const changed = { ...office.ports, protocol: withReactionFrom('2026-11-18', office) }
  const reported = async (occurredOn: string, form: string) => {
    const outcome = await reportIncident(hitting({ occurredOn }), form, changed)
    if (outcome.type !== 'taken-in') throw new Error('it was not taken in')
    return reactionIn(outcome.number)
  }
  expect(await reported('2026-11-17', 'V1')).toBe('PT48H')
  expect(await reported('2026-11-18', 'V2')).toBe('PT24H')
})
