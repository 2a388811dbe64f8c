import type { PersonName } from '../test/e2e/support/people.ts'
import type { Seat } from '../test/e2e/support/seat.ts'
import type { FormWindow } from '../test/e2e/support/window.ts'
import type { Told } from './picture-album.ts'
import { propose } from './proposing-pictures.ts'

// Pictures of a contact's work on cases: what more can be done, filling in, closing, merging and linking.

/** All screens of case work. The workplace must be new, and everyone in it read the language spoken. */
export async function caseWork(told: Told): Promise<void> {
  const { workplace, spoken, look } = told
  const { seat: teacher, number } = await reported(told, spoken.reporter)
  const coordinator = await workplace.seat('vera', look.options)
  await alone(coordinator, number, told)
  await coordinator.takeUp(number)
  await workplace.delivered()
  await adjusting(coordinator, number, told)
  await closing(coordinator, number, told)
  await hearing(teacher, number, told)
  await reopening(coordinator, number, told)
  const { number: second } = await reported(told, 'daan')
  const { number: third } = await reported(told, 'daan')
  await merging(coordinator, number, second, told)
  await hearingOfMerge(teacher, number, told)
  await linking(coordinator, number, third, told)
}

async function reported(
  { workplace, spoken, look }: Told,
  person: PersonName,
): Promise<{ seat: Seat; number: string }> {
  const seat = await workplace.seat(person, look.options)
  const form = await seat.startReport()
  await form.about('behaviour')
  await form.tell(spoken.story)
  await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' })
  const number = await form.sendIn()
  await seat.closeWindow()
  await workplace.delivered()
  return { seat, number }
}

interface Entry {
  readonly title: string
  readonly button: string
}

/** Something under *Meer*, opened from the card of a case. */
async function further(seat: Seat, number: string, { title, button }: Entry, window = title): Promise<FormWindow> {
  const more = await seat.more(await seat.open(number))
  await more.press(`${button}: ${title}`)
  const form = seat.window(window)
  await form.shown()
  return form
}

/** Nobody took it up yet, and there is no other case. */
async function alone(seat: Seat, number: string, { album }: Told): Promise<void> {
  const { close, more: moreTexts } = seat.texts.caseWork
  const { actions } = moreTexts
  const opened = await seat.open(number)
  await album.takeWhole(opened, 'case-work')
  await album.takeWhole(await seat.more(opened), 'more')
  await seat.closeWindow()
  await (await seat.open(number)).press(close.button)
  await seat.window(close.title).shown()
  await album.takeTop(seat.window(close.title), 'close-not-taken-up')
  await seat.closeWindow()
  await further(seat, number, actions.adjust)
  await album.take(seat.page, 'adjust-take-up-first')
  await seat.closeWindow()
  await further(seat, number, actions.merge)
  await album.take(seat.page, 'merge-none')
  await seat.closeWindow()
  await further(seat, number, actions.link)
  await album.take(seat.page, 'link-none')
  await seat.closeWindow()
}

async function adjusting(seat: Seat, number: string, { spoken, album, workplace }: Told): Promise<void> {
  const { report, words, case: caseTexts } = seat.texts
  const { adjust, more, why } = seat.texts.caseWork
  const form = await further(seat, number, more.actions.adjust)
  await album.takeWhole(form, 'adjust')
  await form.press(adjust.next)
  await form.text(adjust.unchanged).waitFor()
  await album.takeTop(form, 'adjust-unchanged')
  const confirm = seat.window(adjust.confirmTitle)
  await form.choose(report.concern, words.concerns['home-safety'])
  await form.press(adjust.next)
  await confirm.shown()
  await album.takeWhole(confirm, 'adjust-confirm-home')
  await confirm.press(adjust.back)
  await form.shown()
  await form.choose(report.concern, words.concerns.behaviour)
  await form.tickInList(report.behaviours, [spoken.gravest])
  await form.press(adjust.next)
  await confirm.shown()
  await album.takeWhole(confirm, 'adjust-confirm')
  await confirm.fill(why, spoken.reason)
  await confirm.press(adjust.save)
  const opened = seat.window(caseTexts.title)
  await opened.text(seat.texts.caseWork.events.changed(spoken.reason)).waitFor()
  await album.takeWhole(opened, 'adjusted-case')
  await seat.closeWindow()
  await workplace.delivered()
}

/** With a proposal on which nobody decided yet. */
async function closing(seat: Seat, number: string, told: Told): Promise<void> {
  const { spoken, album, workplace } = told
  const { close } = seat.texts.caseWork
  await propose(seat, number, { measure: 'suspension', unit: 'school-days', n: '1' }, told)
  const opened = await seat.open(number)
  await opened.press(close.button)
  const form = seat.window(close.title)
  await form.shown()
  await album.takeWhole(form, 'close')
  await form.press(close.send)
  await form.box.locator('[aria-invalid="true"]').first().waitFor()
  await album.takeWhole(form, 'close-error')
  await form.fill(close.despite, spoken.reason)
  await form.box.getByRole('radio', { name: close.outcomes.established, exact: true }).check()
  await form.fill(close.agreements, spoken.note)
  await form.press(close.send)
  await form.gone()
  await album.takeWhole(opened, 'closed-case')
  await seat.closeWindow()
  await workplace.delivered()
  await album.take(seat.page, 'alert-closed')
}

async function hearing(teacher: Seat, number: string, { album }: Told): Promise<void> {
  await teacher.message(teacher.texts.afterwards.card.closedTitle(number)).waitFor()
  await album.take(teacher.page, 'closed-news')
  await album.takeWhole(await teacher.openOwn(number), 'own-closed')
  await teacher.closeWindow()
}

async function reopening(seat: Seat, number: string, { spoken, album, workplace }: Told): Promise<void> {
  const { more, reopen, why, events } = seat.texts.caseWork
  await album.takeWhole(await seat.more(await seat.open(number)), 'more-closed')
  await seat.closeWindow()
  const form = await further(seat, number, more.actions.reopen, reopen.title)
  await album.take(seat.page, 'reopen')
  await form.fill(why, spoken.reason)
  await form.press(reopen.send)
  const opened = seat.window(seat.texts.case.title)
  await opened.text(events.reopened(spoken.reason)).waitFor()
  await album.takeTop(opened, 'reopened-case')
  await seat.closeWindow()
  await workplace.delivered()
}

async function choose(form: FormWindow, label: string, number: string): Promise<void> {
  const field = form.field(label)
  await field.selectOption({ label: await field.locator('option').filter({ hasText: number }).innerText() })
}

async function merging(seat: Seat, number: string, other: string, { spoken, album, workplace }: Told): Promise<void> {
  const { more, merge, why } = seat.texts.caseWork
  const form = await further(seat, number, more.actions.merge)
  await album.takeWhole(form, 'merge')
  await choose(form, merge.which, other)
  await form.fill(why, spoken.ground)
  await album.takeWhole(form, 'merge-filled')
  await form.press(merge.send)
  const opened = seat.window(seat.texts.case.title)
  await opened.text(merge.alsoReported(other)).waitFor()
  await opened.text(merge.alsoReported(other)).evaluate((line) => line.scrollIntoView())
  await album.take(seat.page, 'merged-case')
  await seat.closeWindow()
  await workplace.delivered()
  await seat.alert(other).scrollIntoViewIfNeeded()
  await album.take(seat.page, 'alert-merged')
  await further(seat, number, more.actions.undoMerge, merge.undoTitle)
  await album.take(seat.page, 'merge-undo')
  await seat.closeWindow()
}

async function hearingOfMerge(teacher: Seat, number: string, { album }: Told): Promise<void> {
  await teacher.message(teacher.texts.caseWork.merge.cardTitle(number)).waitFor()
  await album.take(teacher.page, 'merged-news')
}

async function linking(seat: Seat, number: string, other: string, { spoken, album }: Told): Promise<void> {
  const { more, link, why } = seat.texts.caseWork
  const form = await further(seat, number, more.actions.link)
  await choose(form, link.which, other)
  await form.fill(why, spoken.ground)
  await album.takeWhole(form, 'link')
  await form.press(link.send)
  const opened = seat.window(seat.texts.case.title)
  await opened.text(link.heading).first().waitFor()
  await opened
    .text(link.heading)
    .first()
    .evaluate((heading) => heading.scrollIntoView())
  await album.take(seat.page, 'linked-case')
  await seat.closeWindow()
}
