import type { Seat } from '../test/e2e/support/seat.ts'
import type { FormWindow } from '../test/e2e/support/window.ts'
import type { Told } from './picture-album.ts'

// Pictures of what a reporter does after sending, and of a question that a contact asks.

/** All screens of afterwards. The workplace must be new, and everyone in it read the language spoken. */
export async function afterwards(told: Told): Promise<void> {
  const { workplace, spoken, look, album } = told
  const teacher = await workplace.seat(spoken.reporter, look.options)
  const number = await reported(teacher, told)
  await album.takeWhole(await teacher.openOwn(number), 'own-waiting')
  await teacher.closeWindow()
  const coordinator = await workplace.seat('vera', look.options)
  await coordinator.takeUp(number)
  await workplace.delivered()
  await adding(teacher, number, told)
  await correcting(teacher, number, told)
  await reading(coordinator, number, told)
  await asking(coordinator, number, told)
  await answering(teacher, number, told)
  await withdrawing(teacher, coordinator, number, told)
  await withdrawingWhatGoesOn(teacher, told)
}

async function reported(teacher: Seat, { spoken, workplace }: Told): Promise<string> {
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.tell(spoken.story)
  await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' })
  const number = await form.sendIn()
  await teacher.closeWindow()
  await workplace.delivered()
  return number
}

async function opens(seat: Seat, below: FormWindow, button: string, title = button): Promise<FormWindow> {
  await below.press(button)
  const form = seat.window(title)
  await form.shown()
  return form
}

async function adding(teacher: Seat, number: string, { spoken, album, workplace }: Told): Promise<void> {
  const { buttons, supplement } = teacher.texts.afterwards
  const own = await teacher.openOwn(number)
  await album.takeWhole(own, 'own-taken-up')
  const form = await opens(teacher, own, buttons.supplement, supplement.title)
  await album.takeWhole(form, 'supplement')
  await form.press(supplement.send)
  await form.problem(supplement.field)
  await album.takeWhole(form, 'supplement-error')
  await form.fill(supplement.field, spoken.note)
  await form.press(supplement.send)
  await form.gone()
  await album.takeWhole(own, 'own-added')
  await teacher.closeWindow()
  await workplace.delivered()
}

async function correcting(teacher: Seat, number: string, { spoken, album, workplace }: Told): Promise<void> {
  const { buttons, correct } = teacher.texts.afterwards
  const own = await teacher.openOwn(number)
  const form = await opens(teacher, own, buttons.correct, correct.title)
  await album.takeWhole(form, 'correct')
  await form.fill(teacher.texts.report.story, spoken.ground)
  await form.press(correct.send)
  await own.shown()
  await album.takeTop(own, 'own-corrected')
  await teacher.closeWindow()
  await workplace.delivered()
}

async function reading(coordinator: Seat, number: string, { album }: Told): Promise<void> {
  const { case: texts, earlierVersion } = coordinator.texts.afterwards
  await coordinator.alert(number).scrollIntoViewIfNeeded()
  await album.take(coordinator.page, 'alert-added')
  const opened = await coordinator.open(number)
  await opened
    .text(texts.added)
    .first()
    .evaluate((heading) => heading.scrollIntoView())
  await album.take(coordinator.page, 'case-added')
  await opens(coordinator, opened, texts.look, earlierVersion.title)
  await album.takeWhole(coordinator.window(earlierVersion.title), 'earlier-version')
  await coordinator.closeWindow()
}

async function asking(coordinator: Seat, number: string, { spoken, album, workplace }: Told): Promise<void> {
  const { ask } = coordinator.texts.afterwards
  const more = await coordinator.more(await coordinator.open(number))
  const form = await opens(coordinator, more, `${ask.entry.button}: ${ask.entry.title}`, ask.title)
  await form.press(ask.send)
  await form.text(ask.whyNot.empty).first().waitFor()
  await album.takeWhole(form, 'ask-reporter-error')
  await form.box.getByRole('checkbox').first().check()
  await form.fill(ask.own, spoken.asks)
  await album.takeWhole(form, 'ask-reporter')
  await form.press(ask.send)
  await form.gone()
  await album.take(coordinator.page, 'asked')
  await coordinator.closeWindow()
  await workplace.delivered()
}

async function answering(teacher: Seat, number: string, { spoken, album, workplace }: Told): Promise<void> {
  const { buttons, supplement, card: cards } = teacher.texts.afterwards
  const card = teacher.message(cards.questionTitle(number))
  await card.waitFor()
  await card.scrollIntoViewIfNeeded()
  await album.take(teacher.page, 'question-card')
  await album.takeWhole(await teacher.openOwn(number), 'own-question')
  await teacher.closeWindow()
  await card.getByRole('button', { name: buttons.answer }).click()
  const form = teacher.window(supplement.title)
  await form.shown()
  await album.takeWhole(form, 'question')
  await form.fill(supplement.answer, spoken.note)
  await form.press(supplement.send)
  await teacher.window(teacher.texts.received.ownTitle).shown()
  await teacher.closeWindow()
  await workplace.delivered()
  await card.getByText(cards.questionAnswered).waitFor()
  await album.take(teacher.page, 'question-answered')
}

async function withdrawing(teacher: Seat, coordinator: Seat, number: string, told: Told): Promise<void> {
  const { spoken, album, workplace } = told
  const { buttons, withdraw, card: cards } = teacher.texts.afterwards
  const own = await teacher.openOwn(number)
  const form = await opens(teacher, own, buttons.withdraw, withdraw.title)
  await album.takeWhole(form, 'withdraw')
  await form.fill(withdraw.reason, spoken.why)
  await form.press(withdraw.send)
  await form.gone()
  await album.takeTop(own, 'own-withdrawn')
  await teacher.closeWindow()
  await workplace.delivered()
  await coordinator.alert(number).getByText(cards.withdrawn).waitFor()
  await album.take(coordinator.page, 'news-for-contact')
  await coordinator.alert(number).scrollIntoViewIfNeeded()
  await album.take(coordinator.page, 'alert-withdrawn')
  await album.takeTop(await coordinator.open(number), 'case-withdrawn')
  await coordinator.closeWindow()
}

/** With these the school goes on, whatever the reporter does. */
async function withdrawingWhatGoesOn(teacher: Seat, { spoken, album, workplace }: Told): Promise<void> {
  const { buttons, withdraw } = teacher.texts.afterwards
  const form = await teacher.startReport()
  await form.about('home-safety')
  await form.tell(spoken.story)
  const number = await form.sendIn()
  await teacher.closeWindow()
  await workplace.delivered()
  const own = await teacher.openOwn(number)
  const withdrawn = await opens(teacher, own, buttons.withdraw, withdraw.title)
  await album.takeWhole(withdrawn, 'withdraw-goes-on')
  await withdrawn.fill(withdraw.reason, spoken.why)
  await withdrawn.press(withdraw.send)
  await withdrawn.gone()
  await album.takeTop(own, 'own-withdrawn-goes-on')
  await teacher.closeWindow()
  await teacher.type('/meldwijzer zaken')
  await teacher.window(teacher.texts.myCases.title).shown()
  await album.take(teacher.page, 'cases-states')
  await teacher.closeWindow()
}
