import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addColleague } from '../../src/use-cases/add-colleague.ts'
import { handOver } from '../../src/use-cases/hand-over.ts'
import { stepBack } from '../../src/use-cases/step-back.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
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

const accessNow = async () =>
  (await office.caseOf(number)).access.filter((a) => a.until === null).map((a) => `${a.person} ${a.role}`)

describe('stepping back', () => {
  test('ends one’s own access and tells the next in the route’s own line', async () => {
    await takeUp(number, 'p_vera', office.ports)
    await settlePlanned(office)
    expect(await stepBack(number, 'p_vera', 'Het is de zoon van mijn buren.', office.ports)).toEqual({
      type: 'stepped-back',
      told: ['p_tirza'],
    })
    expect(await accessNow()).toEqual(['p_tirza safety-coordinator'])
    expect((await office.caseOf(number)).duties).toEqual([{ role: 'safety-coordinator', takenUp: null }])
    expect((await office.store.history(number)).map((h) => [h.by, h.what])).toContainEqual([
      'p_vera',
      { type: 'stepped-back', remark: 'Het is de zoon van mijn buren.', reopened: ['safety-coordinator'] },
    ])
    const planned = inWords(await settlePlanned(office))
    expect(planned).toContain('alert p_tirza')
    expect(planned).toContain('repaint alert/p_vera')
  })

  test('tells nobody new when someone else has the case in that role', async () => {
    await handOver(number, 'p_vera', 'p_teun', 'Ik ben vrij.', office.ports)
    expect(await stepBack(number, 'p_vera', null, office.ports)).toEqual({ type: 'stepped-back', told: [] })
    expect(await accessNow()).toEqual(['p_teun safety-coordinator'])
  })

  test('tells who has it besides them again when what was taken up waits for them now', async () => {
    await handOver(number, 'p_vera', 'p_teun', 'Ik ben vrij.', office.ports)
    await takeUp(number, 'p_vera', office.ports)
    await settlePlanned(office)
    await stepBack(number, 'p_vera', null, office.ports)
    expect(inWords(await settlePlanned(office))).toContain('alert p_teun')
  })

  test('keeps whoever cannot be followed by anyone, and changes nothing', async () => {
    const { contacts } = await office.store.directory()
    await office.store.replaceContacts(contacts.filter((c) => c.person === 'p_vera'))
    expect(await stepBack(number, 'p_vera', null, office.ports)).toMatchObject({ type: 'nobody-next' })
    expect(await accessNow()).toEqual(['p_vera safety-coordinator'])
  })

  test('is final: they are not told again when the next steps back too, and cannot be handed it', async () => {
    await stepBack(number, 'p_vera', null, office.ports)
    expect(await stepBack(number, 'p_tirza', null, office.ports)).toEqual({ type: 'stepped-back', told: ['p_dirk'] })
    expect(await handOver(number, 'p_dirk', 'p_vera', 'Toch wel.', office.ports)).toEqual({ type: 'not-possible' })
  })

  test('twice is once', async () => {
    await stepBack(number, 'p_vera', null, office.ports)
    expect(await stepBack(number, 'p_vera', null, office.ports)).toEqual({ type: 'not-yours' })
  })
})

describe('adding a colleague', () => {
  const reason = 'Zij kent de ouders.'

  test('gives access in a role of their own, an alert, and a line with the reason; the duty stays', async () => {
    expect(await addColleague(number, 'p_vera', 'p_milan', reason, office.ports)).toEqual({ type: 'added' })
    expect(await accessNow()).toEqual(['p_vera safety-coordinator', 'p_milan mentor'])
    expect(await takeUp(number, 'p_milan', office.ports)).toMatchObject({ type: 'others-duty' })
    expect((await office.store.history(number)).at(-1)).toMatchObject({
      by: 'p_vera',
      what: { type: 'colleague-added', to: 'p_milan', reason },
    })
    expect(inWords(await settlePlanned(office))).toContain('alert p_milan')
  })

  test.each([
    ['by who was not told', 'p_daan', 'p_milan', reason, 'not-yours'],
    ['by the reporter', 'p_tessa', 'p_milan', reason, 'not-yours'],
    ['who has it already', 'p_vera', 'p_vera', reason, 'not-possible'],
    ['a teacher without a role', 'p_vera', 'p_daan', reason, 'not-possible'],
    ['someone of another school', 'p_vera', 'p_gijs', reason, 'not-possible'],
    ['without a reason', 'p_vera', 'p_milan', '  ', 'needs-reason'],
  ])('%s is refused', async (_, by, to, why, refused) => {
    expect(await addColleague(number, by, to, why, office.ports)).toEqual({ type: refused })
    expect(await accessNow()).toEqual(['p_vera safety-coordinator'])
  })

  test('of a restricted case only who holds a role of the route', async () => {
    const restricted = await takenIn(office, hitting({ concern: 'home-safety', behaviours: [], people: [] }), 'V2')
    const [first] = (await office.caseOf(restricted)).access
    expect(await addColleague(restricted, first?.person ?? '', 'p_teun', reason, office.ports)).toEqual({
      type: 'not-possible',
    })
  })
})
