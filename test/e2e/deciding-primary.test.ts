import { describe, expect, it } from 'vitest'
import { aSuspension, inThread, LAST_FRIDAY } from './support/measures.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const AT_THE_PRIMARY_SCHOOL = { reporter: 'gijs', contact: 'drika', className: 'groep 8' } as const

describe('a primary school', () => {
  it('asks who decides there, and everyone sees what was decided', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aSuspension(workplace, AT_THE_PRIMARY_SCHOOL)
    expect(number).toMatch(/^DRE-/)
    expect(await workplace.whoWasTold()).toEqual(['drika', 'gijs', 'cor'])
    const decider = await inThread(workplace, 'cor', number)
    const form = await decider.answer(number, 'agree')
    for (const choice of await form.box.getByRole('combobox').all()) await choice.selectOption({ index: 1 })
    for (const day of await form.box.locator('input[type=date]').all()) await day.fill(LAST_FRIDAY)
    await form.fill('Wil je er iets bij zeggen?', 'Een verzonnen reden.')
    await form.press('Akkoord')
    await decider.window('Voorstel').text('Akkoord van Cor Centraledirectie').waitFor()
    await workplace.delivered()
    expect(await (await coordinator.open(number)).read()).toContain('Akkoord van Cor Centraledirectie')
    expect(workplace.troubles()).toEqual([])
  })

  it('hears the reason when the answer is no', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aSuspension(workplace, AT_THE_PRIMARY_SCHOOL)
    const decider = await inThread(workplace, 'cor', number)
    const form = await decider.answer(number, 'disagree')
    await form.fill('Waarom ga je niet akkoord?', 'Praat eerst met de ouders.')
    await form.press('Niet akkoord')
    await decider.window('Voorstel').text('Niet akkoord van Cor Centraledirectie').waitFor()
    expect(await (await coordinator.open(number)).read()).toContain('Reden: Praat eerst met de ouders.')
  })

  it('lets its head decide on no proposal of her own', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aSuspension(workplace, AT_THE_PRIMARY_SCHOOL)
    const opened = await coordinator.open(number)
    await opened.button('Bekijk').click()
    const own = coordinator.window('Voorstel')
    await own.button('Trek in').waitFor()
    expect(await own.button('Akkoord').count()).toBe(0)
  })
})
