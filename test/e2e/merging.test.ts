import { describe, expect, it } from 'vitest'
import type { PersonName } from './support/people.ts'
import { useWorkplaces } from './support/use-workplaces.ts'
import type { FormWindow } from './support/window.ts'
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

/** Tessa and Daan report the same fight; Vera makes Daan's report part of Tessa's. */
async function mergedReports(workplace: Workplace) {
  const first = await reported(workplace, 'tessa', 'Ik haalde twee leerlingen uit elkaar.')
  const second = await reported(workplace, 'daan', 'Vanuit mijn lokaal zag ik twee jongens vechten.')
  const coordinator = await workplace.seat('vera')
  const more = await coordinator.more(await coordinator.open(first.number))
  await more.press('Voeg samen: Samenvoegen')
  const form = coordinator.window('Samenvoegen')
  await form.shown()
  await chooseNumber(form, 'Welke melding gaat over hetzelfde?', second.number)
  expect(await form.read()).not.toMatch(/Daan|Lars/)
  await form.fill('Waarom?', 'Zelfde plein, zelfde tijd.')
  await form.press('Voeg samen')
  const opened = coordinator.window('Melding')
  await opened.text(`Ook gemeld: ${second.number}`).waitFor()
  return { first, second, coordinator, opened }
}

async function chooseNumber(form: FormWindow, label: string, number: string): Promise<void> {
  const field = form.field(label)
  await field.selectOption({ label: await field.locator('option').filter({ hasText: number }).innerText() })
}

describe('one fight, reported by two teachers', () => {
  it('becomes one case, and both hear so by number only', async () => {
    const workplace = await openWorkplace()
    const { first, second, coordinator, opened } = await mergedReports(workplace)
    await opened.press('Bekijk')
    await coordinator.window('Melding').text('Vanuit mijn lokaal zag ik twee jongens vechten.').waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()
    await coordinator.alert(second.number).getByText(`Samengevoegd met ${first.number}`).waitFor()
    const { merge } = coordinator.texts.caseWork
    await first.teacher.message(merge.cardTitle(first.number)).getByText(second.number).waitFor()
    await second.teacher.message(merge.cardTitle(second.number)).getByText(first.number).waitFor()
    await second.teacher.openOwn(second.number)
    expect(await workplace.everythingWritten()).not.toMatch(/Zelfde plein|uit elkaar|jongens vechten/)
    expect(workplace.troubles()).toEqual([])
  })

  it('is two cases again when they were two fights after all', async () => {
    const workplace = await openWorkplace()
    const { second, coordinator, opened } = await mergedReports(workplace)
    await (await coordinator.more(opened)).press('Haal uit elkaar: Samenvoegen ongedaan maken')
    const undo = coordinator.window('Uit elkaar halen')
    await undo.shown()
    await chooseNumber(undo, 'Welke melding hoort er niet bij?', second.number)
    await undo.fill('Waarom?', 'Het was een andere pauze.')
    await undo.press('Haal uit elkaar')
    await opened
      .text(/Het was een andere pauze/)
      .first()
      .waitFor()
    await coordinator.closeWindow()
    await workplace.delivered()
    await coordinator.alert(second.number).getByText('Samengevoegd').waitFor({ state: 'detached' })
    expect(workplace.troubles()).toEqual([])
  })
})
