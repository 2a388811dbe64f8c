import type { Seat } from '../test/e2e/support/seat.ts'
import type { Told } from './picture-album.ts'

// Pictures of what people ask: their own cases, help, and the protocol.

/** What `/meldwijzer` says, and whose cases it lists: of a contact, a decider and a reporter. */
export async function ownCases(
  coordinator: Seat,
  leader: Seat,
  { workplace, spoken, look, album }: Told,
): Promise<void> {
  for (const [seat, name] of [
    [coordinator, 'coordinator'],
    [leader, 'leader'],
    [await workplace.seat(spoken.reporter, look.options), 'teacher'],
  ] as const) {
    const { myCases, help } = seat.texts
    if (await seat.page.getByRole('button', { name: seat.words.backToConversation }).isVisible())
      await seat.page.getByRole('button', { name: seat.words.backToConversation }).click()
    await seat.type('/meldwijzer zaken')
    await seat.window(myCases.title).shown()
    await album.take(seat.page, `cases-${name}`)
    await seat.closeWindow()
    await seat.type('/meldwijzer')
    await seat.window(help.title).shown()
    await album.takeWhole(seat.window(help.title), `help-${name}`)
    await seat.closeWindow()
  }
}

/** What the protocol is asked: in a window and behind the command, with an answer and without. */
export async function asking({ workplace, spoken, look, album }: Told): Promise<void> {
  const seat = await workplace.seat(spoken.reporter, look.options)
  const { answer } = seat.texts
  await seat.type('/protocol')
  const form = seat.window(answer.title)
  await form.shown()
  await album.take(seat.page, 'protocol-form')
  await form.fill(answer.ask, spoken.question)
  await form.press(answer.send)
  await form.text(answer.sources).waitFor()
  await album.takeWhole(form, 'protocol-answer')
  await seat.closeWindow()
  await seat.type(`/protocol ${spoken.unanswered}`)
  await seat.window(answer.silentTitle).shown()
  await album.take(seat.page, 'protocol-silent')
  await seat.closeWindow()
}
