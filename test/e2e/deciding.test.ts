import { describe, expect, it } from 'vitest'
import type { PersonName } from './support/people.ts'
import type { Seat } from './support/seat.ts'
import { useWorkplaces } from './support/use-workplaces.ts'
import type { FormWindow } from './support/window.ts'
import type { Workplace } from './support/workplace.ts'

const openWorkplace = useWorkplaces()
const GROUND = 'Dit is een verzonnen grond.'

interface Wish {
  readonly days?: string
  readonly reporter?: PersonName
  readonly proposer?: PersonName
  readonly className?: string
}

/** A pupil would have hit another; the coordinator takes it up and proposes to suspend. */
async function aSuspension({ days = '1', reporter = 'tessa', proposer = 'vera', className = '3B' }: Wish = {}) {
  const workplace = await openWorkplace()
  const teacher = await workplace.seat(reporter)
  const report = await teacher.startReport()
  await report.about('behaviour')
  await report.behaved('slaan')
  await report.tell('Een leerling zou in de pauze een andere leerling hebben geslagen.')
  await report.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className })
  const number = await report.sendIn()
  await teacher.closeWindow()
  const coordinator = await workplace.seat(proposer)
  await coordinator.takeUp(number)
  const opened = await coordinator.open(number)
  await opened.press('Maatregel voorstellen')
  await propose(coordinator.window('Maatregel voorstellen'), days)
  await opened
    .text(`schorsing, ${days === '1' ? '1 schooldag' : `${days} schooldagen`}`)
    .first()
    .waitFor()
  await coordinator.closeWindow()
  await workplace.delivered()
  return { workplace, coordinator, number }
}

async function propose(form: FormWindow, days: string): Promise<void> {
  await form.shown()
  await form.choose('Welke maatregel?', 'schorsing')
  await form.choose('Hoe lang?', 'schooldagen')
  await form.fill('Hoeveel?', days)
  await form.fill('Waarom is deze maatregel nodig?', GROUND)
  await form.press('Stel voor')
}

async function inThread(workplace: Workplace, person: PersonName, number: string): Promise<Seat> {
  const seat = await workplace.seat(person)
  await seat.openThread(number)
  await seat.proposal(number).waitFor()
  return seat
}

async function tickAllDone(form: FormWindow): Promise<void> {
  for (const box of await form.group('Wat is al gedaan?').getByRole('checkbox').all()) await box.check()
}

describe('a suspension of one day', () => {
  it('is agreed to in the thread, everyone sees it, and what follows is done', async () => {
    const { workplace, coordinator, number } = await aSuspension()
    const leader = await inThread(workplace, 'teun', number)
    const card = await leader.proposal(number).innerText()
    expect(card).toContain('schorsing, 1 schooldag')
    expect(card).toContain('Vera Veiligheid')
    expect(card).not.toMatch(/Lars|verzonnen grond|pauze/)
    const form = await leader.answer(number, 'agree')
    expect(await form.read()).toContain(GROUND)
    await tickAllDone(form)
    await form.press('Akkoord')
    await leader
      .window('Voorstel')
      .text(/Akkoord van Teun Teamleider/)
      .waitFor()
    await leader.closeWindow()
    await leader
      .proposal(number)
      .getByText(/Akkoord van Teun Teamleider/)
      .waitFor()
    await coordinator.openThread(number)
    await coordinator
      .proposal(number)
      .getByText(/Akkoord van Teun Teamleider/)
      .waitFor()
    const opened = await coordinator.open(number)
    expect(await opened.read()).toContain('Te doen na het besluit')
    await opened.button('Gedaan').first().click()
    await opened
      .text(/Gedaan door Vera Veiligheid/)
      .first()
      .waitFor()
    expect(await opened.read()).toContain('Teun Teamleider: akkoord: schorsing, 1 schooldag.')
    expect(workplace.troubles()).toEqual([])
  })

  it('is declined with a reason', async () => {
    const { workplace, coordinator, number } = await aSuspension()
    const leader = await inThread(workplace, 'teun', number)
    const form = await leader.answer(number, 'disagree')
    await form.fill('Waarom ga je niet akkoord?', 'Een gesprek is genoeg.')
    await form.press('Niet akkoord')
    await leader
      .window('Voorstel')
      .text(/Niet akkoord van Teun Teamleider/)
      .waitFor()
    const opened = await coordinator.open(number)
    expect(await opened.read()).toContain('Reden: Een gesprek is genoeg.')
    expect(await opened.read()).not.toContain('Te doen na het besluit')
  })

  it('is taken back, and an old card says so after a restart', async () => {
    const { workplace, coordinator, number } = await aSuspension()
    const leader = await inThread(workplace, 'teun', number)
    const old = await leader.answer(number, 'agree')
    const opened = await coordinator.open(number)
    await opened.button('Bekijk').click()
    const own = coordinator.window('Voorstel')
    await own.press('Trek in')
    await own.text(/Ingetrokken door Vera Veiligheid/).waitFor()
    await workplace.delivered()
    await workplace.restartProgram()
    await tickAllDone(old)
    await old.press('Akkoord')
    await leader
      .window('Voorstel')
      .text(/Ingetrokken door Vera Veiligheid/)
      .waitFor()
    await leader.closeWindow()
    const looked = await leader.answer(number, 'look')
    expect(await looked.read()).toContain('Ingetrokken door Vera Veiligheid')
  })
})

describe('a suspension of three days', () => {
  it('asks with whom of the heads it was talked over', async () => {
    const { workplace, number } = await aSuspension({ days: '3' })
    const leader = await inThread(workplace, 'teun', number)
    const form = await leader.answer(number, 'agree')
    await tickAllDone(form)
    await form.choose('Met wie heb je overlegd? (directeur of unitdirecteur)', 'Dirk Directeur')
    await form.fill('Op welke dag was dat overleg?', '2026-11-23')
    await form.press('Akkoord')
    await leader
      .window('Voorstel')
      .text(/Overlegd met Dirk Directeur/)
      .waitFor()
    await workplace.delivered()
    expect(workplace.troubles()).toEqual([])
  })

  it('is not for the coordinator to decide', async () => {
    const { workplace, coordinator, number } = await aSuspension({ days: '3' })
    await coordinator.goTo('veiligheid-vli')
    await coordinator.openThread(number)
    const form = await coordinator.answer(number, 'agree', 'Jij kunt niet beslissen')
    const said = await form.read()
    expect(said).toContain('Volgens het protocol beslist iemand anders')
    expect(said).toContain('Teun Teamleider')
    expect(workplace.troubles()).toEqual([])
  })
})

describe('a primary school', () => {
  it('asks who decides there, and everyone sees what was decided', async () => {
    const school = { reporter: 'gijs', proposer: 'drika', className: 'groep 8' } as const
    const { workplace, coordinator, number } = await aSuspension(school)
    expect(number).toMatch(/^DRE-/)
    expect(await workplace.whoWasTold()).toEqual(['drika', 'gijs', 'cor'])
    const decider = await inThread(workplace, 'cor', number)
    const form = await decider.answer(number, 'agree')
    for (const choice of await form.box.getByRole('combobox').all()) await choice.selectOption({ index: 1 })
    for (const day of await form.box.locator('input[type=date]').all()) await day.fill('2026-11-23')
    await form.fill('Wil je er iets bij zeggen?', 'Een verzonnen reden.')
    await form.press('Akkoord')
    await decider
      .window('Voorstel')
      .text(/Akkoord van Cor Centraledirectie/)
      .waitFor()
    await workplace.delivered()
    expect(await (await coordinator.open(number)).read()).toContain('Akkoord van Cor Centraledirectie')
    expect(workplace.troubles()).toEqual([])
  })
})

describe('a decision that was taken elsewhere', () => {
  it('is written down by who may decide, with who, when and why', async () => {
    const { workplace, coordinator, number } = await aSuspension()
    await (await coordinator.open(number)).button('Bekijk').click()
    await coordinator.window('Voorstel').press('Trek in')
    await coordinator
      .window('Voorstel')
      .text(/Ingetrokken/)
      .waitFor()
    const leader = await workplace.seat('teun')
    const opened = await leader.open(number)
    await opened.press('Besluit vastleggen')
    const form = leader.window('Besluit vastleggen')
    await form.shown()
    await form.choose('Welke maatregel?', 'schorsing')
    await form.choose('Hoe lang?', 'schooldagen')
    await form.fill('Hoeveel?', '1')
    await form.search('Wie nam het besluit?', 'Dirk', 'Dirk Directeur')
    await form.fill('Op welke dag?', '2026-11-23')
    await form.fill('Waarom leg je het nu pas vast?', 'Het was na schooltijd.')
    await form.fill('Waarom is deze maatregel nodig?', GROUND)
    await tickAllDone(form)
    await form.press('Leg vast')
    await opened
      .text(/Later vastgelegd door Teun Teamleider/)
      .first()
      .waitFor()
    expect(workplace.troubles()).toEqual([])
  })
})

describe('questions and one’s own cases', () => {
  it('answers a question from the rules, says when they are silent, and starts a report', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    await teacher.type('/protocol wie besluit over een schorsing')
    const answer = teacher.window('Vraag het protocol')
    expect(await answer.read()).toContain('Teun Teamleider')
    await teacher.closeWindow()
    await teacher.type('/protocol hoe laat begint de eerste pauze')
    expect(await teacher.window('Dat staat er niet in').read()).toContain('zegt hier niets over')
    await teacher.closeWindow()
    await teacher.type('/protocol ik heb een leerling vastgepakt, wie moet dat weten')
    await answer.press('Melding maken')
    await teacher.window(teacher.texts.report.title).shown()
    expect(workplace.troubles()).toEqual([])
  })

  it('shows the cases of the coordinator and of the reporter', async () => {
    const { workplace, coordinator, number } = await aSuspension()
    await coordinator.type('/meldwijzer zaken')
    expect(await coordinator.window('Mijn zaken').read()).toContain(number)
    await coordinator.window('Mijn zaken').button(`Openen: melding ${number}`).click()
    await coordinator.window('Melding').shown()
    const teacher = await workplace.seat('tessa')
    await teacher.type('/meldwijzer zaken')
    expect(await teacher.window('Mijn zaken').read()).toContain('Meldingen die jij deed')
    expect(workplace.troubles()).toEqual([])
  })
})
