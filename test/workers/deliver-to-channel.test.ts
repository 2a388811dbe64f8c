import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryError } from '../../src/assistant/messenger.ts'
import { anInvolved } from '../make.ts'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

const CHANNEL = 'C0VEILIG01'
const [VERA, TEUN] = ['UVERA001', 'UTEUN001']
let office: SendingOffice
beforeEach(async () => {
  office = await aSendingOffice()
})
afterEach(() => office.store.close())

describe('the card in a channel', () => {
  const steppedIn = [anInvolved(), anInvolved({ id: 'i7', kind: 'staff', parts: ['intervened'], staffId: 'p_teun' })]

  test('is not posted where someone who is kept out is a member', async () => {
    office.messenger.members.set(CHANNEL, new Set([VERA, TEUN]))
    await takenIn(office, hitting({ people: steppedIn }))
    await office.deliverAll()
    expect(office.messenger.cardsFor(CHANNEL)).toEqual([])
  })

  test('is posted where they are not', async () => {
    office.messenger.members.set(CHANNEL, new Set([VERA]))
    await takenIn(office, hitting({ people: steppedIn }))
    await office.deliverAll()
    expect(office.messenger.cardsFor(CHANNEL)).toHaveLength(1)
  })

  test('is never posted of a case that is restricted, even when it was planned', async () => {
    const number = await takenIn(office, hitting({ concern: 'home-safety', behaviours: [] }))
    const notice = { kind: 'channel-card', caseNumber: number, to: { school: 'VLI' } } as const
    const dueAt = office.clock.now
    await office.store.commit([{ type: 'notice-planned', id: `${number}/channel`, notice, dueAt }])
    await office.deliverAll()
    expect(office.messenger.cardsFor(CHANNEL)).toEqual([])
    expect((await office.store.ready()).oldestDueSeconds).toBeNull()
  })

  test('waits while it is not known who the members are', async () => {
    const number = await takenIn(office, hitting())
    const { messenger } = office
    const known = messenger.membersOf
    messenger.membersOf = () => Promise.reject(new DeliveryError('temporary', 'made_up'))
    await office.deliverAll()
    expect(messenger.cardsFor(CHANNEL)).toEqual([])
    messenger.membersOf = known
    office.clock.pass(2_000)
    await office.deliverAll()
    expect(messenger.calls).toContain(`post ${number}/channel`)
  })

  test.each([
    ['has no known Slack id', { slackId: null }],
    ['is not on the list any more', null],
  ])('is not posted when someone who is kept out %s: they may be a member', async (_, different) => {
    await takenIn(office, hitting({ people: steppedIn }))
    await changeTeun(different)
    await office.deliverAll()
    expect(office.messenger.cardsFor(CHANNEL)).toEqual([])
  })

  test('is taken away when someone who is kept out came in while it was being posted', async () => {
    const number = await takenIn(office, hitting({ people: steppedIn }))
    joinsDuringPost(TEUN)
    await office.deliverAll()
    expect(office.messenger.calls).toContain(`post ${number}/channel`)
    expect(office.messenger.cardsFor(CHANNEL)).toEqual([])
    expect(await office.store.casesInChannel(CHANNEL)).toEqual([])
  })

  test('is taken away when the members cannot be read after it was posted', async () => {
    await takenIn(office, hitting())
    const { messenger } = office
    const known = messenger.membersOf
    let asked = 0
    messenger.membersOf = (channel) =>
      ++asked === 1 ? known(channel) : Promise.reject(new DeliveryError('temporary', 'made_up'))
    await office.deliverAll()
    expect(messenger.cardsFor(CHANNEL)).toEqual([])
  })

  test('that was posted before a crash is taken away when it may not stand there any more', async () => {
    const number = await takenIn(office, hitting({ people: steppedIn }))
    const { noticeSent } = office.store
    office.ports.store.noticeSent = async (id, ...rest) => {
      if (id === `${number}/channel`) throw new Error('the power went')
      return noticeSent(id, ...rest)
    }
    await office.deliver()
    expect(office.messenger.cardsFor(CHANNEL)).toHaveLength(1)
    office.ports.store.noticeSent = noticeSent
    office.messenger.members.set(CHANNEL, new Set([TEUN]))
    office.clock.pass(2_000)
    await office.deliverAll()
    expect(office.messenger.cardsFor(CHANNEL)).toEqual([])
  })

  /** A post in the channel is answered only after this person came in. */
  function joinsDuringPost(slackId: string): void {
    const { messenger } = office
    const posted = messenger.postToChannel
    messenger.postToChannel = async (...sent) => {
      const ref = await posted(...sent)
      messenger.members.set(CHANNEL, new Set([slackId]))
      return ref
    }
  }

  async function changeTeun(different: { slackId: null } | null): Promise<void> {
    const { people } = await office.store.directory()
    const changed = people.flatMap((p) =>
      p.id !== 'p_teun' ? [p] : different === null ? [] : [{ ...p, ...different }],
    )
    await office.store.replacePeople(changed)
  }
})
