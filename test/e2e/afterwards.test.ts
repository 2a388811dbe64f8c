import { describe, expect, it } from 'vitest'
import type { Seat } from './support/seat.ts'
import { useWorkplaces } from './support/use-workplaces.ts'
import type { FormWindow } from './support/window.ts'
import type { Workplace } from './support/workplace.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Een leerling schold in de gang.'

async function reported(): Promise<{ workplace: Workplace; teacher: Seat; coordinator: Seat; number: string }> {
  const workplace = await openWorkplace()
  const teacher = await workplace.seat('tessa')
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.tell(STORY)
  await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' })
  const number = await form.sendIn()
  await teacher.closeWindow()
  await workplace.delivered()
  return { workplace, teacher, coordinator: await workplace.seat('vera'), number }
}

async function next(seat: Seat, below: FormWindow, button: string, title = button): Promise<FormWindow> {
  await below.press(button)
  const form = seat.window(title)
  await form.shown()
  return form
}

describe('after sending', () => {
  it('the reporter adds something; the contact hears that there is something, and reads it in the case', async () => {
    const { workplace, teacher, coordinator, number } = await reported()
    const own = await teacher.openOwn(number)
    const adding = await next(teacher, own, 'Aanvullen')
    await adding.press('Verstuur')
    expect(await adding.problem('Wat wil je nog vertellen?')).toContain('Vul dit nog in')
    await adding.fill('Wat wil je nog vertellen?', 'Er stond nog iemand bij de kluisjes.')
    await adding.press('Verstuur')
    await adding.gone()
    expect(await own.read()).toContain('Er stond nog iemand bij de kluisjes.')
    await teacher.closeWindow()
    await workplace.delivered()

    await coordinator
      .alert(number)
      .getByText(/Er is iets aangevuld/)
      .waitFor()
    await coordinator.message(`Melding ${number}: er is iets nieuws`).waitFor()
    expect(await (await coordinator.open(number)).read()).toContain('Er stond nog iemand bij de kluisjes.')
    expect(await workplace.everythingWritten()).not.toContain('kluisjes')
    expect(workplace.troubles()).toEqual([])
  })

  it('the reporter corrects a person and the story; the contact reads what it was and what it became', async () => {
    const { workplace, teacher, coordinator, number } = await reported()
    await teacher.type('/meldwijzer zaken')
    const mine = teacher.window('Mijn zaken')
    await mine.button(`Openen: melding ${number}`).click()
    const own = teacher.window(teacher.texts.received.ownTitle)
    await own.shown()
    const form = await next(teacher, own, 'Corrigeren', 'Melding corrigeren')
    const field = form.field(teacher.texts.report.story)
    expect(await field.inputValue()).toBe(STORY)
    await field.fill('Een leerling schold bij de fietsen.')
    await form.button(teacher.texts.report.changePerson).click()
    const person = teacher.window(teacher.texts.person.title)
    await person.fill(teacher.texts.person.className, '3C')
    await person.press(teacher.texts.person.save)
    await person.gone()
    await form.press('Verstuur correctie')
    await own.shown()
    expect(await own.read()).toContain('Een leerling schold bij de fietsen.')
    await teacher.closeWindow()
    await workplace.delivered()

    const opened = await coordinator.open(number)
    expect(await opened.read()).toContain('corrigeerde de melding')
    const earlier = await next(coordinator, opened, 'Bekijk', 'Eerdere versie')
    const read = await earlier.read()
    for (const text of [STORY, 'Een leerling schold bij de fietsen.', '3B', '3C']) expect(read).toContain(text)
    expect(await workplace.everythingWritten()).not.toContain('fietsen')
    expect(workplace.troubles()).toEqual([])
  })

  it('the contact asks what is missing, and has the answer in the case; the chat holds neither', async () => {
    const { workplace, teacher, coordinator, number } = await reported()
    const opened = await coordinator.open(number)
    const more = await next(
      coordinator,
      opened,
      coordinator.texts.caseWork.more.button,
      coordinator.texts.caseWork.more.title,
    )
    await more.box.getByRole('button', { name: /Stel een vraag/ }).click()
    const asking = coordinator.window('Vraag de melder')
    await asking.shown()
    await asking.tick('Welk gedrag was het?')
    await asking.fill('Je eigen vraag', 'Heeft de conciërge het ook gehoord?')
    await asking.press('Stel de vraag')
    await asking.gone()
    await coordinator.closeWindow()
    await workplace.delivered()

    const card = teacher.message(`Je melding ${number}: er is een vraag`)
    await card.getByRole('button', { name: /Antwoorden/ }).click()
    const answering = teacher.window('Aanvullen')
    const asked = await answering.read()
    expect(asked).toContain('Vraag van Vera Veiligheid')
    expect(asked).toContain('Heeft de conciërge het ook gehoord?')
    await answering.fill('Je antwoord', 'Ja, hij stond bij de deur.')
    await answering.press('Verstuur')
    await teacher.window(teacher.texts.received.ownTitle).shown()
    await teacher.closeWindow()
    await workplace.delivered()

    await card.getByText('Je hebt de vraag beantwoord.').waitFor()
    await coordinator.message(`Melding ${number}: er is antwoord`).waitFor()
    expect(await (await coordinator.open(number)).read()).toContain('Ja, hij stond bij de deur.')
    const written = await workplace.everythingWritten()
    for (const secret of ['conciërge', 'bij de deur']) expect(written).not.toContain(secret)
    expect(workplace.troubles()).toEqual([])
  })

  it('the reporter takes it back: nothing is gone, and a person decides', async () => {
    const { workplace, teacher, coordinator, number } = await reported()
    const own = await teacher.openOwn(number)
    const withdrawing = await next(teacher, own, 'Intrekken', 'Melding intrekken')
    expect(await withdrawing.read()).toContain('Je melding wordt niet gewist')
    await withdrawing.fill('Waarom trek je je melding in?', 'Het was een grap tussen vrienden.')
    await withdrawing.press('Trek in')
    await withdrawing.gone()
    expect(await own.read()).toContain('Het was een grap tussen vrienden.')
    await teacher.closeWindow()
    await workplace.delivered()

    await teacher.receipt(number).getByText('Ingetrokken').waitFor()
    await coordinator.alert(number).getByText('De melder heeft de melding ingetrokken').waitFor()
    const read = await (await coordinator.open(number)).read()
    for (const text of [STORY, 'omdat: Het was een grap tussen vrienden.', 'Beslis zelf']) expect(read).toContain(text)
    expect(await workplace.everythingWritten()).not.toContain('grap')
    expect(workplace.troubles()).toEqual([])
  })
})
