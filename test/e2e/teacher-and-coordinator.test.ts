import { describe, expect, it } from 'vitest'
import { SAFETY_CHANNEL } from './support/people.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Twee leerlingen vochten in de grote pauze. Ik riep dat ze moesten stoppen.'
const LARS = { parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: 'havo-testklas' } as const
const MILA = { parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', className: '3C', age: '15' } as const

describe('a fight between two pupils', () => {
  const reportFight = async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.tell(STORY)
    await form.about('behaviour')
    await form.behaved('slaan', 'schoppen')
    await form.add(LARS)
    await form.add(MILA)
    const number = await form.sendIn()
    return { workplace, teacher, form, number }
  }

  it('gives the teacher a number, what the protocol asks, and who is told', async () => {
    const { workplace, teacher, form, number } = await reportFight()
    const received = await form.received.read()
    expect(number).toMatch(/^VLI-2026-/)
    expect(received).toContain('Vera Veiligheid (veiligheidscoördinator)')
    expect(received).toContain('Is er nu en kan dit lezen.')
    expect(received).toContain('Vera Veiligheid: 06-00000006')
    expect(received).toContain('binnen 48 uur')
    expect(received).toContain('Bron: ')
    expect(received).toContain(STORY)
    await teacher.closeWindow()
    await teacher.receipt(number).waitFor()
    const again = await (await teacher.openOwn(number)).read()
    expect(again).toContain('Nog niemand heeft dit opgepakt.')
    expect(workplace.troubles()).toEqual([])
  })

  it('reaches the coordinator with a card that names nobody and tells no story', async () => {
    const { workplace, number } = await reportFight()
    const coordinator = await workplace.seat('vera')
    await coordinator.alert(number).waitFor()
    await workplace.delivered()
    const written = await workplace.everythingWritten()
    expect(written).toContain(number)
    for (const secret of ['Lars', 'Mila', 'Testleerling', 'grote pauze', 'havo-testklas', 'Tessa']) {
      expect(written).not.toContain(secret)
    }
    expect(await workplace.whoWasTold()).toEqual(expect.arrayContaining(['tessa', 'vera']))
  })

  it('is opened and taken up, and everyone who must know sees by whom', async () => {
    const { workplace, teacher, number } = await reportFight()
    await teacher.closeWindow()
    const coordinator = await workplace.seat('vera')
    const opened = await coordinator.open(number)
    const read = await opened.read()
    expect(read).toContain(STORY)
    expect(read).toContain('Lars Testleerling')
    expect(read).toContain('Mila Testleerling')
    expect(read).toContain('Vera Veiligheid: opende de melding')
    await opened.press('Ik pak dit op')
    await opened.text(/Opgepakt door Vera Veiligheid/).waitFor()
    await coordinator.closeWindow()

    await coordinator
      .alert(number)
      .getByText(/Opgepakt door Vera Veiligheid \(veiligheidscoördinator\)/)
      .waitFor()
    await teacher
      .takenUpNews(number)
      .getByText(/Opgepakt door Vera Veiligheid/)
      .waitFor()
    await teacher
      .receipt(number)
      .getByText(/Opgepakt door Vera Veiligheid/)
      .waitFor()
    const colleague = await workplace.seat('teun')
    await colleague.goTo(SAFETY_CHANNEL.name)
    await colleague
      .alert(number)
      .getByText(/Opgepakt door Vera Veiligheid/)
      .waitFor()
    expect(workplace.troubles()).toEqual([])
  })

  it('tells whoever presses second that it has been taken up', async () => {
    const { workplace, number } = await reportFight()
    await workplace.delivered()
    workplace.practice.faults({ api: { methods: ['chat.update'], what: '500', times: 1_000 } })
    const coordinator = await workplace.seat('vera')
    const opened = await coordinator.open(number)
    await opened.press('Ik pak dit op')
    await opened.text(/Opgepakt door Vera Veiligheid/).waitFor()
    await coordinator.closeWindow()
    await coordinator.goTo(SAFETY_CHANNEL.name)
    await coordinator.takeUp(number)
    const already = coordinator.window('Al opgepakt')
    expect(await already.read()).toContain('Je hebt deze melding al opgepakt.')
  })
})

describe('a report in English', () => {
  it('is answered in English, also where colleagues read Dutch', async () => {
    const workplace = await openWorkplace()
    const emily = await workplace.seat('emily')
    const form = await emily.startReport()
    await form.about('behaviour')
    await form.tell('Two pupils were hitting each other in the corridor.')
    await form.behaved('hitting')
    await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' })
    const number = await form.sendIn()
    const received = await form.received.read()
    expect(received).toContain(`We have your report. The number is ${number}.`)
    expect(received).toContain('within 48 hours')
    expect(received).not.toMatch(/veiligheidscoördinator|Bron:|binnen/)
    const coordinator = await workplace.seat('vera')
    await coordinator.takeUp(number)
    await emily.closeWindow()
    await emily
      .takenUpNews(number)
      .getByText(/Taken up by Vera Veiligheid \(safety coordinator\)/)
      .waitFor()
  })
})
