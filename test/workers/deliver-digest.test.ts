import { afterEach, beforeEach, expect, test } from 'vitest'
import { withOffset } from '../../src/lib/school-time.ts'
import { climbLadders } from '../../src/use-cases/climb-ladder.ts'
import { sendDigests } from '../../src/use-cases/send-digests.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

const [VERA, TIRZA, TESSA] = ['UVERA001', 'UTIRZA01', 'UTESSA01']

let office: SendingOffice
beforeEach(async () => {
  office = await aSendingOffice()
  itIs('2026-11-17', '09:00')
})
afterEach(() => office.store.close())

const itIs = (day: string, clock: string) => {
  office.clock.now = new Date(withOffset(day, clock))
}
const minor = (form: string) => takenIn(office, hitting({ behaviours: ['name-calling'] }), form)
const shownTo = (place: string) => JSON.stringify(office.messenger.cardsFor(place))

/** At four the daily messages are planned. */
async function atFour() {
  itIs('2026-11-17', '16:00')
  await sendDigests(office.ports)
}

test('a daily message has the numbers with a button each, and tells nothing of what they are about', async () => {
  const numbers = [await minor('V1'), await minor('V2')]
  await atFour()
  await office.deliverAll()
  const [card] = office.messenger.cardsFor(VERA)
  expect(card).toMatchObject({ title: 'Je dagoverzicht', summary: 'Er zijn 2 meldingen die op jou wachten.' })
  const buttons = card?.body.flatMap((block) => (block.type === 'entry' ? [block.action] : []))
  expect(buttons).toMatchObject(numbers.map((value) => ({ id: 'open', label: 'Openen', value })))
  for (const secret of ['schelden', 'Gedrag', 'Tessa', '3B']) expect(shownTo(VERA)).not.toContain(secret)
})

test('what was taken up before it is sent is not in it, and nothing left is no message', async () => {
  const [first, second] = [await minor('V1'), await minor('V2')]
  await atFour()
  await takeUp(first, 'p_vera', office.ports)
  await office.deliverAll()
  expect(shownTo(VERA)).toContain(second)
  expect(shownTo(VERA)).not.toContain(first)
})

test('a message in which nothing waits any more is not sent', async () => {
  const number = await minor('V1')
  await atFour()
  await takeUp(number, 'p_vera', office.ports)
  await office.deliverAll()
  expect(office.messenger.cardsFor(VERA)).toEqual([])
})

test('a daily message that cannot be delivered leaves no case to nobody', async () => {
  const number = await minor('V1')
  office.messenger.fail(VERA, 'unreachable')
  await atFour()
  await office.deliverAll()
  expect(office.events).toContainEqual(expect.objectContaining({ event: 'given-up' }))
  itIs('2026-11-18', '16:00')
  await sendDigests(office.ports)
  await office.deliverAll()
  expect(shownTo(TIRZA)).toContain(number)
})

test('whoever had a case first reads to whom it went; the reporter at the end whom to phone', async () => {
  await takenIn(office, hitting(), 'V1')
  await office.deliverAll()
  for (let hour = 0; hour < 24 * 14; hour += 1) {
    office.clock.pass(3_600_000)
    await climbLadders(office.ports)
    await office.deliverAll()
  }
  expect(shownTo(VERA)).toContain('Daarom is er ook bericht gestuurd aan Tirza Teamleider')
  expect(shownTo(VERA)).toContain('"id":"take-up"')
  expect(shownTo(TESSA)).toContain('Je melding is nog niet opgepakt.')
  expect(shownTo(TESSA)).toMatch(/Bel .*0180-000001/)
}, 60_000)
