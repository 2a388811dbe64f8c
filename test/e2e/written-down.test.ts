import { describe, expect, it } from 'vitest'
import { aCase, fillInMeasure, LAST_FRIDAY, tickAllDone } from './support/measures.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()

describe('a decision that was taken elsewhere', () => {
  it('is written down by who may decide, with who, when and why', async () => {
    const workplace = await openWorkplace()
    const { number } = await aCase(workplace, { serious: true })
    const director = await workplace.seat('dirk')
    const opened = await director.open(number)
    const more = await director.more(opened)
    await more.press('Leg vast: Besluit vastleggen')
    const form = director.window('Besluit vastleggen')
    await fillInMeasure(form, { unit: 'schooldagen', days: '1' })
    await form.search('Wie nam het besluit?', 'Teun', 'Teun Teamleider')
    await form.fill('Op welke dag?', LAST_FRIDAY)
    await form.fill('Waarom leg je het nu pas vast?', 'Het was na schooltijd.')
    await tickAllDone(form)
    await form.press('Leg vast')
    await opened.text('Later vastgelegd door Dirk Directeur').first().waitFor()
    expect(await opened.read()).toContain('Het was na schooltijd.')
    expect(await opened.read()).toContain('Te doen na het besluit')
    expect(await workplace.everythingWritten()).not.toContain('Het was na schooltijd.')
    expect(workplace.troubles()).toEqual([])
  })

  it('is not written down by who may not decide', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aCase(workplace)
    const opened = await coordinator.open(number)
    expect(await opened.read()).toContain('Maatregel voorstellen')
    expect(await (await coordinator.more(opened)).read()).not.toContain('Besluit vastleggen')
  })
})

describe('a note', () => {
  it('stands in the history for who may see the case, and never in the chat', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aCase(workplace)
    const opened = await coordinator.open(number)
    await opened.press('Notitie')
    const form = coordinator.window('Notitie')
    await form.fill('Wat wil je opschrijven?', 'Lars Testleerling vertelde het zelf aan de mentor.')
    await form.press('Bewaar')
    await opened.text('notitie: Lars Testleerling vertelde het zelf aan de mentor.').waitFor()
    expect((await opened.read()).match(/Vera Veiligheid: opende de melding/g)).toHaveLength(1)
    await workplace.delivered()
    expect(await workplace.everythingWritten()).not.toMatch(/Lars|vertelde het zelf/)
    expect(workplace.troubles()).toEqual([])
  })
})
