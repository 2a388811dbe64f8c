import { describe, expect, it } from 'vitest'
import { aSuspension } from './support/measures.ts'
import { SAFETY_CHANNEL } from './support/people.ts'
import { ReportForm } from './support/report-form.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()

describe('a question about the protocol', () => {
  it('is answered from the rules, or they are silent, and a report can be started', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    await teacher.type('/protocol wie besluit over een schorsing')
    const answer = teacher.window('Vraag het protocol')
    expect(await answer.read()).toContain('Teun Teamleider')
    await teacher.closeWindow()
    await teacher.type('/protocol hoeveel salaris krijg ik')
    expect(await teacher.window('We vonden geen antwoord').read()).toContain('in het protocol')
    await teacher.closeWindow()
    await teacher.type('/protocol ik heb een leerling vastgepakt, wie moet dat weten')
    await answer.press('Melding maken')
    await teacher.window(teacher.texts.report.title).shown()
    expect(workplace.troubles()).toEqual([])
  })

  it('can be typed in a window, where only the asker sees it', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    await teacher.type('/protocol')
    const form = teacher.window('Vraag het protocol')
    await form.fill('Wat wil je weten?', 'hoe lang mag een schorsing duren')
    await form.press('Zoek')
    await form.text('Bron:').or(form.text('Waar het staat')).first().waitFor()
    expect(await workplace.everythingWritten()).not.toContain('hoe lang mag een schorsing duren')
  })
})

describe('help', () => {
  it('says more to who gets reports than to who makes them', async () => {
    const workplace = await openWorkplace()
    const forContacts = 'Kreeg je bericht van een melding?'
    const coordinator = await workplace.seat('vera')
    await coordinator.type('/meldwijzer')
    expect(await coordinator.window('Meldwijzer').read()).toContain(forContacts)
    const teacher = await workplace.seat('tessa')
    await teacher.type('/meldwijzer')
    const read = await teacher.window('Meldwijzer').read()
    expect(read).toContain('/melding')
    expect(read).not.toContain(forContacts)
  })
})

describe('one’s own cases', () => {
  it('are listed for the coordinator and for the reporter', async () => {
    const workplace = await openWorkplace()
    const { teacher, coordinator, number } = await aSuspension(workplace)
    await coordinator.type('/meldwijzer zaken')
    expect(await coordinator.window('Mijn zaken').read()).toContain(number)
    await coordinator.window('Mijn zaken').button(`Openen: melding ${number}`).click()
    await coordinator.window('Melding').shown()
    await teacher.type('/meldwijzer zaken')
    expect(await teacher.window('Mijn zaken').read()).toContain('Meldingen die jij deed')
    expect(workplace.troubles()).toEqual([])
  })
})

describe('the shortcut beside a message', () => {
  it('opens the report form without what the message says', async () => {
    const workplace = await openWorkplace()
    const coordinator = await workplace.seat('vera')
    await coordinator.goTo(SAFETY_CHANNEL.name)
    await coordinator.type('Er was net iets op de trap met Lars Testleerling.')
    await coordinator.startShortcut('Er was net iets op de trap', 'Melden')
    const form = new ReportForm(coordinator.page, coordinator.texts, coordinator.words)
    await form.shown()
    expect(await form.story.inputValue()).toBe('')
    expect(await form.read()).not.toContain('Lars')
    expect(workplace.troubles()).toEqual([])
  })
})
