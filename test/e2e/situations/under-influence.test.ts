import { describe, expect, it } from 'vitest'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Een leerling rook naar drank en viel bijna van zijn stoel.'

describe('a pupil under the influence', () => {
  const reportDrunk = async (age: string) => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.behaved('onder invloed zijn')
    await form.tell(STORY)
    await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B', age })
    const number = await form.sendIn()
    await workplace.delivered()
    return { workplace, teacher, form, number }
  }

  it('is looked after first: the teacher reads what to do now, when to phone 112, and that others do the rest', async () => {
    const { form } = await reportDrunk('16')
    const received = await form.received.read()
    const mine = received.slice(received.indexOf('Dit doe jij nu'), received.indexOf('Dit doen anderen'))
    expect(mine).toContain('Haal de leerling uit de les en laat die niet alleen.')
    expect(mine).toContain('Bel 112 als de leerling suf is, overgeeft of moeilijk ademt.')
    expect(mine).toContain('meteen')
    expect(mine).not.toMatch(/ouders|politie/)
    expect(received).toContain(
      'Teamleider of afdelingsmanager en directeur of unitdirecteur: Praat met de leerling en bel alle ouders met gezag.',
    )
    expect(received).toContain('Teun Teamleider: 06-00000007')
  })

  it('is told to the team leader and the coordinator at once, on cards that do not say what it is', async () => {
    const { workplace, number } = await reportDrunk('16')
    for (const person of ['teun', 'vera'] as const) {
      const contact = await workplace.seat(person)
      expect(await contact.alert(number).innerText()).toContain('Hoe snel: Vandaag')
    }
    for (const person of ['milan', 'tirza', 'dirk', 'bram'] as const)
      expect(await workplace.wasToldAlone(person)).toBe(false)
    expect(await workplace.everythingWritten()).not.toMatch(/Lars|Testleerling|drank|onder invloed|stoel|Tessa/i)
    expect(workplace.troubles()).toEqual([])
  })

  it('stays a pupil to be judged: the police only after talking it over, and no measure that the matrix does not have', async () => {
    const { workplace, number } = await reportDrunk('16')
    const leader = await workplace.seat('teun')
    const read = await (await leader.open(number)).read()
    expect(read).toContain('Bespreek met het zorgteam en de schoolleiding of de politie nodig is.')
    expect(read).toContain('Contact met politie kan')
    expect(read).toContain('schorsing: niet genoemd in het protocol')
    expect(read).not.toMatch(/Doe aangifte|gesprek: mogelijk|toegang tot de school weigeren/)
  })

  it('who is eighteen says whom to phone; their parents are not phoned for them', async () => {
    const { form } = await reportDrunk('18')
    const received = await form.received.read()
    expect(received).toContain('Praat met de leerling en vraag wie je mag bellen.')
    expect(received).not.toMatch(/bel alle ouders/)
  })
})
