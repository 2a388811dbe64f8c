import { describe, expect, test } from 'vitest'
import { replaceProposal, withdrawProposal } from '../../src/use-cases/withdraw-proposal.ts'
import { aKickAt, days, decide, historyIn, proposedIn, theProposal, wanting } from './proposing.ts'

async function aSuspension() {
  const kick = await aKickAt()
  return { ...kick, proposal: await proposedIn(kick, 'p_vera', 'suspension', days(1)) }
}

describe('withdrawing a proposal', () => {
  test('ends it: nobody can decide on it any more', async () => {
    const kick = await aSuspension()
    const { number, ports, proposal } = kick
    expect(await withdrawProposal(number, proposal.id, 'p_vera', ports)).toMatchObject({ type: 'withdrawn' })
    expect(await theProposal(kick, proposal.id)).toMatchObject({
      state: 'withdrawn',
      withdrawn: { by: 'p_vera', at: kick.clock.now, replacedBy: null },
    })
    expect((await historyIn(kick)).at(-1)).toMatchObject({ type: 'withdrawn', proposal: proposal.id })
    expect(await decide(kick, proposal, 'p_teun')).toMatchObject({ type: 'already', proposal: { state: 'withdrawn' } })
  })

  test('is only for who proposed it', async () => {
    const { number, ports, proposal } = await aSuspension()
    expect(await withdrawProposal(number, proposal.id, 'p_teun', ports)).toEqual({
      type: 'not-the-proposer',
      by: 'p_vera',
    })
    expect(await withdrawProposal(number, proposal.id, 'p_tessa', ports)).toEqual({ type: 'not-yours' })
    expect(await withdrawProposal(number, 'another', 'p_vera', ports)).toEqual({ type: 'not-yours' })
  })

  test('beside a decision: one of the two happens', async () => {
    const kick = await aSuspension()
    const both = await Promise.all([
      decide(kick, kick.proposal, 'p_teun'),
      withdrawProposal(kick.number, kick.proposal.id, 'p_vera', kick.ports),
    ])
    expect(both.filter((one) => one.type === 'already')).toHaveLength(1)
    const ended = (await historyIn(kick)).filter((what) => what.type === 'decided' || what.type === 'withdrawn')
    expect(ended).toHaveLength(1)
  })
})

describe('replacing a proposal', () => {
  test('withdraws the one and makes the other, once', async () => {
    const kick = await aSuspension()
    const { number, ports, proposal } = kick
    const wanted = await wanting(kick, 'suspension', days(2))
    const replaced = await replaceProposal(number, proposal.id, 'p_vera', wanted, ports)
    expect(replaced).toMatchObject({ type: 'replaced', withdrawn: { withdrawn: { replacedBy: wanted.id } } })
    expect(await replaceProposal(number, proposal.id, 'p_vera', wanted, ports)).toMatchObject({ type: 'replaced' })
    expect((await kick.store.proposals(number)).map((p) => p.state)).toEqual(['withdrawn', 'open'])
  })

  test('leaves everything as it was when the other cannot be made', async () => {
    const kick = await aSuspension()
    const wanted = await wanting(kick, 'suspension', days(6))
    const answer = await replaceProposal(kick.number, kick.proposal.id, 'p_vera', wanted, kick.ports)
    expect(answer).toMatchObject({ type: 'over-law' })
    expect(await theProposal(kick, kick.proposal.id)).toEqual(kick.proposal)
  })

  test('does not replace what was decided meanwhile', async () => {
    const kick = await aSuspension()
    await decide(kick, kick.proposal, 'p_teun')
    const wanted = await wanting(kick, 'suspension', days(2))
    const answer = await replaceProposal(kick.number, kick.proposal.id, 'p_vera', wanted, kick.ports)
    expect(answer).toMatchObject({ type: 'already', proposal: { state: 'approved' } })
  })
})
