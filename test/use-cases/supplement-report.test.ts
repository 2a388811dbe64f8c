import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST_SUPPLEMENTS } from '../../src/domain/afterwards.ts'
import { handOver } from '../../src/use-cases/hand-over.ts'
import { openCase } from '../../src/use-cases/open-case.ts'
import { supplementReport } from '../../src/use-cases/supplement-report.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
let number: string
beforeEach(async () => {
  office = await anOffice()
  number = await takenIn(office, hitting())
  await settlePlanned(office)
  office.clock.pass(60_000)
})
afterEach(() => office.store.close())

const add = (text: string, id = text, by = 'p_tessa') => supplementReport(number, by, [{ id, text }], office.ports)
const said = async () => ((await office.caseOf(number)).report.supplements ?? []).map(({ text }) => text)

describe('a reporter who adds something', () => {
  test('is kept beside what was sent, is in the history, and whoever can open the case hears of it', async () => {
    const before = (await office.caseOf(number)).report
    expect(await add('  Er was een jas bij.  ')).toMatchObject({ type: 'supplemented' })
    const { report, version } = await office.caseOf(number)
    expect(report).toEqual({
      ...before,
      supplements: [
        {
          id: '  Er was een jas bij.  ',
          at: office.clock.now.toISOString(),
          by: 'p_tessa',
          text: 'Er was een jas bij.',
        },
      ],
    })
    expect(version).toBe(2)
    expect((await office.store.history(number)).at(-1)).toMatchObject({
      by: 'p_tessa',
      what: { type: 'report-supplemented', question: null },
    })
    expect([...inWords(await settlePlanned(office))].sort()).toEqual([
      'repaint alert/p_vera',
      'repaint channel',
      'repaint receipt',
      'supplemented p_vera',
    ])
  })

  test('three times is one message for whoever did not look, and one more after they did', async () => {
    for (const text of ['een', 'twee', 'drie']) await add(text)
    const told = async () => inWords(await settlePlanned(office)).filter((one) => one.startsWith('supplemented'))
    expect(await told()).toEqual(['supplemented p_vera'])
    office.clock.pass(60_000)
    await openCase(number, 'p_vera', office.ports)
    office.clock.pass(60_000)
    await add('vier')
    expect(await told()).toEqual(['supplemented p_vera'])
    expect(await said()).toEqual(['een', 'twee', 'drie', 'vier'])
  })

  test('tells whoever got the case since', async () => {
    await add('een')
    await settlePlanned(office)
    office.clock.pass(60_000)
    await handOver(number, 'p_vera', 'p_teun', 'Verzonnen reden.', office.ports)
    office.clock.pass(60_000)
    await add('twee')
    expect(inWords(await settlePlanned(office))).toContain('supplemented p_teun')
  })

  test('sent twice is kept once', async () => {
    await add('Er was een jas bij.', 'a1')
    expect(await add('Er was een jas bij.', 'a1')).toMatchObject({ type: 'supplemented' })
    expect(await said()).toEqual(['Er was een jas bij.'])
    expect((await office.caseOf(number)).version).toBe(2)
  })

  test('at the same time in two windows loses neither', async () => {
    await Promise.all([add('een'), add('twee')])
    expect([...(await said())].sort()).toEqual(['een', 'twee'])
  })

  test('with nothing but blanks adds nothing', async () => {
    expect(await add(' \n ')).toEqual({ type: 'empty' })
    expect((await office.caseOf(number)).version).toBe(1)
  })

  test('again and again is asked at last to go and tell it', async () => {
    for (let i = 0; i < MOST_SUPPLEMENTS; i++) await add(`${i}`)
    expect(await add('nog een')).toEqual({ type: 'full' })
    expect(await said()).toHaveLength(MOST_SUPPLEMENTS)
  })

  test('who deals with it too hears nothing of their own addition', async () => {
    const own = await takenIn(office, hitting({ reporter: 'p_vera' }), 'V2')
    await settlePlanned(office)
    await supplementReport(own, 'p_vera', [{ id: 'a', text: 'Nog iets.' }], office.ports)
    expect(inWords(await settlePlanned(office)).filter((one) => one.startsWith('supplemented'))).toEqual([])
  })
})

test.each([
  ['who deals with it', 'p_vera'],
  ['a colleague', 'p_daan'],
  ['whom nobody knows', 'p_nobody'],
])('nobody else adds to it: %s', async (_, by) => {
  expect(await add('Iets.', 'a1', by)).toEqual({ type: 'not-yours' })
  expect(await said()).toEqual([])
})

test('to a case that is not there nothing is added', async () => {
  expect(await supplementReport('VLI-2026-XXXXX', 'p_tessa', [{ id: 'a', text: 'b' }], office.ports)).toEqual({
    type: 'not-yours',
  })
})
