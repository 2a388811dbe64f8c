import { SAFETY_CHANNEL } from '../test/e2e/support/people.ts'
import type { Seat } from '../test/e2e/support/seat.ts'
import type { FormWindow } from '../test/e2e/support/window.ts'
import type { Told } from './picture-album.ts'

// Pictures of putting a measure to those who decide.

/** There everything is in Dutch, but for what the page itself says. */
const IN_THE_CHANNEL = { agree: 'Akkoord', replies: /^\d+ (antwoord|repl)/ }

export interface Wish {
  readonly measure: 'suspension' | 'time-out' | 'suspension-intending-expulsion'
  readonly unit?: 'school-days' | 'weeks'
  readonly n?: string
}

/** Says which measure is wanted, for how long and on what ground. */
export async function fillIn(form: FormWindow, { measure, unit, n }: Wish, seat: Seat, ground: string): Promise<void> {
  const { proposal: texts, words } = seat.texts
  await form.choose(texts.which, words.measures[measure])
  if (unit !== undefined) await form.choose(texts.lengthUnit, texts.units[unit])
  if (n !== undefined) await form.fill(texts.lengthN, n)
  await form.fill(texts.ground, ground)
}

/** Proposes without a picture, and closes the case. */
export async function propose(seat: Seat, number: string, wish: Wish, { spoken, workplace }: Told): Promise<void> {
  const { proposal: texts } = seat.texts
  await (await seat.open(number)).press(texts.propose)
  const form = seat.window(texts.proposeTitle)
  await form.shown()
  await fillIn(form, wish, seat, spoken.ground)
  await form.press(texts.send)
  await form.gone()
  await seat.closeWindow()
  await workplace.delivered()
}

/** The form empty, over a limit of the law and of the protocol, and filled in; then the case with the proposal. */
export async function proposing(seat: Seat, number: string, { spoken, album, workplace }: Told): Promise<void> {
  const { proposal: texts } = seat.texts
  const opened = await seat.open(number)
  await opened.press(texts.propose)
  const form = seat.window(texts.proposeTitle)
  await form.shown()
  await album.takeWhole(form, 'propose-empty')
  await fillIn(form, { measure: 'suspension', unit: 'weeks', n: '2' }, seat, spoken.ground)
  await form.press(texts.send)
  await form.text(texts.overLaw('').split(':')[0] ?? '').waitFor()
  await album.takeWhole(form, 'propose-over-law')
  await fillIn(form, { measure: 'time-out', unit: 'school-days', n: '2' }, seat, spoken.ground)
  await form.press(texts.send)
  await form.field(texts.overLimit).waitFor()
  await album.takeWhole(form, 'propose-over-limit')
  await fillIn(form, { measure: 'suspension', unit: 'school-days', n: '4' }, seat, spoken.ground)
  await form.fill(texts.parentsTold, spoken.parents)
  await album.takeWhole(form, 'propose-filled')
  await form.press(texts.send)
  await opened.text(texts.open).first().waitFor()
  await album.takeWhole(opened, 'proposed-case')
  await seat.closeWindow()
  await workplace.delivered()
}

/** Who may not decide presses in the channel. */
export async function notAllowed(seat: Seat, { album, look }: Told): Promise<void> {
  if (look.name === 'phone') await seat.page.getByRole('button', { name: seat.words.backToList }).click()
  await seat.goTo(SAFETY_CHANNEL.name)
  await seat.page.getByRole('button', { name: IN_THE_CHANNEL.replies }).click()
  await seat.page.getByRole('button', { name: IN_THE_CHANNEL.agree, exact: true }).waitFor()
  await album.take(seat.page, 'proposal-channel')
  await seat.page.getByRole('button', { name: IN_THE_CHANNEL.agree, exact: true }).click()
  await seat.window(seat.texts.proposal.mayNotTitle).shown()
  await album.take(seat.page, 'wrong-person')
  await seat.closeWindow()
  await seat.page.goto(seat.page.url())
  await seat.ready()
}

/** Who proposed it puts another in its place. */
export async function replacing(seat: Seat, number: string, { spoken, album, workplace }: Told): Promise<void> {
  const { proposal: texts } = seat.texts
  const opened = await seat.open(number)
  await opened.button(texts.look).click()
  const own = seat.window(texts.title)
  await own.shown()
  await album.takeWhole(own, 'own-proposal')
  await own.press(texts.replace)
  const form = seat.window(texts.proposeTitle)
  await form.shown()
  await album.takeTop(form, 'replace')
  await fillIn(form, { measure: 'suspension', unit: 'school-days', n: '2' }, seat, spoken.ground)
  await form.press(texts.send)
  await form.gone()
  await album.take(seat.page, 'replaced')
  await seat.closeWindow()
  await workplace.delivered()
}
