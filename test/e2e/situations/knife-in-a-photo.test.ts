import { describe, expect, it } from 'vitest'
import { SAFETY_CHANNEL } from '../support/people.ts'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Op een foto bij de fietsenstalling heeft een leerling een zakmes in de hand.'
const LARS = { parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B', age: '15' } as const
const EVENING = '2026-11-24T21:00:00+01:00'

async function aKnifeInAPhoto(opening?: string) {
  const workplace = await openWorkplace(opening)
  const teacher = await workplace.seat('tessa')
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.behaved('wapen bij zich hebben')
  await form.tell(STORY)
  await form.add(LARS)
  await form.text(/Stuur ze niet door en maak geen screenshot. Je kunt hier niets meesturen/).waitFor()
  await form.send()
  await form.answer(/^Is er een wapen gebruikt, of iets als wapen/, 'nee')
  const number = await form.sendIn()
  const received = await form.received.read()
  await teacher.closeWindow()
  await workplace.delivered()
  return { workplace, teacher, number, received }
}

describe('a knife that a teacher sees in a photo', () => {
  it('stands in the channel and in the data file without the pupil, the photo or the knife', async () => {
    const { workplace, number } = await aKnifeInAPhoto()
    const leader = await workplace.seat('teun')
    await leader.goTo(SAFETY_CHANNEL.name)
    await leader.alert(number).waitFor()
    for (const text of [await workplace.everythingWritten(), workplace.everythingKept()])
      expect(text).not.toMatch(/Lars|Testleerling|fietsenstalling|zakmes/)
  })

  it('reaches the head and the coordinator today, and nobody alone beside them', async () => {
    const { workplace, received } = await aKnifeInAPhoto()
    expect(received).toMatch(/Dirk Directeur \(directeur of unitdirecteur\)\s+Is er nu en kan dit lezen/)
    expect(received).toContain('Vera Veiligheid (veiligheidscoördinator)')
    expect(received).toContain('Dirk Directeur: 06-00000009')
    expect(received).toContain('Fouilleer niet.')
    expect(received).toContain('misschien contact met politie')
    expect(received).toContain('Is er een wapen gebruikt? nee')
    expect(received).not.toContain('altijd aangifte')
    for (const person of ['vera', 'dirk', 'tessa'] as const) expect(await workplace.wasToldAlone(person)).toBe(true)
    for (const person of ['milan', 'teun', 'tirza', 'bram', 'daan', 'peter', 'olga'] as const)
      expect(await workplace.wasToldAlone(person), person).toBe(false)
  })

  it('is taken up by the head, who reads that a report to the police is possible', async () => {
    const { workplace, teacher, number } = await aKnifeInAPhoto()
    const head = await workplace.seat('dirk')
    expect(await head.alert(number).innerText()).toContain('Hoe snel: Vandaag')
    const opened = await head.open(number)
    const read = await opened.read()
    for (const text of [STORY, 'Lars Testleerling', 'aangifte is mogelijk', '0900 8844']) expect(read).toContain(text)
    expect(read).not.toContain('hier hoort altijd aangifte bij')
    await opened.press('Ik pak dit op')
    await opened.text(/Opgepakt door Dirk Directeur/).waitFor()
    await teacher
      .takenUpNews(number)
      .getByText(/Opgepakt door Dirk Directeur/)
      .waitFor()
    expect(workplace.troubles()).toEqual([])
  })

  it('does not wait until the morning', async () => {
    const { workplace, number, received } = await aKnifeInAPhoto(EVENING)
    expect(received).toContain('Dirk Directeur (directeur of unitdirecteur)')
    expect(received).toContain('112')
    expect(received).toContain('0180-000009')
    const head = await workplace.seat('dirk')
    await head.alert(number).waitFor()
    expect(workplace.troubles()).toEqual([])
  })
})
