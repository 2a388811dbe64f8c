import { describe, expect, it } from 'vitest'
import { SAFETY_CHANNEL } from '../support/people.ts'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Een leerling vertelde mij dat een docent haar in zijn lokaal zou hebben gezoend.'
const DAAN = { parts: ['offender'], kind: 'staff', colleague: 'daan' } as const
const MILA = { parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', className: '3B', age: '15' } as const

async function aSuspicion() {
  const workplace = await openWorkplace()
  const teacher = await workplace.seat('tessa')
  const form = await teacher.startReport()
  await form.about('staff-sexual-offence')
  await form.tell(STORY)
  await form.add(DAAN)
  await form.add(MILA)
  const number = await form.sendIn()
  const received = await form.received.read()
  await teacher.closeWindow()
  await workplace.delivered()
  return { workplace, teacher, number, received }
}

describe('a teacher who suspects a colleague', () => {
  it('is told what not to do, and that only the board knows', async () => {
    const { workplace, received } = await aSuspicion()
    expect(received).toMatch(/Wie krijgt bericht\?\s+Bram Bestuur \(college van bestuur\)\s+Is er nu/)
    expect(received).toContain('Bram Bestuur: 06-00000019')
    expect(received).toContain('spreek de collega er niet op aan. Onderzoek niets zelf.')
    expect(received).toContain('Tot dan weet de directeur het niet van ons.')
    expect(received).not.toMatch(/Dirk|Vera|Teun|06-00000009|incidentenregister/)
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'bram'])
  })

  it('shows the colleague nothing, anywhere, also when the board takes it up', async () => {
    const { workplace, teacher, number } = await aSuspicion()
    const board = await workplace.seat('bram')
    expect(await board.alert(number).innerText()).not.toMatch(/Daan|docent|seksueel|medewerker|leerling|Tessa/i)
    const opened = await board.open(number)
    for (const text of [STORY, 'Daan Docent', '0900 1113111', 'in het dossier van het bestuur'])
      expect(await opened.read()).toContain(text)
    await opened.press('Ik pak dit op')
    await opened.text(/Opgepakt door Bram Bestuur/).waitFor()
    await workplace.delivered()
    await teacher.takenUpNews(number).waitFor()

    const accused = await workplace.seat('daan')
    expect(await accused.myCases()).toContain('Je hebt nu geen meldingen.')
    await accused.page.getByText('Nog geen berichten.').waitFor()
    const leader = await workplace.seat('teun')
    await leader.goTo(SAFETY_CHANNEL.name)
    expect(await leader.alert(number).count()).toBe(0)
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'bram'])
    expect(await workplace.everythingWritten()).not.toMatch(/Daan|gezoend|Mila T|seksueel/)
    expect(workplace.everythingKept()).not.toMatch(/gezoend|Mila T/)
    expect(workplace.troubles()).toEqual([])
  })

  it('goes to another member of the board when nobody takes it up, and to no one else', async () => {
    const { workplace, number } = await aSuspicion()
    await workplace.startAgainAfter(24)
    const second = await workplace.seat('bea')
    expect(await (await second.open(number)).read()).toContain(STORY)
    await workplace.delivered()
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'bram', 'bea'])
    expect(await workplace.everythingWritten()).not.toMatch(/Daan|gezoend|Mila T/)
    expect(workplace.troubles()).toEqual([])
  })
})
