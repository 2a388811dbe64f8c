import { describe, expect, it } from 'vitest'
import type { PersonName } from './support/people.ts'
import type { Seat } from './support/seat.ts'
import { useWorkplaces } from './support/use-workplaces.ts'
import type { Workplace } from './support/workplace.ts'

const openWorkplace = useWorkplaces()

async function reportAbout(workplace: Workplace, name: string, reporter: PersonName = 'tessa'): Promise<string> {
  const teacher = await workplace.seat(reporter)
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.tell('Een leerling schold in de gang.')
  await form.add({ parts: ['offender'], kind: 'pupil', name, className: '3B' })
  const number = await form.sendIn()
  await teacher.closeWindow()
  await workplace.delivered()
  return number
}

describe('handing over', () => {
  it('gives a colleague the case, with the reason in its history', async () => {
    const workplace = await openWorkplace()
    const number = await reportAbout(workplace, 'Lars Testleerling')
    const coordinator = await workplace.seat('vera')
    const handOver = await coordinator.startHandOver(number)
    await handOver.search('Aan wie?', 'teun', 'Teun Teamleider')
    await handOver.fill('Waarom geef je het door?', 'Jij kent deze klas beter dan ik.')
    await handOver.press('Geef door')
    await handOver.gone()
    const colleague = await workplace.seat('teun')
    const read = await (await colleague.open(number)).read()
    expect(read).toContain('gaf de melding door aan Teun Teamleider. Reden: Jij kent deze klas beter dan ik.')
    expect(await workplace.everythingWritten()).not.toContain('Jij kent deze klas')
    await colleague.closeWindow()
    await colleague.takeUp(number)
    await coordinator
      .alert(number)
      .getByText(/Opgepakt door Teun Teamleider/)
      .waitFor()
  })

  it('asks for a reason, and keeps who was chosen', async () => {
    const workplace = await openWorkplace()
    const number = await reportAbout(workplace, 'Lars Testleerling')
    const coordinator = await workplace.seat('vera')
    const handOver = await coordinator.startHandOver(number)
    await handOver.search('Aan wie?', 'teun', 'Teun Teamleider')
    await handOver.press('Geef door')
    expect(await handOver.problem('Waarom geef je het door?')).toContain('Vul dit nog in.')
    expect(await handOver.field('Aan wie?').inputValue()).toBe('Teun Teamleider')
  })

  it('needs one press on a button while the list of names is open', async () => {
    const workplace = await openWorkplace()
    const number = await reportAbout(workplace, 'Lars Testleerling')
    const coordinator = await workplace.seat('vera')
    const handOver = await coordinator.startHandOver(number)
    await handOver.box.getByRole('combobox', { name: 'Aan wie?' }).pressSequentially('te')
    await handOver.box.getByRole('option').first().waitFor()
    await handOver.press('Terug')
    await handOver.gone()
  })
})

async function closeAsEstablished(coordinator: Seat, number: string) {
  await coordinator.takeUp(number)
  const opened = await coordinator.open(number)
  await opened.press('Afsluiten')
  const closing = coordinator.window('Melding afsluiten')
  await closing.answer('Wat kwam eruit?', 'Vastgesteld')
  await closing.press('Sluit af')
  await opened.text(/Afgesloten door/).waitFor()
  await coordinator.closeWindow()
}

describe('a pupil in a report that was closed as established', () => {
  it('is pointed out to who may open that report, and never to the reporter', async () => {
    const workplace = await openWorkplace()
    const first = await reportAbout(workplace, 'Lars Testleerling')
    const second = await reportAbout(workplace, 'lars  testleerling', 'daan')
    const coordinator = await workplace.seat('vera')
    await closeAsEstablished(coordinator, first)
    const read = await (await coordinator.open(second)).read()
    expect(read).toContain('Misschien eerder gemeld: controleer dit')
    expect(read).toContain(first)
    await coordinator.closeWindow()
    const other = await workplace.seat('daan')
    expect(await (await other.openOwn(second)).read()).not.toContain(first)
    const handOver = await coordinator.startHandOver(second)
    await handOver.search('Aan wie?', 'teun', 'Teun Teamleider')
    await handOver.fill('Waarom geef je het door?', 'Jij kent deze klas.')
    await handOver.press('Geef door')
    await handOver.gone()
    const colleague = await workplace.seat('teun')
    expect(await (await colleague.open(second)).read()).not.toContain(first)
  })

  it('is not pointed out for another pupil', async () => {
    const workplace = await openWorkplace()
    await reportAbout(workplace, 'Lars Testleerling')
    const second = await reportAbout(workplace, 'Mila Testleerling')
    const coordinator = await workplace.seat('vera')
    expect(await (await coordinator.open(second)).read()).not.toContain('Misschien eerder gemeld')
  })
})
