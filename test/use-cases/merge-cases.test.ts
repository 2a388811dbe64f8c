import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sightOf } from '../../src/domain/permissions.ts'
import type { Report } from '../../src/domain/report.ts'
import { handOver } from '../../src/use-cases/hand-over.ts'
import { linkable, linkCases } from '../../src/use-cases/link-cases.ts'
import { mergeable, mergeCases, undoMerge } from '../../src/use-cases/merge-cases.ts'
import { myCases } from '../../src/use-cases/my-cases.ts'
import { openCase } from '../../src/use-cases/open-case.ts'
import { anOffice, type Office } from '../support/office.ts'
import { closed, events, inHand } from './case-work.ts'
import { inWords, settlePlanned } from './planned.ts'
import { days, proposedIn } from './proposing.ts'
import { accusedEmployee, hitting, takenIn } from './reports.ts'

let office: Office
let main: string
let part: string
beforeEach(async () => {
  office = await anOffice()
  main = await inHand(office)
  part = await takenIn(office, hitting({ reporter: 'p_daan' }), 'V2')
})
afterEach(() => office.store.close())

const WHY = 'Zelfde plein, zelfde tijd.'
const merge = (number = main, other = part, by = 'p_vera', why = WHY) =>
  mergeCases(number, other, by, why, office.ports)
const opened = async (number: string, person: string) => {
  const found = await openCase(number, person, office.ports)
  return found.type === 'nothing' ? found.type : `${found.type} ${found.case.number}`
}

describe('two reports of one event', () => {
  test('become one case: the other counts no more, and stays readable in it', async () => {
    expect(await merge()).toMatchObject({ type: 'merged', case: { number: main } })
    expect((await myCases('p_vera', office.ports)).asContact.map((one) => one.number)).toEqual([main])
    expect(await opened(part, 'p_vera')).toBe(`whole ${main}`)
    const found = await openCase(main, 'p_vera', office.ports)
    expect(found.type === 'whole' ? found.alsoReported.map((one) => one.number) : []).toEqual([part])
    expect(await events(office, main)).toContain('merged')
    expect(await events(office, part)).toContain('merged-into')
  })

  test('leave each reporter their own report, and tell both', async () => {
    await settlePlanned(office)
    await merge()
    expect(await opened(part, 'p_daan')).toBe(`own-report ${part}`)
    expect(await opened(main, 'p_daan')).toBe('nothing')
    expect(await opened(main, 'p_tessa')).toBe(`own-report ${main}`)
    const planned = inWords(await settlePlanned(office))
    expect(planned).toEqual(expect.arrayContaining(['merged p_tessa', 'merged p_daan', 'repaint alert/p_vera']))
  })

  test('have whoever had the other one told of the main one', async () => {
    await handOver(part, 'p_vera', 'p_teun', 'Vrij.', office.ports)
    await settlePlanned(office)
    expect(sightOf(await office.caseOf(main), 'p_teun')).toBe('nothing')
    await merge()
    expect(sightOf(await office.caseOf(main), 'p_teun')).toBe('whole')
    expect(inWords(await settlePlanned(office))).toContain('alert p_teun')
  })

  test('count once as an earlier case', async () => {
    await merge()
    await closed(office, main)
    const later = await openCase(await takenIn(office, hitting(), 'V3'), 'p_vera', office.ports)
    expect(later.type === 'whole' ? later.earlier.map((one) => one.number) : []).toEqual([main])
  })

  test('are both told when the case is closed', async () => {
    await merge()
    await settlePlanned(office)
    await closed(office, main)
    expect(inWords(await settlePlanned(office))).toEqual(expect.arrayContaining(['closed p_tessa', 'closed p_daan']))
  })

  test('are taken apart again with a reason, and whoever got the case only by that loses it', async () => {
    await handOver(part, 'p_vera', 'p_teun', 'Vrij.', office.ports)
    const before = await office.caseOf(part)
    await merge()
    await settlePlanned(office)
    office.clock.pass(1000)
    expect(await undoMerge(main, part, 'p_vera', '', office.ports)).toEqual({ type: 'needs-reason' })
    expect(await undoMerge(main, part, 'p_vera', 'Andere dag.', office.ports)).toMatchObject({ type: 'undone' })
    expect(await undoMerge(main, part, 'p_vera', 'Andere dag.', office.ports)).toEqual({ type: 'not-merged' })
    expect(await office.caseOf(part)).toEqual({ ...before, version: before.version + 2 })
    expect(await opened(part, 'p_teun')).toBe(`whole ${part}`)
    expect(await opened(main, 'p_teun')).toBe('nothing')
    const planned = inWords(await settlePlanned(office))
    expect(planned).toEqual(expect.arrayContaining(['merged p_tessa', 'merged p_daan']))
    expect(planned.some((one) => one.startsWith('remove alert/p_teun'))).toBe(true)
  })
})

describe('what can be merged', () => {
  const numbers = async (person = 'p_vera') =>
    (await mergeable(await office.caseOf(main), person, office.ports)).map((one) => one.number)

  test('are other open cases that one may see', async () => {
    expect(await numbers()).toEqual([part])
    expect(await numbers('p_daan')).toEqual([])
    await closed(office, part)
    expect(await numbers()).toEqual([])
    expect(await merge()).toEqual({ type: 'not-possible' })
  })

  test.each<[string, Partial<Report>, boolean]>([
    ['a week before', { occurredOn: '2026-11-12' }, true],
    ['more than a week before', { occurredOn: '2026-11-11' }, false],
    ['at another school', { school: 'DRE' }, false],
    ['more confidential', { concern: 'home-safety' }, false],
    ['about an employee', { people: [accusedEmployee('conny')] }, false],
  ])('of what happened %s: %#', async (_, different, possible) => {
    const other = await takenIn(office, hitting(different), 'V3')
    const found = await mergeable(await office.caseOf(main), 'p_vera', office.ports)
    expect(found.some((one) => one.number === other)).toBe(possible)
    expect((await merge(main, other)).type === 'merged').toBe(possible)
  })

  test('not when a measure waits in the other one, as it would be lost', async () => {
    const here = await inHand(office, { behaviours: ['hitting'], serious: true }, 'V4')
    const other = await inHand(office, { behaviours: ['kicking'], serious: true }, 'V3')
    await proposedIn({ ...office, number: other }, 'p_vera', 'suspension', days(1))
    expect(await merge(here, other)).toEqual({ type: 'has-proposals' })
    expect(await merge(other, here)).toMatchObject({ type: 'merged' })
  })

  test('not into one that is less urgent, or was taken back: what the other asks would be lost', async () => {
    const urgent = await inHand(office, { behaviours: ['kicking'], serious: true }, 'V5')
    expect(await merge(main, urgent)).toEqual({ type: 'not-possible' })
    expect(await merge(urgent, main)).toMatchObject({ type: 'merged' })
  })

  test('not by who may not see it, and not without a reason', async () => {
    expect(await merge(main, part, 'p_daan')).toEqual({ type: 'not-yours' })
    expect(await merge(main, part, 'p_vera', ' ')).toEqual({ type: 'needs-reason' })
    expect(await merge(main, main)).toEqual({ type: 'not-possible' })
  })

  test('by two at once, once', async () => {
    const outcomes = await Promise.all([merge(), merge()])
    expect(outcomes.map(({ type }) => type)).toEqual(['merged', 'not-possible'])
    expect((await office.caseOf(main)).bonds.merged).toHaveLength(1)
  })
})

describe('linking', () => {
  const link = (isLinked: boolean, by = 'p_vera', why = WHY) =>
    linkCases(main, part, by, { why, isLinked }, office.ports)

  test('goes both ways, and is taken away again', async () => {
    expect(await link(true)).toMatchObject({ type: 'linked' })
    expect((await office.caseOf(part)).bonds.linked).toEqual([main])
    expect(await link(true)).toEqual({ type: 'not-possible' })
    expect(await linkable(await office.caseOf(main), 'p_vera', office.ports)).toEqual([])
    expect(await link(false)).toMatchObject({ type: 'linked' })
    for (const number of [main, part]) expect((await office.caseOf(number)).bonds.linked).toEqual([])
  })

  test('says why only where it was said', async () => {
    await link(true)
    const why = async (number: string) =>
      (await office.store.history(number)).flatMap(({ what }) => (what.type === 'linked' ? [what.why] : []))
    expect(await why(main)).toEqual([WHY])
    expect(await why(part)).toEqual([null])
  })

  test('shows each reader only what they may open', async () => {
    await handOver(main, 'p_vera', 'p_teun', 'Vrij.', office.ports)
    await link(true)
    const seen = async (person: string) => {
      const found = await openCase(main, person, office.ports)
      return found.type === 'whole' ? found.linked.map((one) => one.number) : []
    }
    expect(await seen('p_vera')).toEqual([part])
    expect(await seen('p_teun')).toEqual([])
    expect(await link(false, 'p_teun')).toEqual({ type: 'not-possible' })
  })

  test('asks for a reason', async () => {
    expect(await link(true, 'p_vera', '')).toEqual({ type: 'needs-reason' })
    expect(await link(true, 'p_daan')).toEqual({ type: 'not-yours' })
  })
})
