import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { STORY_LENGTH } from '../../src/assistant/report-values.ts'
import { MOST_SUPPLEMENTS } from '../../src/domain/afterwards.ts'
import type { Report } from '../../src/domain/report.ts'
import { correctReport } from '../../src/use-cases/correct-report.ts'
import { matchAccused } from '../../src/use-cases/match-accused.ts'
import { supplementReport } from '../../src/use-cases/supplement-report.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anInvolved } from '../make.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { accusedEmployee, hitting, takenIn } from '../use-cases/reports.ts'

const MARKUP = '*Vet* <!channel> <https://example.test|hier> @vera :smile:'

let office: StaffedOffice
let number: string
let tessa: Desk
beforeEach(async () => {
  office = await aStaffedOffice({ platforms: ['slack'] })
  tessa = office.deskOf('tessa')
  number = await takenIn(office, hitting({ behaviours: [] }))
})
afterEach(() => office.store.close())

const report = async (): Promise<Report> => (await office.caseOf(number)).report
const openedBy = async (who: string): Promise<Desk> => {
  const desk = office.deskOf(who)
  await desk.card('open', number)
  return desk
}
/** As from *Meer* in the case. */
const asking = async (who = 'vera'): Promise<Desk> => {
  const desk = await openedBy(who)
  await desk.press('ask-reporter', number)
  return desk
}

describe('the own report', () => {
  test('says where it stands, and what can still be done', async () => {
    await tessa.card('open', number)
    expect(tessa.reads()).toContain('Nog niemand heeft dit opgepakt')
    for (const button of ['Aanvullen', 'Corrigeren', 'Intrekken']) expect(tessa.reads()).toContain(button)
    await takeUp(number, 'p_vera', office.ports)
    await tessa.close()
    await tessa.card('open', number)
    expect(tessa.reads()).toContain('Vera Veiligheid heeft dit opgepakt')
  })

  test('shows what the reporter sent, and nothing that others found out since', async () => {
    number = await takenIn(office, hitting({ people: [accusedEmployee()] }), 'V2')
    await matchAccused(number, 'p_bram', 'i9', 'p_daan', office.ports)
    await tessa.card('open', number)
    expect(tessa.reads()).toContain('Iemand Onbekendtest')
    expect(tessa.reads()).not.toContain('Daan')
  })
})

describe('adding something', () => {
  test('shows it to the reporter and to whoever opens the case, as it was typed', async () => {
    await tessa.card('open', number)
    await tessa.press('supplement', number)
    await tessa.fill({ more: MARKUP })
    await tessa.send()
    expect(tessa.form().id).toBe('own-report')
    expect(tessa.openForms()).toBe(1)
    expect(tessa.reads()).toContain(MARKUP)
    const vera = await openedBy('vera')
    expect(vera.reads()).toContain(`Aangevuld\n${MARKUP}\nTessa Testdocent`)
    expect(vera.reads()).toContain('vulde de melding aan')
  })

  test('with nothing typed asks for it, and with too much says how much fits; nothing is kept', async () => {
    await tessa.card('open', number)
    await tessa.press('supplement', number)
    await tessa.send()
    expect(tessa.errors()).toEqual({ more: 'Schrijf hier iets, of kies “Terug”.' })
    await tessa.fill({ more: 'x'.repeat(STORY_LENGTH + 1) })
    await tessa.send()
    expect(tessa.errors().more).toContain('3000')
    expect(await report()).not.toHaveProperty('supplements')
  })

  test('sent twice is kept once, and answers the same', async () => {
    await tessa.card('open', number)
    await tessa.press('supplement', number)
    await tessa.fill({ more: 'Nog iets.' })
    await tessa.send()
    expect(await tessa.sendAgain()).toMatchObject({ type: 'back', below: { id: 'own-report' } })
    expect((await report()).supplements).toHaveLength(1)
  })

  test('until there is no more room: then it says so, and every window still fits', async () => {
    const long = 'woord '.repeat(499)
    const written = { pupilSays: long, goalAndConsequences: long, context: long, alreadyDone: long, damages: long }
    number = await takenIn(office, hitting({ story: long, ...written }), 'V2')
    for (let i = 0; i < MOST_SUPPLEMENTS; i++)
      await supplementReport(number, 'p_tessa', [{ id: `${i}`, text: `${i} ${long}` }], office.ports)
    await tessa.card('open', number)
    expect(tessa.reads()).toContain('Je hebt al veel aangevuld')
    expect(tessa.reads()).not.toContain('Aanvullen')
    const vera = await openedBy('vera')
    expect(vera.reads()).toContain('Alles wat is gevraagd en aangevuld (10)')
    await vera.press('all-added', number)
    for (let i = 0; i < MOST_SUPPLEMENTS; i++) expect(vera.reads()).toContain(`${i} woord`)
  })
})

describe('a question to the reporter', () => {
  test('has what is missing ready, waits on the card and in the window, and the answer stands under it', async () => {
    const vera = await asking()
    expect(vera.field('ready')).toMatchObject({
      options: expect.arrayContaining([{ id: 'behaviours', label: expect.any(String) }]),
    })
    await vera.fill({ ready: ['behaviours'], own: `Waar was het? ${MARKUP}` })
    await vera.send()
    expect(vera.form().id).toBe('case')
    expect(vera.reads()).toContain('Nog geen antwoord.')

    await tessa.card('answer-question', number)
    expect(tessa.form().id).toBe('supplement')
    expect(tessa.reads()).toContain(`Waar was het? ${MARKUP}`)
    expect(tessa.reads()).toContain('Vraag van Vera Veiligheid')
    const [question] = (await report()).questions ?? []
    await tessa.fill({ [`answer-${question?.id}`]: 'Bij de fietsen.' })
    await tessa.send()
    expect(tessa.form().id).toBe('own-report')
    expect((await report()).supplements).toMatchObject([{ question: question?.id, text: 'Bij de fietsen.' }])
    const again = await openedBy('vera')
    expect(again.reads()).not.toContain('Nog geen antwoord.')
    expect(again.reads()).toContain('Bij de fietsen.')
    expect(again.reads()).toContain('beantwoordde een vraag')
  })

  test('that was answered meanwhile opens the own report', async () => {
    const vera = await asking()
    await vera.fill({ own: 'Waar?' })
    await vera.send()
    const [question] = (await report()).questions ?? []
    await supplementReport(number, 'p_tessa', [{ id: 'a', text: 'Hier.', question: question?.id ?? '' }], office.ports)
    await tessa.card('answer-question', number)
    expect(tessa.form().id).toBe('own-report')
  })

  test('waits in the list of own reports', async () => {
    const vera = await asking()
    await vera.fill({ own: 'Waar?' })
    await vera.send()
    await tessa.command('assistant', 'zaken')
    expect(tessa.reads()).toContain('Er is een vraag aan jou')
  })

  test('without anything asked says what to do', async () => {
    const vera = await asking()
    await vera.send()
    expect(vera.errors()).toEqual({ own: 'Vink een vraag aan, of schrijf er zelf een.' })
  })

  test('by who may not see the case shows nothing', async () => {
    const daan = office.deskOf('daan')
    await daan.command('assistant', 'zaken')
    await office.assistant().respond(daan.asker, {
      type: 'form-sent',
      form: { id: 'ask-reporter', context: `${number}.q1` },
      formId: 'V9',
      values: { own: 'Waar?' },
    })
    expect(await report()).not.toHaveProperty('questions')
  })

  test('to a reporter who left says whom to phone or see', async () => {
    const { people } = await office.store.directory()
    await office.store.replacePeople(people.filter(({ id }) => id !== 'p_tessa'))
    expect((await asking()).reads()).toContain('De melder is niet te bereiken via de chat.')
  })
})

describe('correcting', () => {
  const correcting = async () => {
    await tessa.card('open', number)
    await tessa.press('correct', number)
  }

  test('starts with what was sent, in the same window, and changes what is changed', async () => {
    number = await takenIn(office, hitting({ serious: true, place: 'school-activity', people: [anInvolved()] }), 'V2')
    await correcting()
    expect([tessa.openForms(), tessa.form().title]).toEqual([1, 'Melding corrigeren'])
    expect(tessa.values()).toMatchObject({ concern: 'behaviour', serious: 'yes', behaviours: ['hitting'] })
    expect(tessa.has('school')).toBe(false)
    await tessa.fill({ story: `Het was op de gang. ${MARKUP}` })
    await tessa.press('change-person', 'i1')
    await tessa.fill({ age: '15' })
    await tessa.send()
    await tessa.send()
    expect(tessa.form().id).toBe('own-report')
    expect(tessa.reads()).toContain('Het was op de gang.')
    const { story, people, serious, place } = await report()
    expect([story, people[0]?.age, serious, place]).toEqual([
      `Het was op de gang. ${MARKUP}`,
      15,
      true,
      'school-activity',
    ])
  })

  test('shows whoever opens the case what it was and what it became', async () => {
    const { story, ...before } = await report()
    await correctReport(
      number,
      'p_tessa',
      { ...before, story: MARKUP, people: [anInvolved({ age: 15 })] },
      office.ports,
    )
    const vera = await openedBy('vera')
    expect(vera.reads()).toContain('corrigeerde de melding')
    expect(vera.reads()).toContain('Eerdere versie')
    const place = (await office.store.history(number)).findIndex(({ what }) => what.type === 'report-corrected')
    await vera.press('earlier-version', String(place))
    expect(vera.form().id).toBe('earlier-version')
    expect(vera.reads()).toContain(`Eerst\n${story}\nNu\n${MARKUP}`)
    expect(vera.reads()).toContain('Leeftijd 15')
    expect(vera.reads()).not.toContain('Soort melding')
  })

  test('sent twice, or with nothing changed, leaves it as it is and shows the own report', async () => {
    await correcting()
    await tessa.fill({ story: 'Anders.' })
    await tessa.send()
    const { version } = await office.caseOf(number)
    expect(await tessa.sendAgain()).toMatchObject({ type: 'redraw', form: { id: 'own-report' } })
    await tessa.press('correct', number)
    await tessa.send()
    expect(tessa.form().id).toBe('own-report')
    expect((await office.caseOf(number)).version).toBe(version)
  })

  test('into a kind that is never kept says so beside it, and keeps what was typed', async () => {
    await correcting()
    await tessa.fill({ concern: 'handle-with-care' })
    await tessa.send()
    expect(tessa.errors().concern).toContain('Zo’n melding bewaren we hier niet')
    await tessa.fill({ concern: 'behaviour' })
    expect(tessa.values().story).toBe((await report()).story)
  })

  test('goes on after a restart, with the people of before, who must be looked at', async () => {
    number = await takenIn(office, hitting({ people: [anInvolved()] }), 'V2')
    await correcting()
    office.restart()
    await tessa.fill({ story: 'Anders.' })
    await tessa.send()
    expect(tessa.form().id).toBe('report')
    expect(tessa.has('people-confirmed')).toBe(true)
    await tessa.fill({ 'people-confirmed': ['yes'] })
    await tessa.send()
    expect(tessa.form().id).toBe('own-report')
    expect(await report()).toMatchObject({ story: 'Anders.', people: [anInvolved()] })
  })

  test('of somebody else’s report shows nothing of it', async () => {
    const daan = office.deskOf('daan')
    const reply = await office.assistant().respond(daan.asker, {
      type: 'form-pressed',
      form: { id: 'own-report', context: number },
      action: 'correct',
      value: number,
      values: {},
    })
    expect(reply).toMatchObject({ type: 'redraw', form: { id: 'not-found' } })
  })
})

describe('taking it back', () => {
  const withdraw = async (reason: string) => {
    await tessa.card('open', number)
    await tessa.press('withdraw', number)
    await tessa.fill({ reason })
    await tessa.send()
  }

  test('says what happens with it first; then both read why, and a person decides', async () => {
    await tessa.card('open', number)
    await tessa.press('withdraw', number)
    expect(tessa.reads()).toContain('Je melding wordt niet gewist')
    expect(tessa.reads()).not.toContain('verplicht')
    await tessa.send()
    expect(tessa.errors()).toEqual({ reason: 'Vul dit nog in.' })
    await tessa.fill({ reason: `Verkeerd gezien. ${MARKUP}` })
    await tessa.send()
    expect(tessa.reads()).toContain(`Je reden: Verkeerd gezien. ${MARKUP}`)
    for (const gone of ['Corrigeren', 'Intrekken']) expect(tessa.reads()).not.toContain(gone)
    const vera = await openedBy('vera')
    expect(vera.reads()).toContain('De melder heeft de melding ingetrokken')
    expect(vera.reads()).toContain('Beslis zelf of je de melding afsluit')
  })

  test.each(['home-safety', 'staff-sexual-offence'] as const)(
    'of %s says kindly that the school goes on',
    async (concern) => {
      number = await takenIn(office, hitting({ concern, behaviours: [] }), 'V2')
      await tessa.card('open', number)
      await tessa.press('withdraw', number)
      expect(tessa.reads()).toContain('Goed dat je dit hebt gemeld')
      await tessa.fill({ reason: 'Ik wil niet meer.' })
      await tessa.send()
      expect(tessa.reads()).toContain('De school moet hier toch mee verder')
      const [contact = ''] = (await office.caseOf(number)).access.map(({ person }) => person.replace('p_', ''))
      expect((await openedBy(contact)).reads()).toContain('De stappen en termijnen gaan door')
    },
  )

  test('stands in the list of own reports, and in that of a contact', async () => {
    await withdraw('Verkeerd gezien.')
    for (const who of ['tessa', 'vera']) {
      const desk = office.deskOf(who)
      await desk.command('assistant', 'zaken')
      expect(desk.reads()).toContain('Ingetrokken')
      expect(desk.reads()).not.toContain('Verkeerd gezien.')
    }
  })
})
