import { describe, expect, it } from 'vitest'
import { PEOPLE, SAFETY_CHANNEL } from '../support/people.ts'
import { seenBy } from '../support/seen.ts'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Bij gym zag ik blauwe plekken op de rug van een leerling. Zij zei dat ze was gevallen.'
const MILA = { parts: ['concerned'], kind: 'pupil', name: 'Mila Testleerling', className: '3C', age: '14' } as const

describe('bruises seen at PE', () => {
  const reportBruises = async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('daan')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.tell(STORY)
    await form.add(MILA)
    await form.send()
    await form.answer(/Maak je je zorgen over hoe het thuis gaat\?.*Bel niet zelf de ouders/, 'ja')
    const number = await form.sendIn()
    await workplace.delivered()
    return { workplace, teacher, form, number }
  }

  it('reported as behaviour, go to the reporting code officer alone once the teacher says what it is about', async () => {
    const { workplace, form } = await reportBruises()
    const received = await form.received.read()
    expect(received).toContain('Zorgen over de thuissituatie')
    expect(received).toContain('Olga Ondersteuning (aandachtsfunctionaris meldcode)')
    expect(received).toContain('Olga Ondersteuning: 06-00000012')
    expect(received).toContain('Aandachtsfunctionaris meldcode: contact met Veilig Thuis')
    expect(received).not.toMatch(/Vera|Milan|Dirk|veiligheidscoördinator|incidentenregister/)
    expect(await workplace.whoWasTold()).toEqual(['daan', 'olga'])
    const { conversations } = await seenBy(workplace.practice.url, PEOPLE.teun.id)
    expect(conversations.find(({ name }) => name === SAFETY_CHANNEL.name)).toMatchObject({ messages: [] })
    expect(workplace.troubles()).toEqual([])
  })

  it('leave talking with the parents to a person: the teacher does not phone, and the program tells them nothing', async () => {
    const { workplace, teacher, form, number } = await reportBruises()
    expect(await form.received.read()).toContain('Bel zelf niet de ouders.')
    await teacher.closeWindow()
    const officer = await workplace.seat('olga')
    const read = await (await officer.open(number)).read()
    expect(read).toContain('Stap 3: praat met de ouders. Is dat misschien niet veilig voor het kind?')
    expect(read).toContain('Zoek contact met Veilig Thuis · 0800 2000')
    expect(read).toContain('in het dossier van de aandachtsfunctionaris meldcode')
    expect(read).not.toMatch(/contact met alle ouders|bel alle ouders|Maatregel voorstellen|incidentenregister/i)
  })

  it('are taken up from a card that tells nothing, and the teacher hears by whom', async () => {
    const { workplace, teacher, number } = await reportBruises()
    await teacher.closeWindow()
    const officer = await workplace.seat('olga')
    const card = await officer.alert(number).innerText()
    expect(card).toContain('Hoe snel: Vandaag')
    expect(card).toContain('vertrouwelijk')
    await officer.takeUp(number)
    await teacher
      .takenUpNews(number)
      .getByText(/Opgepakt door Olga Ondersteuning/)
      .waitFor()
    await workplace.delivered()
    const written = await workplace.everythingWritten()
    expect(written).not.toMatch(/Mila|Testleerling|blauwe plekken|gym|thuis|meldcode|aandachtsfunctionaris|Daan/i)
    expect(await workplace.whoWasTold()).toEqual(['daan', 'olga'])
  })
})
