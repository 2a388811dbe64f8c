import { describe, expect, test } from 'vitest'
import type { Involved } from '../../src/domain/report.ts'
import type { Card } from '../../src/view/view.ts'
import { deliverDue } from '../../src/workers/deliver.ts'
import type { DrawProposal } from '../../src/workers/deliver-proposal.ts'
import { someone } from '../support/example.ts'
import { aMessenger } from '../support/memory-messenger.ts'
import { aKickAt, days, decide, type Kick, proposedIn } from '../use-cases/proposing.ts'

/** Says only how the proposal stands and for whom it is drawn. */
const drawProposal: DrawProposal = (proposal, subject, reader) => ({
  kind: 'card',
  title: `${subject.number} ${proposal.state}`,
  body: [{ type: 'text', text: reader ?? 'het kanaal' }],
  actions: [],
  summary: subject.number,
})

async function aWorkplace(more: readonly Involved[] = []) {
  const kick = await aKickAt({ more })
  const messenger = aMessenger()
  const deliver = async () => {
    while ((await deliverDue({ ...kick.ports, messenger, drawProposal, log: () => {} })) > 0);
  }
  await deliver()
  return { kick, messenger, deliver }
}

const slackIdOf = (name: string) => someone(name).slackId ?? ''
const aSuspension = (kick: Kick) => proposedIn(kick, 'p_vera', 'suspension', days(1))
const titleOf = (card: Card | undefined) => card?.title.split(' ').at(-1)

describe('a proposal', () => {
  test('comes in the thread of a card that went before it, in the decider’s conversation and in the channel', async () => {
    const { kick, messenger, deliver } = await aWorkplace()
    const { id } = await aSuspension(kick)
    await deliver()
    const card = messenger.standing.find((one) => one.key === `${kick.number}/alert/p_teun`)
    const reply = messenger.standing.find((one) => one.key === `${kick.number}/proposal/${id}/p_teun`)
    expect(reply).toMatchObject({ thread: card?.ref.message, ref: { channel: slackIdOf('teun') } })
    expect(titleOf(reply?.cards.at(-1))).toBe('open')
    const inChannel = messenger.standing.find((one) => one.key === `${kick.number}/proposal/${id}/channel`)
    const channelCard = messenger.standing.find((one) => one.key === `${kick.number}/channel`)
    expect(inChannel).toMatchObject({ thread: channelCard?.ref.message, ref: { channel: 'C0VEILIG01' } })
    const readers = messenger.standing.filter((one) => one.key.includes('/proposal/')).map((one) => one.ref.channel)
    expect(readers.toSorted()).toEqual(['C0VEILIG01', slackIdOf('teun')])
  })

  test('is drawn again everywhere once it is decided on, and who proposed it hears of it', async () => {
    const { kick, messenger, deliver } = await aWorkplace()
    const proposal = await aSuspension(kick)
    await deliver()
    await decide(kick, proposal, 'p_teun')
    await deliver()
    const replies = messenger.standing.filter((one) => one.key.includes('/proposal/'))
    expect(replies.map((one) => titleOf(one.cards.at(-1)))).toEqual(['approved', 'approved', 'approved'])
    expect(replies.at(-1)?.ref.channel).toBe(slackIdOf('vera'))
  })

  test('is drawn as it is by then when it was decided on while it was being sent', async () => {
    const { kick, messenger, deliver } = await aWorkplace()
    const proposal = await aSuspension(kick)
    await deliverDue({ ...kick.ports, messenger, drawProposal, log: () => {} })
    messenger.whileSending = async () => {
      await decide(kick, proposal, 'p_teun')
    }
    await deliver()
    const reply = messenger.standing.find((one) => one.key.endsWith(`${proposal.id}/p_teun`))
    expect(titleOf(reply?.cards.at(-1))).toBe('approved')
  })

  test('goes nowhere where the card of the case is gone', async () => {
    const { kick, messenger, deliver } = await aWorkplace()
    const channelCard = messenger.standing.findIndex((one) => one.key === `${kick.number}/channel`)
    messenger.standing.splice(channelCard, 1)
    const { id } = await aSuspension(kick)
    await deliver()
    expect(messenger.standing.filter((one) => one.key.includes(id)).map((one) => one.ref.channel)).toEqual([
      slackIdOf('teun'),
    ])
  })

  test('is not posted in a channel where someone who is kept out is a member', async () => {
    const unclear: Involved = { id: 'i2', parts: ['unclear'], kind: 'staff', position: 'teacher', staffId: 'p_daan' }
    const { kick, messenger, deliver } = await aWorkplace([unclear])
    messenger.members.set('C0VEILIG01', new Set([slackIdOf('daan')]))
    await aSuspension(kick)
    await deliver()
    expect(messenger.cardsFor('C0VEILIG01').filter((card) => card.title.endsWith(' open'))).toEqual([])
  })

  test('goes to the next in the role when the first cannot be reached', async () => {
    const { kick, messenger, deliver } = await aWorkplace()
    messenger.fail(slackIdOf('teun'), 'unreachable')
    const { id } = await aSuspension(kick)
    await deliver()
    const reply = messenger.standing.find((one) => one.key === `${kick.number}/proposal/${id}/p_tirza`)
    expect(titleOf(reply?.cards.at(-1))).toBe('open')
  })
})
