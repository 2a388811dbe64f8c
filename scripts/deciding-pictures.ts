import { LAST_FRIDAY } from '../test/e2e/support/measures.ts'
import type { Seat } from '../test/e2e/support/seat.ts'
import { ownCases } from './own-cases-pictures.ts'
import type { Told } from './picture-album.ts'
import { fillIn, notAllowed, propose, proposing, replacing } from './proposing-pictures.ts'

// Pictures of proposing a measure and deciding on it, in one case at a secondary school; everyone reads one language.

/** All screens of proposing and deciding. The workplace must be new, and everyone in it read the language spoken. */
export async function deciding(told: Told): Promise<void> {
  const { workplace, album, look } = told
  const { number, coordinator } = await reported(told)
  await proposing(coordinator, number, told)
  await notAllowed(coordinator, told)
  await replacing(coordinator, number, told)
  const leader = await workplace.seat('teun', look.options)
  await agreeing(leader, number, told)
  await album.takeWhole(await coordinator.open(number), 'decided-case')
  await noting(coordinator, told)
  const director = await workplace.seat('dirk', look.options)
  await declining(director, coordinator, number, told)
  await recording(director, told)
  await wentUp(leader, coordinator, number, told)
  await ownCases(coordinator, leader, told)
}

async function reported({ workplace, spoken, look }: Told) {
  const teacher = await workplace.seat(spoken.reporter, look.options)
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.behaved(spoken.gravest)
  await form.tell(spoken.story)
  await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' })
  await form.callItSerious()
  const number = await form.sendIn()
  await teacher.closeWindow()
  const coordinator = await workplace.seat('vera', look.options)
  await coordinator.takeUp(number)
  return { number, coordinator }
}

async function agreeing(seat: Seat, number: string, { spoken, album }: Told): Promise<void> {
  const { proposal: texts, words } = seat.texts
  await seat.alert(number).waitFor()
  await album.take(seat.page, 'decider-card')
  await seat.openThread(number)
  const open = seat.proposal(number, texts.open)
  await open.waitFor()
  await album.take(seat.page, 'proposal-thread')
  await open.getByRole('button', { name: texts.agree, exact: true }).click()
  const form = seat.window(texts.agree)
  await form.shown()
  await album.takeWhole(form, 'agree')
  await form.press(texts.agree)
  await album.takeWhole(form, 'agree-not-yet')
  await form.box.getByRole('combobox').selectOption({ index: 1 })
  await form.fill(texts.consultedOn, LAST_FRIDAY)
  await form.press(texts.agree)
  await form.field(texts.reasonOptional).and(seat.page.locator('[aria-invalid="true"]')).waitFor()
  await album.takeWhole(form, 'agree-not-all-done')
  for (const box of await form.group(texts.before).getByRole('checkbox').all()) await box.check()
  await form.fill(texts.reasonOptional, spoken.reason)
  await form.press(texts.agree)
  await seat.window(texts.title).text(words.measures.suspension).first().waitFor()
  await album.takeWhole(seat.window(texts.title), 'agreed')
  await seat.closeWindow()
  await seat.proposal(number).getByRole('button', { name: texts.look }).last().waitFor()
  await album.take(seat.page, 'agreed-thread')
}

async function noting(seat: Seat, { spoken, album }: Told): Promise<void> {
  const { proposal: texts, case: caseTexts } = seat.texts
  const opened = seat.window(caseTexts.title)
  await opened.button(texts.markDone).first().click()
  await opened.text(texts.events.stepDone('')).first().waitFor()
  await opened.press(texts.noteButton)
  const form = seat.window(texts.noteTitle)
  await form.shown()
  await form.fill(texts.note, spoken.note)
  await album.takeTop(form, 'note')
  await form.press(texts.noteSave)
  await opened.text(texts.events.noted(spoken.note)).waitFor()
  await opened.text(texts.stepsHeading).evaluate((heading) => heading.scrollIntoView())
  await album.take(seat.page, 'steps')
  await opened.text(caseTexts.history).evaluate((heading) => heading.scrollIntoView())
  await album.take(seat.page, 'history')
  await seat.closeWindow()
}

async function declining(director: Seat, coordinator: Seat, number: string, told: Told): Promise<void> {
  const { spoken, album } = told
  const { proposal: texts } = director.texts
  await propose(coordinator, number, { measure: 'suspension-intending-expulsion' }, told)
  await director.openThread(number)
  const open = director.proposal(number, texts.open)
  await open.getByRole('button', { name: texts.agree, exact: true }).click()
  await director.window(texts.agree).shown()
  await album.takeWhole(director.window(texts.agree), 'agree-expulsion')
  await director.closeWindow()
  await open.getByRole('button', { name: texts.disagree, exact: true }).click()
  const no = director.window(texts.disagree)
  await no.shown()
  await album.takeWhole(no, 'decline')
  await no.fill(texts.reasonDeclined, spoken.reason)
  await no.press(texts.disagree)
  await director.window(texts.title).text(spoken.reason).waitFor()
  await album.take(director.page, 'declined')
  await director.closeWindow()
  await director.open(number)
}

async function recording(seat: Seat, { spoken, album }: Told): Promise<void> {
  const { proposal: texts, case: caseTexts } = seat.texts
  const opened = seat.window(caseTexts.title)
  await opened.press(texts.record)
  const form = seat.window(texts.recordTitle)
  await form.shown()
  await fillIn(form, { measure: 'time-out', unit: 'school-days', n: '1' }, seat, spoken.ground)
  await form.search(texts.decidedBy, 'Dirk', 'Dirk Directeur')
  await form.fill(texts.decidedOn, LAST_FRIDAY)
  await form.fill(texts.whyAfterwards, spoken.why)
  await album.takeWhole(form, 'record')
  await form.press(texts.recordSend)
  await form.text(texts.problems['before-not-done']).first().waitFor()
  await album.takeWhole(form, 'record-not-all-done')
  await form.fill(texts.reasonOptional, spoken.reason)
  await form.press(texts.recordSend)
  await form.gone()
  await opened.text(spoken.why).first().waitFor()
  await album.takeTop(opened, 'recorded-case')
  await opened.button(texts.look).last().click()
  await seat.window(texts.title).shown()
  await album.takeWhole(seat.window(texts.title), 'recorded')
  await seat.closeWindow()
}

async function wentUp(leader: Seat, coordinator: Seat, number: string, told: Told): Promise<void> {
  const { album, workplace } = told
  const { proposal: texts } = leader.texts
  await propose(coordinator, number, { measure: 'suspension', unit: 'school-days', n: '1' }, told)
  await workplace.startAgainAfter(25)
  await leader.proposal(number, texts.openWith('')).waitFor()
  await album.take(leader.page, 'went-up')
}
