import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawCard } from '../../src/assistant/draw-notice.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { vlieger } from '../support/example.ts'
import { takenIn } from '../use-cases/reports.ts'
import { aKick, buttons, DONE, decidingDesks, fillSuspension } from './deciding-desks.ts'

let office: StaffedOffice
let number: string
beforeEach(async () => {
  office = await aStaffedOffice()
  number = await takenIn(office, aKick())
})
afterEach(() => office.store.close())

const { proposing, proposed, theOpenOne } = decidingDesks(() => ({ office, number }))

describe('recording afterwards', () => {
  /** Teun is told of the case, because there was a proposal before. */
  async function recording(): Promise<Desk> {
    await proposed()
    const teun = await proposing('teun', 'record')
    await teun.fill({ measure: 'time-out' })
    await teun.fill({ 'length-unit': 'school-days' })
    await teun.fill({ 'length-n': '1', ground: 'Een verzonnen grond.', 'decided-on': '2026-11-18' })
    return teun
  }

  /** Vera takes her proposal back. */
  async function withdrawn(): Promise<void> {
    const vera = office.deskOf('vera')
    const ref = await theOpenOne()
    await vera.card('look-at-proposal', ref)
    await vera.press('withdraw', ref)
    expect(vera.reads()).toContain('Wil je dit voorstel intrekken?')
    await vera.press('withdraw-yes', ref)
  }

  test('says who, when and why, and is decided at once', async () => {
    const teun = await recording()
    await teun.fill({ 'decided-by': 'p_dirk', why: 'Het was na schooltijd.', reason: 'Een verzonnen reden.' })
    // Teun may not decide on a time-out himself, so he may not record one either.
    await teun.send()
    expect(teun.errors().measure).toContain('Jij kunt dit niet vastleggen.')
    expect(teun.errors().measure).toContain('Dirk Directeur')
    expect(teun.form().id).toBe('record')
  })

  test('by who has the authority', async () => {
    await proposed()
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun)
    await teun.fill({ 'decided-by': 'p_daan', 'decided-on': '2026-11-18', why: 'Het was na schooltijd.' })
    await teun.send()
    expect(Object.keys(teun.errors())).toEqual(['decided-by'])
    await teun.fill({ 'decided-by': 'p_tirza', 'decided-on': '2026-11-30' })
    await teun.send()
    expect(teun.errors()['decided-on']).toContain('al is geweest')
  })

  test('stands in the history with who decided, when, whom they consulted, who recorded it and why', async () => {
    await proposed()
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun, '2')
    await teun.fill({ 'decided-by': 'p_tirza', 'decided-on': '2026-11-18', why: 'Het was na schooltijd.' })
    expect(teun.field('consulted-0')?.label).toBe('Met wie is overlegd? (directeur of unitdirecteur)')
    await teun.fill({ 'consulted-0': 'p_dirk', 'consulted-on-0': '2026-11-18', 'before-done': DONE })
    await teun.send()
    expect(teun.errors()).toEqual({ measure: expect.stringContaining('Er wacht al een voorstel') })
    await withdrawn()
    await teun.send()
    const said = teun.reads()
    expect(said).toContain(
      'Teun Teamleider: legde een besluit vast van Tirza Teamleider, woensdag 18 november: akkoord: schorsing, 2 schooldagen.',
    )
    expect(said).toContain('Besloten als teamleider of afdelingsmanager.')
    expect(said).toContain('Overlegd met Dirk Directeur, woensdag 18 november.')
    expect(said).toContain('Later vastgelegd door Teun Teamleider')
    expect(said).toContain('Waarom: Het was na schooltijd.')
    expect(said).not.toContain('er was niemand anders')
  })

  test('asks with whom only as far as who decided had to consult', async () => {
    await proposed()
    await withdrawn()
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun, '2')
    expect(teun.has('consulted-0')).toBe(false)
    await teun.fill({ 'decided-by': 'p_tirza' })
    expect(teun.has('consulted-0')).toBe(true)
    await teun.fill({ 'decided-by': 'p_dirk', 'decided-on': '2026-11-18', why: 'Het was na schooltijd.' })
    expect(teun.has('consulted-0')).toBe(false)
    await teun.fill({ 'before-done': DONE })
    await teun.send()
    expect(teun.reads()).toContain('legde een besluit vast van Dirk Directeur')
  })

  test('asks for the consulting that a longer time needs, and keeps what was not needed after all', async () => {
    await proposed()
    await withdrawn()
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun, '1')
    await teun.fill({ 'decided-by': 'p_tirza', 'decided-on': '2026-11-18', why: 'Haast.', 'before-done': DONE })
    expect(teun.has('consulted-0')).toBe(false)
    await teun.fill({ 'length-n': '2' })
    await teun.send()
    expect(teun.reads()).toContain('Vul in met wie is overlegd')
    await teun.fill({ 'consulted-0': 'p_dirk', 'consulted-on-0': '2026-11-18', 'length-n': '1' })
    await teun.send()
    expect(teun.reads()).toContain('Overlegd met Dirk Directeur, woensdag 18 november.')
  })

  test('of one’s own that one proposed and withdrew is refused as agreeing is, and says who can', async () => {
    await proposed()
    await withdrawn()
    const own = await proposing('teun')
    await fillSuspension(own)
    await own.send()
    const ref = await theOpenOne()
    await own.card('agree', ref)
    expect(own.form().id).toBe('may-not-decide')
    expect(own.reads()).toContain('Het is je eigen voorstel.')
    await own.card('look-at-proposal', ref)
    await own.press('withdraw-yes', ref)
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun)
    await teun.fill({ 'decided-by': 'p_teun', 'decided-on': '2026-11-18', why: 'Haast.', 'before-done': DONE })
    await teun.send()
    expect(teun.errors().measure).toContain('Het is je eigen voorstel.')
    expect(teun.errors().measure).toContain('Tirza')
    const recorded = await proposing('tirza', 'record')
    await fillSuspension(recorded)
    await recorded.fill({ 'decided-by': 'p_teun', 'decided-on': '2026-11-18', why: 'Haast.', 'before-done': DONE })
    await recorded.send()
    expect(recorded.reads()).toContain('Wie besliste, had dit zelf voorgesteld.')
  })

  test('is offered to who decides on something, and not to others', async () => {
    await proposed()
    const offered = await Promise.all(
      ['vera', 'teun', 'dirk'].map(async (who) => {
        const desk = office.deskOf(who)
        await desk.card('open', number)
        await desk.press('more', number)
        return desk.reads().includes('Besluit vastleggen')
      }),
    )
    expect(offered).toEqual([false, true, true])
  })
})

describe('who only decides', () => {
  test('is not asked to take the case up; an old button says whose it is and who did', async () => {
    await proposed()
    const teun = office.deskOf('teun')
    await teun.card('open', number)
    expect(buttons(teun)).not.toContain('take-up')
    const drawn = drawCard('alert', await office.caseOf(number), 'p_teun', office.ports.protocol, vlieger.directory)
    expect(drawn?.actions.map(({ id }) => id)).toEqual(['open', 'hand-over'])
    const pressed = office.deskOf('teun')
    await pressed.card('take-up', number)
    expect(pressed.form().id).toBe('others-duty')
    expect(pressed.reads()).toContain('Nog niet opgepakt: veiligheidscoördinator')
    await office.deskOf('vera').card('take-up', number)
    const later = office.deskOf('teun')
    await later.card('take-up', number)
    expect(later.reads()).toContain('Opgepakt door Vera Veiligheid (veiligheidscoördinator)')
  })
})

describe('a note', () => {
  test('is written to the case and read there', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    await vera.press('note', number)
    await vera.send()
    expect(vera.errors().note).toBeDefined()
    await vera.fill({ note: 'x'.repeat(3001) })
    await vera.send()
    expect(vera.errors().note).toContain('3000')
    await vera.fill({ note: 'Een verzonnen notitie.' })
    await vera.send()
    expect(vera.reads()).toContain('notitie: Een verzonnen notitie.')
  })
})
