import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FilledIn } from '../../src/domain/adjusting.ts'
import { sightOf } from '../../src/domain/permissions.ts'
import { adjustReport, lookAtAdjustment } from '../../src/use-cases/adjust-report.ts'
import { handOver } from '../../src/use-cases/hand-over.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anInvolved } from '../make.ts'
import { anOffice, type Office } from '../support/office.ts'
import { closed, events, filled, inHand } from './case-work.ts'
import { inWords, settlePlanned } from './planned.ts'
import { days, proposedIn } from './proposing.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

const WHY = 'De leerling vertelde meer.'

async function adjust(number: string, different: Partial<FilledIn>, by = 'p_vera', why = WHY) {
  const { report, version } = await office.caseOf(number)
  return adjustReport(number, by, filled(report, different), { why, seen: version }, office.ports)
}
const told = async (number: string) =>
  (await office.caseOf(number)).access.filter((a) => a.until === null).map((a) => `${a.person} ${a.role}`)

describe('filling in what was unknown', () => {
  test('gives the measures of what happened, and keeps how it was and what the reporter wrote', async () => {
    const number = await inHand(office, { behaviours: [] })
    const before = await office.caseOf(number)
    expect(before.advice.measures.filter((m) => m.status === 'possible')).toEqual([])

    expect(await adjust(number, { behaviours: ['hitting'], serious: true })).toMatchObject({ type: 'adjusted' })

    const after = await office.caseOf(number)
    expect(after.advice.measures.filter((m) => m.status === 'possible')).not.toEqual([])
    expect(after.report).toMatchObject({ behaviours: ['hitting'], serious: true, story: before.report.story })
    const changed = (await office.store.history(number)).find(({ what }) => what.type === 'report-changed')
    expect(changed).toMatchObject({
      by: 'p_vera',
      what: { why: WHY, earlier: { behaviours: [] }, later: { behaviours: ['hitting'] } },
    })
  })

  test('can make something unknown again', async () => {
    const number = await inHand(office, { serious: true })
    const { report } = await office.caseOf(number)
    const { serious: _, ...rest } = filled(report, {})
    const { version } = await office.caseOf(number)
    await adjustReport(number, 'p_vera', rest, { why: WHY, seen: version }, office.ports)
    expect((await office.caseOf(number)).report).not.toHaveProperty('serious')
  })

  test('of a pupil makes the case found by that pupil, and no more by the one who stood there', async () => {
    const number = await inHand(office)
    const other = anInvolved({ name: 'Oscar Oefenleerling', pupilNumber: '9000077' })
    await adjust(number, { people: [other] })
    const { foundation } = await office.caseOf(number)
    const of = (pupilNumber: string) => office.store.casesWithTrace(foundation, [`number/${pupilNumber}`], new Date(0))
    expect(await of('9000077')).toEqual([number])
    expect(await of('9000001')).toEqual([])
  })

  test('tells who must know from then on, and leaves who had it', async () => {
    const number = await inHand(office)
    await settlePlanned(office)
    await adjust(number, { weaponUsed: true })
    expect(await told(number)).toContain('p_dirk school-leader')
    expect(await told(number)).toContain('p_vera safety-coordinator')
    expect((await office.caseOf(number)).duties.find((d) => d.role === 'safety-coordinator')?.takenUp?.by).toBe(
      'p_vera',
    )
    expect(inWords(await settlePlanned(office))).toContain('repaint alert/p_vera')
  })
})

describe('what proves to be home safety', () => {
  const moved = async () => {
    const number = await inHand(office)
    await settlePlanned(office)
    const look = await lookAtAdjustment(
      number,
      'p_vera',
      filled((await office.caseOf(number)).report, { concern: 'home-safety' }),
      office.ports,
    )
    return { number, look }
  }

  test('is shown first: who loses it, who gets it, and nothing is kept yet', async () => {
    const { number, look } = await moved()
    const before = await office.caseOf(number)
    if (look.type !== 'possible') throw new Error(look.type)
    expect(look.change.losing).toContain('p_vera')
    expect(look.change.gaining.length).toBeGreaterThan(0)
    expect(look.change.next.restricted).toBe(true)
    expect(await office.caseOf(number)).toEqual(before)
  })

  test('goes to its own file: it leaves the register with a trace, and whoever had it loses it with their card', async () => {
    const { number, look } = await moved()
    if (look.type !== 'possible') throw new Error(look.type)
    await adjust(number, { concern: 'home-safety' })
    const after = await office.caseOf(number)
    expect(after.restricted).toBe(true)
    expect(after.advice.record.where).toBe('reporting-code-file')
    expect(sightOf(after, 'p_vera')).toBe('nothing')
    expect(after.duties.map((d) => d.role)).toEqual(['reporting-code-officer'])
    expect(after.duties.every((d) => d.takenUp === null)).toBe(true)
    for (const person of look.change.gaining) expect(sightOf(after, person)).toBe('whole')
    const history = (await office.store.history(number)).map(({ what }) => what)
    expect(history).toContainEqual({ type: 'moved', from: 'incident-register', to: 'reporting-code-file' })
    expect(history).toContainEqual(expect.objectContaining({ type: 'access-lost' }))
    const planned = inWords(await settlePlanned(office))
    expect(planned).toContain('remove alert/p_vera')
    expect(planned).toContain('remove channel')
    expect(planned).toContain('repaint receipt')
    expect((await office.store.posts(number)).filter((post) => post.person === 'p_vera')).toEqual([])
    expect(await office.store.casesInChannel('C0VEILIG01')).toEqual([])
  })

  test('writes down whether who lost it had seen it', async () => {
    const number = await inHand(office)
    const opened = { at: office.clock.now, by: 'p_vera', what: { type: 'opened' } } as const
    await office.store.commit([{ type: 'history-written', number, entry: opened }])
    await adjust(number, { concern: 'home-safety' })
    const lost = (await office.store.history(number)).flatMap(({ what }) =>
      what.type === 'access-lost' ? what.people : [],
    )
    expect(lost).toContainEqual({ person: 'p_vera', hadOpened: true })
    expect(lost.filter(({ hadOpened }) => hadOpened)).toHaveLength(1)
  })

  test('and back again has whoever deals with behaviour told anew, with a new card', async () => {
    const number = await inHand(office)
    await settlePlanned(office)
    await adjust(number, { concern: 'home-safety' })
    await settlePlanned(office)
    const officer = (await told(number))[0]?.split(' ')[0] ?? ''
    const { report, version, duties } = await office.caseOf(number)
    await takeUp(number, officer, office.ports)
    expect(duties).toHaveLength(1)
    await adjustReport(
      number,
      officer,
      filled(report, { concern: 'behaviour' }),
      { why: WHY, seen: version + 1 },
      office.ports,
    )
    const after = await office.caseOf(number)
    expect(sightOf(after, 'p_vera')).toBe('whole')
    const planned = await settlePlanned(office)
    expect(planned).toContainEqual(expect.objectContaining({ kind: 'alert', to: { person: 'p_vera' } }))
    expect(planned).toContainEqual(expect.objectContaining({ kind: 'channel-card' }))
  })

  test('takes a proposal back that the rules do not allow any more', async () => {
    const number = await inHand(office, { behaviours: ['kicking'], serious: true })
    await proposedIn({ ...office, number }, 'p_vera', 'suspension', days(1))
    await adjust(number, { concern: 'home-safety' })
    expect((await office.store.proposals(number)).map(({ state }) => state)).toEqual(['withdrawn'])
  })
})

describe('someone who turns out to be accused', () => {
  test('loses the case, and stays kept out when it is changed again', async () => {
    const number = await inHand(office)
    const { report } = await office.caseOf(number)
    const accused = anInvolved({ id: 'i9', kind: 'staff', staffId: 'p_conny', position: 'other' })
    await adjust(number, { people: [...report.people, accused] })
    expect(sightOf(await office.caseOf(number), 'p_conny')).toBe('nothing')
    const by = (await told(number))[0]?.split(' ')[0] ?? ''
    await takeUp(number, by, office.ports)
    await adjust(number, { people: report.people }, by)
    expect((await office.caseOf(number)).report.accusedBefore).toEqual(['p_conny'])
  })
})

describe('is refused', () => {
  test('to who did not take it up, until it is handed to them', async () => {
    const number = await takenIn(office, hitting())
    expect(await adjust(number, { serious: true })).toEqual({ type: 'not-taken-up' })
    await handOver(number, 'p_vera', 'p_teun', 'Vrij.', office.ports)
    expect(await adjust(number, { serious: true }, 'p_teun')).toMatchObject({ type: 'adjusted' })
  })

  test.each([
    ['to the reporter', 'p_tessa', { serious: true }, WHY, 'not-yours'],
    ['to someone else', 'p_daan', { serious: true }, WHY, 'not-yours'],
    ['without a reason', 'p_vera', { serious: true }, '  ', 'needs-reason'],
    ['when nothing is different', 'p_vera', {}, WHY, 'unchanged'],
    ['as something that is not taken in', 'p_vera', { concern: 'complaint' } as const, WHY, 'not-taken-in'],
  ])('%s', async (_, by, different, why, type) => {
    const number = await inHand(office)
    const before = await events(office, number)
    expect(await adjust(number, different, by, why)).toMatchObject({ type })
    expect(await events(office, number)).toEqual(before)
  })

  test('when it is closed', async () => {
    const number = await inHand(office)
    await closed(office, number)
    expect(await adjust(number, { serious: true })).toMatchObject({ type: 'not-open' })
  })

  test('when someone changed the case since it was shown what follows', async () => {
    const number = await inHand(office)
    const { report, version } = await office.caseOf(number)
    await adjust(number, { serious: true })
    const late = await adjustReport(
      number,
      'p_vera',
      filled(report, { recidivism: true }),
      { why: WHY, seen: version },
      office.ports,
    )
    expect(late).toEqual({ type: 'changed-meanwhile' })
    expect((await office.caseOf(number)).report).not.toHaveProperty('recidivism')
  })
})
