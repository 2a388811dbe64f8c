import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endAbsence } from '../../src/use-cases/end-absence.ts'
import { type AbsenceProblem, type Said, setAbsence } from '../../src/use-cases/set-absence.ts'
import { aStaffMember } from '../make.ts'
import { vlieger } from '../support/example.ts'
import { anOffice, type Office } from '../support/office.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

/** Vera is away from today (Thursday 19 November) until the end of next week, by her own word. */
const veraAway = (different: Partial<Said> = {}): Said => ({
  person: 'p_vera',
  from: '2026-11-19',
  until: '2026-11-27',
  substitute: 'p_olga',
  by: 'p_vera',
  ...different,
})

async function set(different: Partial<Said> = {}): Promise<string> {
  const result = await setAbsence(veraAway(different), office.ports)
  if (result.type !== 'set') throw new Error(result.problem)
  return result.absence.id
}
const refused = async (different: Partial<Said>): Promise<AbsenceProblem | undefined> => {
  const result = await setAbsence(veraAway(different), office.ports)
  return result.type === 'refused' ? result.problem : undefined
}
const absences = async () =>
  (await office.store.directory()).absences.map(({ person, from, until }) => `${person} ${from} ${until}`)
const told = async (formId: string) =>
  (await office.caseOf(await takenIn(office, hitting(), formId))).access.map((a) => a.person)

describe('saying that one is away', () => {
  test('sends the next report to who stands in, and after it ends to oneself again', async () => {
    expect(await told('V1')).toEqual(['p_vera'])
    const id = await set()
    expect(await told('V2')).toEqual(['p_olga'])
    expect(await endAbsence(id, 'p_vera', office.ports)).toEqual({ type: 'ended', person: 'p_vera' })
    expect(await told('V3')).toEqual(['p_vera'])
    expect(await absences()).toEqual([])
  })

  test('is over by itself after the last day', async () => {
    await set({ until: '2026-11-19' })
    expect(await told('V1')).toEqual(['p_olga'])
    office.clock.now = new Date('2026-11-23T09:00:00.000Z')
    expect(await told('V2')).toEqual(['p_vera'])
  })

  test('takes the place of what was said of these days before, and leaves other days and people', async () => {
    await set({ from: '2026-12-07', until: '2026-12-08' })
    await set({ person: 'p_tirza', by: 'p_tirza', substitute: null })
    await set()
    await set({ from: '2026-11-23', until: '2026-12-01' })
    expect(await absences()).toEqual([
      'p_vera 2026-12-07 2026-12-08',
      'p_tirza 2026-11-19 2026-11-27',
      'p_vera 2026-11-23 2026-12-01',
    ])
  })

  test('forgets what is over', async () => {
    await set({ until: '2026-11-20' })
    office.clock.now = new Date('2026-11-23T09:00:00.000Z')
    await set({ person: 'p_tirza', by: 'p_tirza', substitute: null, from: '2026-11-24' })
    expect(await absences()).toEqual(['p_tirza 2026-11-24 2026-11-27'])
  })

  test.each<[AbsenceProblem, Partial<Said>]>([
    ['starts-in-past', { from: '2026-11-18' }],
    ['too-far', { from: '2027-11-20', until: '2027-11-21' }],
    ['ends-before-start', { until: '2026-11-18' }],
    ['too-long', { until: '2027-11-20' }],
    ['substitute-is-self', { substitute: 'p_vera' }],
    ['substitute-not-possible', { substitute: 'p_nobody' }],
    ['substitute-not-possible', { substitute: 'p_drika' }],
    ['substitute-not-possible', { substitute: 'p_bram' }],
    ['person-not-possible', { by: 'p_tessa' }],
    ['person-not-possible', { person: 'p_nobody' }],
  ])('is refused: %s, %j', async (problem, different) => {
    expect(await refused(different)).toBe(problem)
    expect(await absences()).toEqual([])
  })

  test('may last a year to the day', async () => {
    expect(await refused({ until: '2027-11-19' })).toBeUndefined()
  })

  test('cannot name who is away then too', async () => {
    await set({ person: 'p_olga', by: 'p_olga', substitute: null, from: '2026-11-27', until: '2026-11-27' })
    expect(await refused({})).toBe('substitute-away')
    expect(await refused({ until: '2026-11-26' })).toBeUndefined()
  })

  test('cannot name who cannot be found in chat', async () => {
    const unreachable = aStaffMember({ id: 'p_uno', email: null, slackId: null, schools: ['VLI'] })
    await office.store.replacePeople([...vlieger.people, unreachable])
    expect(await refused({ substitute: 'p_uno' })).toBe('substitute-not-possible')
  })
})

describe('arranging it for a colleague', () => {
  test.each<[string, string, string, AbsenceProblem | undefined]>([
    ['a head, for the coordinator', 'p_dirk', 'p_vera', undefined],
    ['a head, for a team leader', 'p_dirk', 'p_teun', undefined],
    ['a coordinator, for a team leader', 'p_vera', 'p_teun', undefined],
    ['a deputy coordinator, for a team leader', 'p_tirza', 'p_teun', undefined],
    ['a board member, for a team leader', 'p_bram', 'p_teun', undefined],
    ['a teacher, for a team leader', 'p_tessa', 'p_teun', 'person-not-possible'],
    ['a head of another school, for a team leader', 'p_drika', 'p_teun', 'person-not-possible'],
    ['a head, for a board member', 'p_dirk', 'p_bram', 'person-not-possible'],
    ['a board member, for the supervisory board', 'p_bram', 'p_truus', 'person-not-possible'],
  ])('%s', async (_, by, person, problem) => {
    expect(await refused({ by, person, substitute: standInFor(person) })).toBe(problem)
  })

  test('never names whoever arranges it', async () => {
    expect(await refused({ by: 'p_dirk', person: 'p_teun', substitute: 'p_dirk' })).toBe('substitute-is-you')
  })

  test('has for a board member only another board member stand in', async () => {
    const boardAway = { person: 'p_bram', by: 'p_bram' }
    expect(await refused({ ...boardAway, substitute: 'p_ivo' })).toBe('substitute-not-possible')
    expect(await refused({ ...boardAway, substitute: 'p_truus' })).toBe('substitute-not-possible')
    expect(await refused({ ...boardAway, substitute: 'p_bea' })).toBeUndefined()
  })
})

describe('ending it', () => {
  test('is for whoever it is about and who may arrange it for them, and only once', async () => {
    const id = await set()
    expect(await endAbsence(id, 'p_olga', office.ports)).toEqual({ type: 'not-yours' })
    expect(await absences()).toHaveLength(1)
    expect(await endAbsence(id, 'p_dirk', office.ports)).toEqual({ type: 'ended', person: 'p_vera' })
    expect(await endAbsence(id, 'p_vera', office.ports)).toEqual({ type: 'gone' })
  })
})

const standInFor = (person: string) => (person === 'p_bram' ? 'p_bea' : person === 'p_truus' ? 'p_rob' : 'p_coen')
