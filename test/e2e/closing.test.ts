import { describe, expect, it } from 'vitest'
import { useWorkplaces } from './support/use-workplaces.ts'
import type { Workplace } from './support/workplace.ts'

const openWorkplace = useWorkplaces()

/** Tessa reports in a hurry and does not say what happened; Vera takes it up. */
async function aHurriedReport(workplace: Workplace) {
  const teacher = await workplace.seat('tessa')
  const report = await teacher.startReport()
  await report.about('behaviour')
  await report.tell('Er gebeurde iets op het plein. Ik moet nu naar mijn klas.')
  await report.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' })
  const number = await report.sendIn()
  await teacher.closeWindow()
  await workplace.delivered()
  const coordinator = await workplace.seat('vera')
  await coordinator.takeUp(number)
  await workplace.delivered()
  return { teacher, coordinator, number }
}

describe('a report that was sent in a hurry', () => {
  it('is filled in, closed with its outcome, and opened again', async () => {
    const workplace = await openWorkplace()
    const { teacher, coordinator, number } = await aHurriedReport(workplace)

    const opened = await coordinator.open(number)
    expect(await opened.read()).toContain('nog niet ingevuld')
    expect(await opened.read()).not.toContain('Maatregel voorstellen')
    const more = await coordinator.more(opened)
    await more.press('Pas aan: Gegevens aanpassen')
    const form = coordinator.window('Gegevens aanpassen')
    await form.shown()
    await form.tickInList('Wat gebeurde er?', ['schoppen'])
    await form.press('Verder')
    const confirm = coordinator.window('Klopt dit?')
    await confirm.shown()
    expect(await confirm.read()).toContain('Iedereen die de melding nu kan openen, kan dat daarna ook.')
    await confirm.fill('Waarom?', 'De leerling vertelde het zelf.')
    await confirm.press('Bewaar')
    const known = coordinator.window('Melding')
    await known.text('paste de gegevens aan. Reden: De leerling vertelde het zelf.').waitFor()
    expect(await known.read()).toContain('Maatregel voorstellen')
    expect(await known.read()).toContain('schoppen')

    await known.press('Afsluiten')
    const closing = coordinator.window('Melding afsluiten')
    await closing.shown()
    await closing.answer('Wat kwam eruit?', 'Vastgesteld')
    await closing.fill('Wat is er afgesproken?', 'Lars biedt zijn excuus aan.')
    await closing.press('Sluit af')
    await known.text(/Afgesloten door Vera Veiligheid/).waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()
    await coordinator
      .alert(number)
      .getByText(/Afgesloten/)
      .waitFor()
    await teacher.message(teacher.texts.afterwards.card.closedTitle(number)).waitFor()
    expect(await workplace.everythingWritten()).not.toMatch(/excuus|Vastgesteld|vertelde het zelf/)

    const again = await coordinator.open(number)
    await (await coordinator.more(again)).press('Heropen: Heropenen')
    const reopen = coordinator.window('Heropenen')
    await reopen.fill('Waarom?', 'Zijn moeder belde.')
    await reopen.press('Heropen')
    await coordinator.window('Melding').text('heropende de melding. Reden: Zijn moeder belde.').waitFor()
    await workplace.delivered()
    expect(workplace.troubles()).toEqual([])
  })
})

describe('a report of behaviour that proves to be about home', () => {
  it('says who will lose it first, moves to its own file, and leaves no card behind', async () => {
    const workplace = await openWorkplace()
    const { teacher, coordinator, number } = await aHurriedReport(workplace)
    const more = await coordinator.more(await coordinator.open(number))
    await more.press('Pas aan: Gegevens aanpassen')
    const form = coordinator.window('Gegevens aanpassen')
    await form.choose(coordinator.texts.report.concern, coordinator.texts.words.concerns['home-safety'])
    await form.press('Verder')
    const confirm = coordinator.window('Klopt dit?')
    await confirm.shown()
    expect(await confirm.read()).toContain('Ook jij kunt de melding daarna niet meer openen.')
    await confirm.fill('Waarom?', 'Het gaat om thuis.')
    await confirm.press('Bewaar')
    await coordinator.window('Niet gevonden').shown()
    await workplace.delivered()
    await coordinator.alert(number).waitFor({ state: 'detached' })
    await teacher.receipt(number).waitFor()
    expect(await workplace.everythingWritten()).not.toMatch(/om thuis/)
    expect(workplace.troubles()).toEqual([])
  })
})
