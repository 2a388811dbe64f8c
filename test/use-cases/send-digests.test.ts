import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withOffset } from '../../src/lib/school-time.ts'
import { climbLadders } from '../../src/use-cases/climb-ladder.ts'
import { openCase } from '../../src/use-cases/open-case.ts'
import { sendDigests } from '../../src/use-cases/send-digests.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { vlieger } from '../support/example.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { decide, proposedIn } from './proposing.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
beforeEach(async () => {
  office = await anOffice()
  itIs('2026-11-17', '09:00')
})
afterEach(() => office.store.close())

const itIs = (day: string, clock: string) => {
  office.clock.now = new Date(withOffset(day, clock))
}

let forms = 0
const nextForm = () => {
  forms += 1
  return `V${forms}`
}
const minor = () => takenIn(office, hitting({ behaviours: ['name-calling'] }), nextForm())

/** Looks at this moment, and says which daily messages are due: to whom, with which cases. */
async function digestsAt(day: string, clock: string) {
  itIs(day, clock)
  await sendDigests(office.ports)
  const notices = await settlePlanned(office)
  return notices.flatMap((notice) => (notice.kind === 'digest' ? [[notice.to.person, ...notice.cases]] : []))
}

const types = async (number: string) => (await office.store.history(number)).map(({ what }) => what.type)

describe('minor behaviour', () => {
  test('has no card of its own; the coordinator can open it, and the reporter has a receipt', async () => {
    const number = await minor()
    expect(inWords(await settlePlanned(office))).toEqual(['receipt p_tessa', 'channel-card VLI'])
    expect((await office.caseOf(number)).access).toMatchObject([{ person: 'p_vera', role: 'safety-coordinator' }])
    expect(await types(number)).toEqual(['reported', 'for-digest'])
  })

  test('comes in one message at four on a school day', async () => {
    const [first, second] = [await minor(), await minor()]
    expect(await digestsAt('2026-11-17', '15:59')).toEqual([])
    expect(await digestsAt('2026-11-17', '16:00')).toEqual([['p_vera', first, second]])
    expect(await digestsAt('2026-11-17', '16:01')).toEqual([])
    expect(await digestsAt('2026-11-18', '16:00')).toEqual([])
    expect(await types(first)).toEqual(['reported', 'for-digest', 'digested'])
  })

  test('after four waits for the next school day', async () => {
    itIs('2026-11-19', '16:00')
    const number = await minor()
    expect(await digestsAt('2026-11-19', '16:05')).toEqual([])
    expect(await digestsAt('2026-11-20', '15:59')).toEqual([])
    itIs('2026-11-20', '16:00')
    await sendDigests(office.ports)
    expect(inWords(await settlePlanned(office))).not.toContain('digest p_vera')
    itIs('2026-11-23', '08:00')
    expect(await settlePlanned(office)).toMatchObject([{ kind: 'digest', cases: [number], to: { person: 'p_vera' } }])
  })

  test('does not come in the weekend', async () => {
    const number = await minor()
    expect(await digestsAt('2026-11-21', '16:30')).toEqual([])
    expect(await digestsAt('2026-11-23', '16:30')).toEqual([['p_vera', number]])
  })

  test('is left out when they opened it, or when it was taken up', async () => {
    const [opened, taken, left] = [await minor(), await minor(), await minor()]
    itIs('2026-11-17', '12:00')
    await openCase(opened, 'p_vera', office.ports)
    await takeUp(taken, 'p_vera', office.ports)
    expect(await digestsAt('2026-11-17', '16:00')).toEqual([['p_vera', left]])
  })

  test('that nobody takes up goes on to the next daily message, never to the board', async () => {
    const number = await minor()
    const told: string[] = []
    for (let day = 17; day <= 30; day += 1) {
      for (const clock of ['10:00', '16:00']) {
        itIs(`2026-11-${day}`, clock)
        await climbLadders(office.ports)
        await sendDigests(office.ports)
        told.push(...inWords(await settlePlanned(office)).filter((words) => /^(digest|alert|not-taken-up)/.test(words)))
      }
    }
    expect(told).toEqual(['digest p_vera', 'digest p_tirza', 'digest p_dirk'])
    for (let day = 1; day <= 17; day += 1) {
      for (const clock of ['10:00', '16:00']) {
        itIs(`2026-12-${String(day).padStart(2, '0')}`, clock)
        await climbLadders(office.ports)
        await sendDigests(office.ports)
        told.push(...inWords(await settlePlanned(office)).filter((words) => /^(digest|alert|not-taken-up)/.test(words)))
      }
    }
    expect(told.slice(3)).toEqual(['digest p_cor', 'not-taken-up p_tessa'])
    expect(await types(number)).toContain('ladder-ended')
  })

  test('gets a card of its own when more becomes known of it', async () => {
    const number = await minor()
    await settlePlanned(office)
    const { report, advice, restricted } = await office.caseOf(number)
    const more = { ...report, behaviours: ['theft-of-property'] }
    const graver = { ...advice, urgency: 'today' } as const
    await office.store.commit([
      { type: 'report-changed', number, report: more, advice: graver, urgency: 'today', restricted },
    ])
    itIs('2026-11-17', '10:00')
    await sendDigests(office.ports)
    expect(inWords(await settlePlanned(office))).toEqual(['alert p_vera'])
    expect(await digestsAt('2026-11-17', '16:00')).toEqual([])
  })

  test('has a card for whoever must decide on it, and for whoever proposed it', async () => {
    const number = await minor()
    await settlePlanned(office)
    const kick = { ...office, number }
    const proposal = await proposedIn(kick, 'p_vera', 'warning', null)
    expect(inWords(await settlePlanned(office))).toEqual(expect.arrayContaining(['alert p_dirk', 'proposal p_dirk']))
    await decide(kick, proposal, 'p_dirk')
    const told = inWords(await settlePlanned(office))
    expect(told.filter((words) => words.endsWith('p_vera'))).toEqual(['alert p_vera', 'proposal p_vera'])
  })

  test('is each a card when the school chose so', async () => {
    const schools = vlieger.foundation.schools.map((school) => ({ ...school, choices: { 'daily-message': 'each' } }))
    await office.store.close()
    office = await anOffice({ foundation: { ...vlieger.foundation, schools } })
    itIs('2026-11-17', '09:00')
    await minor()
    expect(inWords(await settlePlanned(office))).toContain('alert p_vera')
  })

  test('is in the message once when it is planned twice at once', async () => {
    const number = await minor()
    itIs('2026-11-17', '16:00')
    await Promise.all([sendDigests(office.ports), sendDigests(office.ports)])
    const digests = (await settlePlanned(office)).filter(({ kind }) => kind === 'digest')
    expect(digests).toMatchObject([{ cases: [number] }])
  })
})

test('what is serious, for the police or of unknown behaviour is never in a daily message', async () => {
  for (const different of [{ serious: true }, { behaviours: ['theft-of-property'] }, { behaviours: [] }])
    await takenIn(office, hitting({ behaviours: ['name-calling'], ...different }), nextForm())
  expect(inWords(await settlePlanned(office)).filter((words) => words.startsWith('alert')).length).toBeGreaterThan(2)
  expect(await digestsAt('2026-11-17', '16:00')).toEqual([])
})
