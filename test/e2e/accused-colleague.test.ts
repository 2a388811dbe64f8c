import { describe, expect, it } from 'vitest'
import type { Concern } from '../../src/rules/vocabulary.ts'
import type { PersonName } from './support/people.ts'
import type { Someone } from './support/report-form.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Een leerling vertelde mij wat er na de les zou zijn gebeurd.'

async function reportOn(concern: Concern, accused: Someone, reporter: PersonName = 'tessa') {
  const workplace = await openWorkplace()
  const teacher = await workplace.seat(reporter)
  const form = await teacher.startReport()
  await form.about(concern)
  await form.tell(STORY)
  await form.add(accused)
  const number = await form.sendIn()
  await workplace.delivered()
  return { workplace, teacher, form, number }
}

const HEAD: Someone = { parts: ['offender'], kind: 'staff', colleague: 'dirk' }
const UNKNOWN: Someone = { parts: ['offender'], kind: 'staff', name: 'Karel Verzonnen', position: 'teacher' }

describe.each(['staff-misconduct', 'staff-sexual-offence'] as const)(
  'the head is named in a report of %s',
  (concern) => {
    it('tells the board and not the head, on a card that says nothing of it', async () => {
      const { workplace, number } = await reportOn(concern, HEAD)
      expect(await workplace.whoWasTold()).toEqual(['tessa', 'bram'])
      const board = await workplace.seat('bram')
      const card = await board.alert(number).innerText()
      expect(card).toContain('vertrouwelijk')
      expect(card).toContain('Nog niet opgepakt')
      expect(card).not.toMatch(/dirk|directeur|bestuur|medewerker|gedrag|seksueel|leerling|tessa/i)
      const written = await workplace.everythingWritten()
      for (const secret of ['Dirk', STORY, 'staff-']) expect(written).not.toContain(secret)
      const head = await workplace.seat('dirk')
      await head.page.getByText('Nog geen berichten.').waitFor()
      expect(workplace.troubles()).toEqual([])
    })

    it('can be handed over only to someone who may know', async () => {
      const { workplace, number } = await reportOn(concern, HEAD)
      const board = await workplace.seat('bram')
      const handOver = await board.startHandOver(number)
      const who = handOver.box.getByRole('combobox', { name: 'Aan wie?' })
      await who.fill('dirk')
      await handOver.box.getByText('Niets gevonden.').first().waitFor()
      for (const partOfMoreNames of ['es', 'ea']) {
        const found = handOver.box.getByRole('option')
        await who.fill('')
        await found.first().waitFor({ state: 'detached' })
        await who.fill(partOfMoreNames)
        await found.first().waitFor()
        expect(await found.allInnerTexts()).toEqual(['Bea Bestuur'])
      }
    })
  },
)

describe('sexual behaviour by a colleague', () => {
  it('shows what to do and not to do before the reporter types on, and again afterwards', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.about('staff-sexual-offence')
    const doNot = /Vraag niet door, beloof geen geheimhouding en spreek de collega er niet op aan/
    await form.text(doNot).waitFor()
    const warning = await form.text(doNot).boundingBox()
    const question = await form.story.boundingBox()
    expect(warning?.y).toBeLessThan(question?.y ?? 0)
    await form.tell(STORY)
    await form.add(HEAD)
    await form.sendIn()
    expect(await form.received.read()).toMatch(doNot)
  })

  it('takes the way of the board when only the behaviour and the person say so', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('emily')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.behaved('sexual groping')
    await form.tell('A pupil told me what happened after the lesson.')
    await form.add({ parts: ['offender'], kind: 'trainee', colleague: 'daan' })
    await form.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling' })
    await form.text(/promise no secrecy/).waitFor()
    const number = await form.sendIn()
    await workplace.delivered()
    expect(await workplace.whoWasTold()).toEqual(['emily', 'bram'])
    expect(await form.received.read()).toMatch(/promise no secrecy/)
    expect(number).toMatch(/^VLI-/)
  })
})

describe('a board member is named', () => {
  it('goes to whoever of the supervisory board is at work', async () => {
    const { workplace, number } = await reportOn('staff-misconduct', {
      parts: ['offender'],
      kind: 'staff',
      colleague: 'bram',
    })
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'rob'])
    const supervisor = await workplace.seat('rob')
    expect(await (await supervisor.open(number)).read()).toContain(STORY)
  })
})

describe('a colleague whose name was not chosen from the list', () => {
  it('is known to the board only, until the board says who it is', async () => {
    const { workplace, number } = await reportOn('staff-misconduct', UNKNOWN)
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'bram'])
    const board = await workplace.seat('bram')
    const opened = await board.open(number)
    await opened.text(/We weten nog niet wie/).waitFor()
    await opened.press('Kies collega')
    const match = board.window('Collega kiezen')
    await match.search('Welke collega?', 'daan', 'Daan Docent')
    await match.press('Bewaar')
    await match.gone()
    await opened.text(/Bram Bestuur: koos de collega om wie het gaat/).waitFor()
    await workplace.delivered()
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'dirk', 'bram'])
    const head = await workplace.seat('dirk')
    expect(await (await head.open(number)).read()).toContain('Daan Docent')
    expect(workplace.troubles()).toEqual([])
  })

  it('stays with the board when it turns out to be the head', async () => {
    const { workplace, number } = await reportOn('staff-misconduct', UNKNOWN)
    const board = await workplace.seat('bram')
    const opened = await board.open(number)
    await opened.press('Kies collega')
    const match = board.window('Collega kiezen')
    await match.search('Welke collega?', 'dirk', 'Dirk Directeur')
    await match.press('Bewaar')
    await match.gone()
    await workplace.delivered()
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'bram'])
  })

  it('asks to choose or to say that nobody on the list is meant', async () => {
    const { workplace, number } = await reportOn('staff-misconduct', UNKNOWN)
    const board = await workplace.seat('bram')
    const opened = await board.open(number)
    await opened.press('Kies collega')
    const match = board.window('Collega kiezen')
    await match.press('Bewaar')
    expect(await match.problem('Welke collega?')).toContain('Kies een collega, of vink aan')
    await match.tick('Deze persoon staat niet op de personeelslijst')
    await match.press('Bewaar')
    await match.gone()
    await opened
      .text(/staat niet op de personeelslijst|niet op de personeelslijst staat/)
      .first()
      .waitFor()
  })

  it('closes the case for whoever turns out to be the one, also in a window that stood open', async () => {
    const { workplace, number } = await reportOn('staff-misconduct', UNKNOWN)
    const board = await workplace.seat('bram')
    const handOver = await board.startHandOver(number)
    await handOver.search('Aan wie?', 'bea', 'Bea Bestuur')
    await handOver.fill('Waarom geef je het door?', 'Kun jij dit doen? Ik ben er morgen niet.')
    await handOver.press('Geef door')
    await handOver.gone()
    const accused = await workplace.seat('bea')
    const stoodOpen = await accused.open(number)

    const opened = await board.open(number)
    await opened.press('Kies collega')
    const match = board.window('Collega kiezen')
    await match.search('Welke collega?', 'bea', 'Bea Bestuur')
    await match.press('Bewaar')
    await match.gone()

    await stoodOpen.press('Ik pak dit op')
    await accused.window('Niet gevonden').shown()
    await accused.closeWindow()
    await accused.alert(number).waitFor({ state: 'detached' })
    expect(JSON.stringify(await workplace.messagesOf('bea'))).not.toContain(number)
  })
})

describe('someone who reports what they did themselves', () => {
  it('keeps their own report, and sees no more of it', async () => {
    const { workplace, teacher, number } = await reportOn(
      'physical-intervention',
      { parts: ['intervened'], kind: 'staff', colleague: 'tirza' },
      'tirza',
    )
    expect(await workplace.whoWasTold()).toEqual(['tirza', 'dirk'])
    await teacher.closeWindow()
    const own = await (await teacher.openOwn(number)).read()
    expect(own).toContain(STORY)
    expect(own).not.toContain(teacher.texts.case.history)
  })
})
