import type { Seat } from '../test/e2e/support/seat.ts'
import type { Told } from './picture-album.ts'

// Pictures of one's own cases and of help.

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
