import { afterEach, beforeEach, expect, test } from 'vitest'
import { passByUnreachable } from '../../src/use-cases/pass-by-unreachable.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
let number: string
beforeEach(async () => {
  office = await anOffice()
  number = await takenIn(office, hitting())
  await settlePlanned(office)
})
afterEach(() => office.store.close())

test('the next in the role is told, and it is written down', async () => {
  await passByUnreachable(number, 'p_vera', office.ports)
  expect(inWords(await settlePlanned(office))).toEqual(['alert p_tirza'])
  expect((await office.store.history(number)).slice(-2).map((h) => h.what)).toEqual([
    { type: 'not-reached', person: 'p_vera' },
    { type: 'alerted', person: 'p_tirza', roles: ['safety-coordinator'] },
  ])
})

test('when the next is out of reach as well, the one after is told, up to the board and no further', async () => {
  const told: string[] = []
  for (let person = 'p_vera'; told.length < 20; person = told.at(-1)?.replace('alert ', '') ?? '') {
    await passByUnreachable(number, person, office.ports)
    const next = inWords(await settlePlanned(office))
    if (next.length === 0) break
    told.push(...next)
  }
  expect(told).toEqual(['alert p_tirza', 'alert p_dirk', 'alert p_cor', 'alert p_bram', 'alert p_bea'])
  expect((await office.store.history(number)).map((h) => h.what)).toContainEqual({
    type: 'nobody-reached',
    role: 'safety-coordinator',
  })
})

test('two who are out of reach at once are both passed by', async () => {
  await Promise.all(['p_vera', 'p_tirza'].map((person) => passByUnreachable(number, person, office.ports)))
  expect(inWords(await settlePlanned(office))).toContain('alert p_dirk')
})

test('of a case that is not there nothing happens', async () => {
  await passByUnreachable('VLI-2026-XXXXX', 'p_vera', office.ports)
  expect(await settlePlanned(office)).toEqual([])
})
