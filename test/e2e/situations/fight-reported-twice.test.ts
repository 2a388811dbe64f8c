import { describe, expect, it } from 'vitest'
import type { PersonName } from '../support/people.ts'
import { useWorkplaces } from '../support/use-workplaces.ts'
import type { Workplace } from '../support/workplace.ts'

const openWorkplace = useWorkplaces()
const LARS = { parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' } as const
const FROM_THE_YARD = 'Bij de fietsen haalde ik twee vechtende leerlingen uit elkaar.'
const FROM_THE_WINDOW = 'Vanuit mijn lokaal zag ik hoe een jongen een ander sloeg.'
const LATER = 'Dezelfde leerling gaf iemand een klap in de kantine.'

async function report(workplace: Workplace, reporter: PersonName, story: string) {
  const teacher = await workplace.seat(reporter)
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.behaved('slaan')
  await form.tell(story)
  await form.add(LARS)
  const number = await form.sendIn()
  await teacher.closeWindow()
  await workplace.delivered()
  return { teacher, number }
}

/** Two teachers saw one fight, and neither knows of the other; the coordinator sees that it is one. */
async function oneFight(workplace: Workplace) {
  const tessa = await report(workplace, 'tessa', FROM_THE_YARD)
  const daan = await report(workplace, 'daan', FROM_THE_WINDOW)
  const coordinator = await workplace.seat('vera')
  await coordinator.takeUp(tessa.number)
  const more = await coordinator.more(await coordinator.open(tessa.number))
  await more.press('Voeg samen: Samenvoegen')
  const merging = coordinator.window('Samenvoegen')
  await merging.shown()
  const which = merging.field('Welke melding gaat over hetzelfde?')
  await which.selectOption({ label: await which.locator('option').filter({ hasText: daan.number }).innerText() })
  await merging.fill('Waarom?', 'Zelfde pauze, zelfde plek.')
  await merging.press('Voeg samen')
  await coordinator.window('Melding').text(`Ook gemeld: ${daan.number}`).waitFor()
  await coordinator.closeWindow()
  await workplace.delivered()
  return { tessa, daan, coordinator }
}

describe('a fight that two teachers report', () => {
  it('is one case, of which both hear without each other’s name or story', async () => {
    const workplace = await openWorkplace()
    const { tessa, daan } = await oneFight(workplace)
    const { cardTitle, mergedInto, others } = daan.teacher.texts.caseWork.merge
    await daan.teacher.message(cardTitle(daan.number)).getByText(mergedInto(tessa.number)).waitFor()
    await tessa.teacher.message(cardTitle(tessa.number)).getByText(others(daan.number)).waitFor()
    const read = await (await daan.teacher.openOwn(daan.number)).read()
    expect(read).toContain(FROM_THE_WINDOW)
    expect(read).toContain('De meldingen horen nu bij elkaar.')
    expect(read).not.toMatch(/Tessa|vechtende/)
    const own = await (await tessa.teacher.openOwn(tessa.number)).read()
    expect(own).not.toMatch(/Daan|Vanuit mijn lokaal/)
    for (const text of [await workplace.everythingWritten(), workplace.everythingKept()])
      expect(text).not.toMatch(/Lars|Testleerling|vechtende|Vanuit mijn lokaal|Zelfde pauze/)
    expect(workplace.troubles()).toEqual([])
  })

  it('is counted once: in the list, when it is closed, and when the same pupil is reported again', async () => {
    const workplace = await openWorkplace()
    const { tessa, daan, coordinator } = await oneFight(workplace)
    const list = await coordinator.myCases()
    expect(list).toContain(tessa.number)
    expect(list).not.toContain(daan.number)

    const opened = await coordinator.open(tessa.number)
    await opened.press('Afsluiten')
    const closing = coordinator.window('Melding afsluiten')
    await closing.answer('Wat kwam eruit?', 'Vastgesteld')
    await closing.press('Sluit af')
    await opened.text(/Afgesloten door Vera Veiligheid/).waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()
    for (const { teacher, number } of [tessa, daan])
      await teacher.message(teacher.texts.afterwards.card.closedTitle(number)).waitFor()

    const again = await report(workplace, 'milan', LATER)
    const hints = await (await coordinator.open(again.number)).read()
    expect(hints).toContain('Misschien eerder gemeld: controleer dit')
    expect(hints).toContain(`${tessa.number}, dinsdag 24 november om 10:10: vastgesteld`)
    expect(hints).not.toContain(daan.number)
    expect(workplace.troubles()).toEqual([])
  })
})
