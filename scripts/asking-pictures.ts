import type { Seat } from '../test/e2e/support/seat.ts'
import type { FormWindow } from '../test/e2e/support/window.ts'
import type { Album, Spoken, Told } from './picture-album.ts'

// Pictures of what the protocol is asked, and of a doubt about an answer.

/** The first answer after a start may take some seconds. */
async function ask(seat: Seat, question: string, title: string): Promise<FormWindow> {
  await seat.type(`/protocol ${question}`.trim())
  const form = seat.window(title)
  await form.box.waitFor({ timeout: 30_000 })
  return form
}

async function answered(seat: Seat, { question }: Spoken, album: Album): Promise<void> {
  const { answer } = seat.texts
  const form = await ask(seat, question, answer.title)
  await album.takeWhole(form, 'answer')
  await form.press(answer.doubt.button)
  const doubting = seat.window(answer.doubt.title)
  await doubting.shown()
  await album.takeWhole(doubting, 'doubt')
  await doubting.box.getByRole('radio', { name: answer.doubt.reasons['different-here'] }).check()
  await doubting.press(answer.doubt.send)
  await seat.window(answer.doubt.thanksTitle).shown()
  await album.take(seat.page, 'doubt-told')
  await seat.closeWindow()
}

/** An answer that the law has overtaken, on which the school made a choice, from a subject. */
async function bySubject(seat: Seat, { name }: Spoken, album: Album): Promise<void> {
  const { answer } = seat.texts
  const form = await ask(seat, '', answer.title)
  await album.take(seat.page, 'ask')
  await form.choose(answer.orSubject, name === 'nl' ? 'Schorsen' : 'Suspension')
  await form.press(answer.send)
  const list = seat.window(answer.subjectTitle)
  await list.shown()
  await album.take(seat.page, 'ask-subject')
  await list.field(answer.which).selectOption({ index: 2 })
  await list.press(answer.show)
  const shown = seat.window(answer.title)
  await shown.shown()
  await album.takeWhole(shown, 'answer-by-subject')
  await seat.closeWindow()
}

async function silent(seat: Seat, { unanswered, name }: Spoken, album: Album): Promise<void> {
  const { answer } = seat.texts
  const form = await ask(seat, unanswered, answer.silentTitle)
  await album.takeTop(form, 'silent')
  await seat.closeWindow()
  const danger = name === 'nl' ? 'xqz pistool zwemabonnement' : 'xqz pistol zwemabonnement'
  await seat.type(`/protocol ${danger}`)
  await seat.page.getByRole('dialog').getByText(/112/).waitFor()
  await album.take(seat.page, 'silent-danger')
  await seat.closeWindow()
}

/** By words and by subject, answered and not, and how a doubt reaches the coordinator. */
export async function asking({ workplace, spoken, look, album }: Told): Promise<void> {
  const seat = await workplace.seat(spoken.reporter, look.options)
  await answered(seat, spoken, album)
  await bySubject(seat, spoken, album)
  await silent(seat, spoken, album)
  await workplace.delivered()
  const coordinator = await workplace.seat('vera', look.options)
  await coordinator.message(coordinator.texts.answer.doubt.cardTitle).waitFor()
  await album.take(coordinator.page, 'doubt-card')
}
