import { describe, expect, it } from 'vitest'
import type { PersonName } from './support/people.ts'
import { useWorkplaces } from './support/use-workplaces.ts'
import type { Workplace } from './support/workplace.ts'

const openWorkplace = useWorkplaces()

async function reported(workplace: Workplace, reporter: PersonName, story: string) {
  const teacher = await workplace.seat(reporter)
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.behaved('slaan')
  await form.tell(story)
  await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' })
  const number = await form.sendIn()
  await teacher.closeWindow()
  await workplace.delivered()
  return { teacher, number }
}

describe('one fight, reported by two teachers', () => {
  it('becomes one case, both hear so by number only, and it can be undone', async () => {
    const workplace = await openWorkplace()
    const first = await reported(workplace, 'tessa', 'Ik haalde twee leerlingen uit elkaar.')
    const second = await reported(workplace, 'daan', 'Vanuit mijn lokaal zag ik twee jongens vechten.')
    const coordinator = await workplace.seat('vera')
    await coordinator.takeUp(first.number)

    const more = await coordinator.more(await coordinator.open(first.number))
    await more.press('Voeg samen: Samenvoegen')
    const form = coordinator.window('Samenvoegen')
    await form.shown()
    const field = form.field('Welke melding gaat over hetzelfde?')
    const option = field.locator('option').filter({ hasText: second.number })
    await field.selectOption({ label: await option.innerText() })
    expect(await form.read()).not.toMatch(/Daan|Lars/)
    await form.fill('Waarom?', 'Zelfde plein, zelfde tijd.')
    await form.press('Voeg samen')

    const opened = coordinator.window('Melding')
    await opened.text(`Ook gemeld: ${second.number}`).waitFor()
    await opened.press('Bekijk')
    await coordinator.window('Melding').text('Vanuit mijn lokaal zag ik twee jongens vechten.').waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()

    await coordinator.alert(second.number).getByText(`Samengevoegd met ${first.number}`).waitFor()
    const { merge } = coordinator.texts.caseWork
    for (const { teacher, number } of [first, second]) await teacher.message(merge.cardTitle(number)).first().waitFor()
    await second.teacher.message(merge.cardTitle(second.number)).getByText(first.number).waitFor()
    await second.teacher.openOwn(second.number)
    await second.teacher.closeWindow()
    expect(await workplace.everythingWritten()).not.toMatch(/Zelfde plein|uit elkaar|jongens vechten/)

    const again = await coordinator.more(await coordinator.open(first.number))
    await again.press('Haal uit elkaar: Samenvoegen ongedaan maken')
    const undo = coordinator.window('Uit elkaar halen')
    await undo.shown()
    const which = undo.field('Welke melding hoort er niet bij?')
    await which.selectOption({ label: await which.locator('option').filter({ hasText: second.number }).innerText() })
    await undo.fill('Waarom?', 'Het was een andere pauze.')
    await undo.press('Haal uit elkaar')
    await coordinator
      .window('Melding')
      .text(/Het was een andere pauze/)
      .first()
      .waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()
    await coordinator.alert(second.number).getByText('Samengevoegd').waitFor({ state: 'detached' })
    expect(workplace.troubles()).toEqual([])
  })
})
