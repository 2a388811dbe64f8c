import { describe, expect, it } from 'vitest'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'In de kleedkamer werd iemand geduwd. Daarna werd er geschreeuwd.'

async function startedReport() {
  const workplace = await openWorkplace()
  const teacher = await workplace.seat('tessa')
  return { workplace, teacher, form: await teacher.startReport() }
}

describe('quick changes one after another', () => {
  it('never lose what was typed', async () => {
    const { workplace, form } = await startedReport()
    await form.about('behaviour')
    await form.story.pressSequentially(STORY.slice(0, 30))
    await form.tick('Ja, er is nu gevaar voor iemand')
    await form.story.press('End')
    await form.story.pressSequentially(STORY.slice(30))
    await form.tick('Ja, laat de andere vragen zien')
    await form.untick('Ja, er is nu gevaar voor iemand')
    await form.behaved('schreeuwen', 'duwen, trekken')
    await form.fill('Wat heb je al gedaan?', 'Ik belde de mentor.')
    await form.about('staff-misconduct')
    await form.about('behaviour')
    await form.tick('Ja, er is nu gevaar voor iemand')
    await form.field('Hoe laat ongeveer?').fill('09:15')
    await form.choose('Waar was het?', 'in of bij de school')
    await form.box.getByRole('button', { name: 'Haal weg: schreeuwen' }).click()
    await form.untick('Ja, laat de andere vragen zien')
    await form.field('Waar was het?').waitFor({ state: 'detached' })
    expect(await form.story.inputValue()).toBe(STORY)

    const number = await form.sendIn()
    const received = await form.received.read()
    for (const kept of [STORY, 'duwen, trekken', 'Ik belde de mentor.', '09:15', 'in of bij de school', '112']) {
      expect(received).toContain(kept)
    }
    expect(received).not.toContain('schreeuwen')
    expect(number).toMatch(/^VLI-/)
    expect(workplace.troubles()).toEqual([])
  })

  it('keep the story while the workspace answers slowly', async () => {
    const { workplace, form } = await startedReport()
    workplace.practice.faults({ api: { methods: ['views.update'], what: 'slow', times: 1 } })
    await form.about('behaviour')
    await form.tell('Getypt terwijl het formulier nog moet veranderen.')
    await form.group('Welk gedrag was het?').waitFor()
    expect(await form.story.inputValue()).toBe('Getypt terwijl het formulier nog moet veranderen.')
    await form.sendIn()
    expect(await form.received.read()).toContain('Getypt terwijl het formulier nog moet veranderen.')
  })
})

describe('the form for a person', () => {
  it('asks what fits the kind of person', async () => {
    const { form } = await startedReport()
    const person = await form.openPerson()
    await person.choose('Wie is het?', 'leerling')
    await person.field('Klas of afdeling').waitFor()
    await person.choose('Wie is het?', 'medewerker')
    await person.field('Welke collega?').waitFor()
    await person.field('Klas of afdeling').waitFor({ state: 'detached' })
    await person.choose('Wie is het?', 'ouder of verzorger')
    await person.field('Welke collega?').waitFor({ state: 'detached' })
    await person.field('Naam').waitFor()
  })

  it('finds a colleague by any part of the name, and nobody of a school that is not theirs', async () => {
    const { form } = await startedReport()
    const person = await form.openPerson()
    await person.tick('zag of hoorde het')
    await person.choose('Wie is het?', 'medewerker')
    const who = person.box.getByRole('combobox', { name: 'Welke collega?' })
    await who.fill('directeur')
    await person.box.getByRole('option', { name: 'Dirk Directeur' }).waitFor()
    const found = person.box.getByRole('listbox', { name: 'Gevonden' }).getByRole('option')
    expect(await found.allInnerTexts()).toEqual(['Dirk Directeur'])
    await person.box.getByRole('option', { name: 'Dirk Directeur' }).click()
    await person.press('Bewaar')
    await person.gone()
    await form.text('Dirk Directeur').waitFor()
  })

  it('changes and takes away who was filled in', async () => {
    const { form } = await startedReport()
    await form.tell(STORY)
    await form.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', className: '3C' })
    await form.add({ parts: ['witness'], kind: 'parent', name: 'Petra Testouder' })
    const changed = await form.reopenPerson(1)
    expect(await changed.field('Naam').inputValue()).toBe('Mila Testleerling')
    expect(await changed.field('Klas of afdeling').inputValue()).toBe('3C')
    await changed.fill('Klas of afdeling', '3D')
    await changed.tick('rol onduidelijk')
    await changed.press('Bewaar')
    await changed.gone()
    await form.text(/het overkwam deze persoon · rol onduidelijk · leerling · 3D/).waitFor()
    const removed = await form.reopenPerson(2)
    await removed.tick('Haal weg')
    await removed.press('Bewaar')
    await removed.gone()
    await form.text('Petra Testouder').waitFor({ state: 'detached' })
    expect(await form.story.inputValue()).toBe(STORY)
  })

  it('is asked for at most ten people', async () => {
    const { form, teacher } = await startedReport()
    await form.about('behaviour')
    await form.tell(STORY)
    for (let n = 1; n <= 10; n += 1) {
      await form.add({ parts: ['witness'], kind: 'pupil', name: `Testleerling ${n}` })
    }
    await form.text('Je kunt 10 mensen invullen.').waitFor()
    expect(await form.button(teacher.texts.report.addPersonSpoken).count()).toBe(0)
    await form.sendIn()
    const received = await form.received.read()
    expect(received).toContain('Testleerling 1\n')
    expect(received).toContain('Testleerling 10')
  }, 60_000)

  it('says so beside the field when an age is no age', async () => {
    const { form } = await startedReport()
    const person = await form.openPerson()
    await form.describe(person, { parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', age: 'elf' })
    await person.press('Bewaar')
    expect(await person.problem('Leeftijd')).toContain('Vul een getal in van 0 tot 120.')
    expect(await person.field('Naam').inputValue()).toBe('Mila Testleerling')
    await person.fill('Leeftijd', '11')
    await person.press('Bewaar')
    await person.gone()
    await form.text('Mila Testleerling').waitFor()
  })
})

describe('what is missing or cannot be', () => {
  it('is said beside each field, with everything still there', async () => {
    const { form } = await startedReport()
    await form.field('Hoe laat ongeveer?').fill('08:05')
    await form.send()
    expect(await form.problem('Waar gaat het over?')).toContain('Maak nog een keuze.')
    expect(await form.problem('Wat is er gebeurd?')).toContain('Vul dit nog in.')
    expect(await form.field('Hoe laat ongeveer?').inputValue()).toBe('08:05')
  })

  it('a day that has not come yet comes back beside its field', async () => {
    const { workplace, form } = await startedReport()
    const before = workplace.rows()
    await form.about('behaviour')
    await form.tell(STORY)
    await form.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling' })
    await form.fill('Op welke dag?', '2027-01-05')
    await form.send()
    expect(await form.problem('Op welke dag?')).toContain('Deze dag is nog niet geweest.')
    expect(await form.story.inputValue()).toBe(STORY)
    await form.text('Mila Testleerling').waitFor()
    expect(workplace.rows()).toEqual(before)
    await form.fill('Op welke dag?', '2026-11-23')
    await form.sendIn()
    expect(await form.received.read()).toContain('maandag 23 november')
  })
})
