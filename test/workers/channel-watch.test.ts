import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeliveryError } from '../../src/assistant/messenger.ts'
import { type ChannelWatch, createChannelWatch } from '../../src/workers/channel-watch.ts'
import { anInvolved } from '../make.ts'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

const CHANNEL = 'C0VEILIG01'
const TEUN = 'UTEUN001'
let office: SendingOffice
let watch: ChannelWatch
let failures: unknown[]
let wakes: number
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  office = await aSendingOffice()
  failures = []
  wakes = 0
  const { ports, messenger } = office
  watch = createChannelWatch({ ...ports, messenger, wakeDelivery: () => wakes++ }, (error) => failures.push(error))
  const steppedIn = anInvolved({ id: 'i7', kind: 'staff', parts: ['intervened'], staffId: 'p_teun' })
  await takenIn(office, hitting({ people: [anInvolved(), steppedIn] }))
  await office.deliverAll()
})
afterEach(async () => {
  await watch.stop()
  await office.store.close()
  vi.useRealTimers()
})

test('a card that someone came to see while the program was down is taken away at the start', async () => {
  office.messenger.members.set(CHANNEL, new Set([TEUN]))
  watch.start()
  await watch.stop()
  await office.deliverAll()
  expect(office.messenger.cardsFor(CHANNEL)).toEqual([])
  expect(wakes).toBe(1)
})

test('and otherwise within the hour', async () => {
  watch.start()
  office.messenger.members.set(CHANNEL, new Set([TEUN]))
  vi.advanceTimersByTime(60 * 60 * 1000)
  await watch.stop()
  await office.deliverAll()
  expect(office.messenger.cardsFor(CHANNEL)).toEqual([])
})

test('a card that nobody must not see stays', async () => {
  watch.start()
  await watch.stop()
  await office.deliverAll()
  expect(office.messenger.cardsFor(CHANNEL)).toHaveLength(1)
  expect(failures).toEqual([])
})

test('a channel that cannot be looked at is told', async () => {
  office.messenger.membersOf = () => Promise.reject(new DeliveryError('locked-out', 'made_up'))
  watch.start()
  await watch.stop()
  expect(failures).toMatchObject([{ code: 'made_up' }])
})
