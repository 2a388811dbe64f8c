import { describe, expect, it } from 'vitest'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Een klasgenoot vertelde dat er in de klassenapp een naaktfoto van een meisje staat.'
const LARS = { parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B', age: '14' } as const
const MILA = { parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', className: '3B', age: '14' } as const

async function aNudeInTheClassApp() {
  const workplace = await openWorkplace()
  const teacher = await workplace.seat('tessa')
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.behaved('sexting met naaktbeelden')
  await form.tell(STORY)
  await form.add(LARS)
  await form.add(MILA)
  await form.tick(teacher.texts.report.moreOption)
  await form.choose(teacher.texts.report.coercion, 'nee')
  const number = await form.sendIn()
  const received = await form.received.read()
  await teacher.closeWindow()
  await workplace.delivered()
  return { workplace, teacher, number, received }
}

describe('a nude picture in the class app', () => {
  it('the teacher reads not to look at it, not to forward it and not to have it wiped', async () => {
    const { received } = await aNudeInTheClassApp()
    expect(received).toMatch(
      /Dit doe jij nu\s+Bekijk beelden niet, stuur ze niet door en maak geen schermafdruk. Vraag de leerling niets te wissen/,
    )
    expect(received).toContain('beloof geen geheimhouding')
  })

  it('is for the mentor of the class and whoever is there in confidence, not for who is off or above', async () => {
    const { workplace, number, received } = await aNudeInTheClassApp()
    const told = ['milan', 'peter', 'olga', 'vera'] as const
    for (const person of told) expect(await workplace.wasToldAlone(person), person).toBe(true)
    for (const person of ['conny', 'coen', 'dirk', 'teun', 'bram', 'daan'] as const)
      expect(await workplace.wasToldAlone(person), person).toBe(false)
    expect(received).toContain('Olga Ondersteuning (vertrouwenspersoon)')
    expect(received).toContain('Milan Mentor (mentor of groepsleerkracht)')

    const mentor = await workplace.seat('milan')
    expect(await mentor.alert(number).innerText()).not.toMatch(/naakt|foto|sexting|seksueel|Mila T|Lars/i)
    const read = await (await mentor.open(number)).read()
    expect(read).toContain('Vang de leerling op die het overkwam.')
    expect(read).toContain('vertel je alleen aan wie het moet weten')
    expect(workplace.troubles()).toEqual([])
  })

  it('says that the school cannot send a pupil to Respect online itself', async () => {
    const { workplace, number } = await aNudeInTheClassApp()
    const coordinator = await workplace.seat('vera')
    const read = await (await coordinator.open(number)).read()
    expect(read).toContain('Alleen via politie of justitie, na aangifte. De school kan hier niet zelf voor aanmelden.')
    expect(read).toContain('0900 1113111')
    for (const text of [await workplace.everythingWritten(), workplace.everythingKept()])
      expect(text).not.toMatch(/naaktfoto|Mila T|Lars|klassenapp/)
  })
})
