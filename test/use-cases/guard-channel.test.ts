import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StaffMember } from '../../src/domain/organisation.ts'
import { guardChannel } from '../../src/use-cases/guard-channel.ts'
import { anInvolved } from '../make.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { hitting, takenIn } from './reports.ts'

const CHANNEL = 'C0VEILIG01'
let office: Office
let number: string
/** An ordinary case in which a colleague stepped in: that does not make it restricted, and does keep them out. */
const steppedIn = [anInvolved(), anInvolved({ id: 'i7', kind: 'staff', parts: ['intervened'], staffId: 'p_teun' })]

beforeEach(async () => {
  office = await anOffice()
  number = await takenIn(office, hitting({ people: steppedIn }))
  await takenIn(office, hitting(), 'V2')
  await settlePlanned(office)
})
afterEach(() => office.store.close())

test('the case is an ordinary one with a card in the channel', async () => {
  expect((await office.caseOf(number)).restricted).toBe(false)
  expect(await office.store.casesInChannel(CHANNEL)).toContain(number)
})

test('who is kept out of a case and joins the channel finds no card of it there', async () => {
  await guardChannel(CHANNEL, new Set(['UTEUN001']), office.ports)
  expect(inWords(await settlePlanned(office))).toEqual(['remove channel'])
  expect(await office.store.casesInChannel(CHANNEL)).not.toContain(number)
  expect(await office.store.casesInChannel(CHANNEL)).toHaveLength(1)
  expect((await office.store.history(number)).at(-1)).toMatchObject({
    by: null,
    what: { type: 'removed-from-channel' },
  })
})

test('anyone else may join, and other channels keep what they have', async () => {
  await guardChannel(CHANNEL, new Set(['UDAAN001']), office.ports)
  await guardChannel('C0ELDERS', new Set(['UTEUN001']), office.ports)
  expect(await settlePlanned(office)).toEqual([])
  expect(await office.store.casesInChannel(CHANNEL)).toHaveLength(2)
})

test.each([
  ['has no known Slack id', async () => changePeople((p) => (p.id === 'p_teun' ? [{ ...p, slackId: null }] : [p]))],
  ['is not on the list any more', async () => changePeople((p) => (p.id === 'p_teun' ? [] : [p]))],
])('of whom it is not known whether they are in the channel, the card goes: who is kept out %s', async (_, change) => {
  await change()
  await guardChannel(CHANNEL, new Set(['UDAAN001']), office.ports)
  expect(inWords(await settlePlanned(office))).toEqual(['remove channel'])
})

async function changePeople(change: (person: StaffMember) => StaffMember[]) {
  await office.store.replacePeople((await office.store.directory()).people.flatMap(change))
}
