import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
let number: string
beforeEach(async () => {
  office = await aStaffedOffice()
  number = await takenIn(office, hitting())
})
afterEach(() => office.store.close())

describe('«Geef door»', () => {
  test('asks to whom and why; both are needed', async () => {
    const vera = office.deskOf('vera')
    await vera.card('hand-over', number)
    expect(vera.form()).toMatchObject({ id: 'hand-over', context: `${number}.card` })
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual(['colleague', 'reason'])
    await vera.fill({ colleague: 'p_teun', reason: 'x'.repeat(501) })
    await vera.send()
    expect(vera.errors()).toEqual({ reason: 'Dit is te lang. Er passen hooguit 500 tekens in.' })
  })

  test('from a card hands it over and leaves nothing open', async () => {
    const vera = office.deskOf('vera')
    await vera.card('hand-over', number)
    await vera.fill({ colleague: 'p_teun', reason: 'Ik ben morgen vrij.' })
    expect(await vera.send()).toEqual({ type: 'nothing' })
    expect((await office.store.history(number)).map((h) => h.what.type)).not.toContain('opened')
    const teun = office.deskOf('teun')
    await teun.card('open', number)
    expect(teun.reads()).toContain('gaf de melding door aan Teun Teamleider. Reden: Ik ben morgen vrij.')
  })

  test('from the case goes back to it, as it is by then', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    await vera.press('hand-over', number)
    await vera.fill({ colleague: 'p_teun', reason: 'Vrij.' })
    expect(await vera.send()).toMatchObject({ type: 'back', below: { id: 'case' } })
    expect(vera.reads()).toContain('Teun Teamleider (veiligheidscoördinator)')
  })

  test('to someone who may not have it says so beside the field', async () => {
    const vera = office.deskOf('vera')
    await vera.card('hand-over', number)
    await vera.fill({ colleague: 'p_gijs', reason: 'Vrij.' })
    await vera.send()
    expect(vera.errors().colleague).toContain('kan de melding niet krijgen')
  })

  test('by someone who lost access meanwhile says that it is not theirs', async () => {
    const vera = office.deskOf('vera')
    await vera.card('hand-over', number)
    await vera.fill({ colleague: 'p_teun', reason: 'Vrij.' })
    await office.store.commit([{ type: 'access-ended', number, person: 'p_vera', at: office.clock.now }])
    expect(await vera.send()).toMatchObject({ type: 'redraw', form: { id: 'not-found' } })
  })
})
