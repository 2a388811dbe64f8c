import { describe, expect, it } from 'vitest'
import { aCase, agree, fillInMeasure, inThread, LAST_FRIDAY, propose, tickAllDone } from './support/measures.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const OVER_LIMIT = 'Waarom langer dan het protocol zegt?'

describe('a time-out', () => {
  it('is extended once; after that it asks why, and says where the limit stands', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aCase(workplace, { serious: true })
    const oneDay = { measure: 'time-out', unit: 'schooldagen', days: '1' }
    await propose(coordinator, number, oneDay)
    await coordinator.window('Melding').text('time-out, 1 schooldag').first().waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()
    const director = await inThread(workplace, 'dirk', number)
    await (await agree(director, number)).text('Akkoord van Dirk Directeur').waitFor()
    await workplace.delivered()
    await propose(coordinator, number, oneDay)
    const form = coordinator.window('Maatregel voorstellen')
    await form.text('Dit is langer dan het protocol zegt: hooguit 1 schooldag.').waitFor()
    expect(await form.read()).toContain('4. TIME-OUT plaatsing')
    await form.fill(OVER_LIMIT, 'De ouders kunnen pas overmorgen komen.')
    await form.press('Stel voor')
    const opened = coordinator.window('Melding')
    await opened.text('Wacht op een besluit').first().waitFor()
    await opened.button('Bekijk').last().click()
    expect(await coordinator.window('Voorstel').read()).toContain('De ouders kunnen pas overmorgen komen.')
    expect(workplace.troubles()).toEqual([])
  })

  it('puts the incident in the file, and not the time-out', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aCase(workplace, { serious: true })
    await propose(coordinator, number, { measure: 'time-out', unit: 'de rest van de dag' })
    await coordinator.window('Melding').text('time-out, de rest van de dag').first().waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()
    const director = await inThread(workplace, 'dirk', number)
    await (await agree(director, number)).text('Akkoord van Dirk Directeur').waitFor()
    const steps = await (await coordinator.open(number)).read()
    expect(steps).toContain('Zet het voorval in het dossier, en de time-out zelf niet')
  })
})

describe('a plain suspension over one week', () => {
  it('cannot be proposed, and says that it is the law', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aCase(workplace)
    await propose(coordinator, number, { unit: 'weken', days: '2' })
    const form = coordinator.window('Maatregel voorstellen')
    await form.text('Dit mag niet volgens de wet: hooguit 1 week.').waitFor()
    expect(await form.field(OVER_LIMIT).count()).toBe(0)
    await form.press('Stel voor')
    await form.text('Dit mag niet volgens de wet: hooguit 1 week.').waitFor()
    expect(workplace.rows().proposals).toBe(0)
    expect(workplace.troubles()).toEqual([])
  })
})

describe('a suspension that may end in expulsion', () => {
  it('is decided on by the unit director, who says whom of central management they consulted and when', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aCase(workplace, { behaviour: 'roofoverval' })
    const measure = 'schorsing met voornemen tot verwijdering'
    const opened = await coordinator.open(number)
    await opened.press('Maatregel voorstellen')
    const form = coordinator.window('Maatregel voorstellen')
    await fillInMeasure(form, { measure })
    await form.press('Stel voor')
    await opened.text('Wacht op een besluit').first().waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()
    expect(await workplace.whoWasTold()).not.toContain('cor')
    const director = await inThread(workplace, 'dirk', number)
    const answer = await director.answer(number, 'agree')
    await tickAllDone(answer)
    await answer.choose('Met wie heb je overlegd? (centrale directie)', 'Cor Centraledirectie')
    await answer.fill('Op welke dag was dat overleg?', LAST_FRIDAY)
    await answer.press('Akkoord')
    const decided = await director.window('Voorstel').read()
    expect(decided).toMatch(/Overlegd met Cor Centraledirectie, .*20 nov/)
    const read = await (await coordinator.open(number)).read()
    expect(read).toContain('Nodig alle ouders met gezag per brief uit voor een gesprek over het voornemen.')
    await workplace.delivered()
    expect(workplace.troubles()).toEqual([])
  })
})
