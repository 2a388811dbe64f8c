import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { passByUnreachable } from '../../src/use-cases/pass-by-unreachable.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { sendUpOverdueProposals } from '../../src/use-cases/send-up-overdue-proposals.ts'
import { aReport } from '../make.ts'
import { aSqlitePlace } from '../store/sqlite-place.ts'
import { aKickAt, days, decide, historyIn, type Kick, proposedIn, REST, theProposal } from './proposing.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

test('an undecided proposal goes up the line after its term, one role at a time, and stays at the top', async () => {
  const kick = await aKickAt()
  const { id } = await proposedIn(kick, 'p_vera', 'suspension', days(1))
  kick.clock.pass(DAY - 1)
  expect(await sendUpOverdueProposals(kick.ports)).toBe(0)
  kick.clock.pass(1)
  expect(await sendUpOverdueProposals(kick.ports)).toBe(1)
  expect(await theProposal(kick, id)).toMatchObject({
    state: 'open',
    wentUpTo: 'school-leader',
    decideBy: new Date('2026-11-23T09:45:00Z'),
  })
  expect(await sendUpOverdueProposals(kick.ports)).toBe(0)
  for (let term = 0; term < 3; term += 1) {
    kick.clock.pass(4 * DAY)
    await sendUpOverdueProposals(kick.ports)
  }
  expect(await theProposal(kick, id)).toMatchObject({ state: 'open', wentUpTo: 'board', decideBy: null })
  const went = (await historyIn(kick)).flatMap((what) => (what.type === 'went-up' ? [what.to] : []))
  expect(went).toEqual(['school-leader', 'central-management', 'board'])
  expect((await historyIn(kick)).at(-1)).toMatchObject({ type: 'nobody-further-up' })
  kick.clock.pass(4 * DAY)
  expect(await sendUpOverdueProposals(kick.ports)).toBe(0)
})

test('whoever was asked first can still decide once it went up', async () => {
  const kick = await aKickAt()
  const proposal = await proposedIn(kick, 'p_vera', 'suspension', days(1))
  kick.clock.pass(DAY)
  await sendUpOverdueProposals(kick.ports)
  expect((await decide(kick, proposal, 'p_teun')).type).toBe('decided')
})

test('the rest of a day waits an hour; what was decided does not go up', async () => {
  const kick = await aKickAt()
  const proposal = await proposedIn(kick, 'p_vera', 'time-out', REST)
  const warning = await proposedIn(kick, 'p_vera', 'warning', null)
  await decide(kick, warning, 'p_dirk')
  kick.clock.pass(HOUR)
  expect(await sendUpOverdueProposals(kick.ports)).toBe(1)
  expect((await theProposal(kick, proposal.id)).wentUpTo).toBe('central-management')
  expect((await theProposal(kick, warning.id)).wentUpTo).toBeNull()
})

test('whoever turns out to be out of reach is passed by, and the next in the role is asked', async () => {
  const kick = await aKickAt()
  const proposal = await proposedIn(kick, 'p_vera', 'suspension', days(1))
  await lose(kick, 'p_teun')
  const asked = (await historyIn(kick)).flatMap((what) => (what.type === 'asked-to-decide' ? what.people : []))
  expect(asked).toEqual(['p_teun', 'p_tirza'])
  await lose(kick, 'p_tirza')
  await lose(kick, 'p_cor')
  expect((await theProposal(kick, proposal.id)).wentUpTo).toBe('school-leader')
})

test('one damaged case does not hold up the others', async () => {
  const place = await aSqlitePlace()
  onTestFinished(() => place.remove())
  const kick = await aKickAt({ path: place.path })
  onTestFinished(() => kick.store.close())
  const report = aReport({ school: 'VLI', reporter: 'p_tessa', behaviours: ['kicking'] })
  const second = await reportIncident(report, 'V2', kick.ports)
  if (second.type !== 'taken-in') expect.unreachable()
  await proposedIn(kick, 'p_vera', 'suspension', days(1))
  const sound = { ...kick, number: second.number }
  const { id } = await proposedIn(sound, 'p_vera', 'suspension', days(1))
  const database = new Database(place.path)
  database.prepare('update proposals set body = zeroblob(64) where number = ?').run(kick.number)
  database.close()
  kick.clock.pass(DAY)
  await expect(sendUpOverdueProposals(kick.ports)).rejects.toThrow(AggregateError)
  expect((await theProposal(sound, id)).wentUpTo).toBe('school-leader')
})

/** The alert of someone cannot be delivered. */
async function lose(kick: Kick, person: string): Promise<void> {
  kick.clock.pass(60_000)
  const { now } = kick.clock
  const claimed = await kick.store.claimNotices(now, new Date(now.getTime() + 1000), 1000)
  const lost = claimed.find(({ notice }) => notice.kind === 'alert' && notice.to.person === person)
  if (lost === undefined) throw new Error(`${person} has no alert that waits`)
  const { id, attempt } = lost
  await passByUnreachable({ id, attempt, caseNumber: kick.number, person, trouble: 'unreachable:x' }, kick.ports)
}
