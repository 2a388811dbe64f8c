import type { Seat } from '../test/e2e/support/seat.ts'
import type { FormWindow } from '../test/e2e/support/window.ts'
import type { Told } from './picture-album.ts'

// Pictures of who is there: saying that one is away, and what comes later, goes on to another, or waits for the morning.

/** In the week of the stories. */
const [PAST_DAY, NEXT_FRIDAY] = ['2026-11-20', '2026-11-27']
/** Stories begin at ten past ten; the daily message comes at four. */
const [UNTIL_AFTERNOON_H, UNTIL_DAILY_MESSAGE_H, UNTIL_NIGHT_H] = [5, 1, 6]

/** All screens of who is there. The workplace must be new, and everyone in it read the language spoken. */
export async function presence(told: Told): Promise<void> {
  const { workplace, look } = told
  const coordinator = await workplace.seat('vera', look.options)
  await away(coordinator, told)
  await standIns(told)
  await later(coordinator, told)
  await outsideHours(told)
}

async function asked(seat: Seat, command: string, title: string): Promise<FormWindow> {
  await seat.type(`/meldwijzer ${command}`)
  const form = seat.window(title)
  await form.shown()
  return form
}

async function away(seat: Seat, { album }: Told): Promise<void> {
  const { away: texts } = seat.texts.presence
  const form = await asked(seat, 'afwezig', texts.title)
  await album.takeWhole(form, 'away')
  await form.fill(texts.until, PAST_DAY)
  await form.press(texts.send)
  await form.problem(texts.until)
  await album.takeWhole(form, 'away-error')
  await form.fill(texts.until, NEXT_FRIDAY)
  await form.search(texts.substitute, 'Olga', 'Olga Ondersteuning')
  await form.press(texts.send)
  await seat.window(texts.savedTitle).shown()
  await album.take(seat.page, 'away-saved')
  await seat.closeWindow()
  const again = await asked(seat, 'afwezig', texts.title)
  await album.takeWhole(again, 'away-current')
  await again.press(texts.backNow)
  await seat.window(texts.endedTitle).shown()
  await album.take(seat.page, 'away-ended')
  await seat.closeWindow()
}

async function standIns({ workplace, spoken, look, album }: Told): Promise<void> {
  const director = await workplace.seat('dirk', look.options)
  const { away: texts } = director.texts.presence
  const form = await asked(director, 'vervanging', texts.titleForOther)
  await album.takeWhole(form, 'stand-in')
  await form.search(texts.forWhom, 'Peter', 'Peter Pestpreventie')
  await form.fill(texts.until, NEXT_FRIDAY)
  await form.search(texts.substituteForOther, 'Coen', 'Coen Contactpersoon')
  await form.press(texts.send)
  await director.window(texts.savedTitle).shown()
  await album.take(director.page, 'stand-in-saved')
  await director.closeWindow()
  const again = await asked(director, 'vervanging', texts.titleForOther)
  await album.takeWhole(again, 'stand-in-current')
  await again.box.getByRole('button', { name: `${texts.stop}: Peter Pestpreventie` }).click()
  await director.closeWindow()
  const teacher = await workplace.seat(spoken.reporter, look.options)
  await asked(teacher, 'vervanging', texts.mayNotTitle)
  await album.take(teacher.page, 'stand-in-may-not')
  await teacher.closeWindow()
}

async function reported(told: Told, behaviour: string, picture: string): Promise<string> {
  const { workplace, spoken, look, album } = told
  const teacher = await workplace.seat(spoken.reporter, look.options)
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.behaved(behaviour)
  await form.tell(spoken.story)
  const number = await form.sendIn()
  await album.takeWhole(form.received, picture)
  await teacher.closeWindow()
  return number
}

/** A card that went on to another because nobody took it up, and the daily message. */
async function later(coordinator: Seat, told: Told): Promise<void> {
  const { workplace, spoken, album } = told
  const urgent = await reported(told, spoken.gravest, 'received-urgent')
  await reported(told, spoken.mild, 'received-mild')
  await coordinator.alert(urgent).waitFor()
  await workplace.startAgainAfter(UNTIL_AFTERNOON_H)
  const [began = ''] = coordinator.texts.ladder.wentTo('|', '').split('|')
  await coordinator.alert(urgent).getByText(began).waitFor()
  await album.take(coordinator.page, 'went-on')
  await workplace.startAgainAfter(UNTIL_DAILY_MESSAGE_H)
  await coordinator.message(coordinator.texts.ladder.digest.title).waitFor()
  await album.take(coordinator.page, 'daily-message')
}

async function outsideHours(told: Told): Promise<void> {
  const { workplace, spoken, look, album } = told
  await workplace.startAgainAfter(UNTIL_NIGHT_H)
  await reported(told, spoken.gravest, 'received-at-night')
  const teacher = await workplace.seat(spoken.reporter, look.options)
  await teacher.type(`/protocol ${spoken.question}`)
  const answer = teacher.window(teacher.texts.answer.title)
  await answer.box.waitFor({ timeout: 30_000 })
  await album.takeWhole(answer, 'answer-at-night')
  await teacher.closeWindow()
}
