import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EXAMPLE, importExample } from '../src/practice-mode/example.ts'
import { practiceSecrets } from '../src/practice-mode/secrets.ts'
import type { Seat } from '../test/e2e/support/seat.ts'
import type { FormWindow } from '../test/e2e/support/window.ts'
import type { Workplace } from '../test/e2e/support/workplace.ts'
import type { Told } from './picture-album.ts'

// Pictures of who may open a case: bringing in a colleague, letting go, and a role that someone does not have any more.

/** All screens of access. The workplace must be new, and everyone in it read the language spoken. */
export async function access(told: Told): Promise<void> {
  const { workplace, look } = told
  const coordinator = await workplace.seat('vera', look.options)
  const kept = await reported(told)
  await adding(coordinator, kept, told)
  const released = await reported(told)
  await lettingGo(coordinator, released, told)
  await lapsing(coordinator, kept, told)
}

async function reported({ workplace, spoken, look }: Told): Promise<string> {
  const teacher = await workplace.seat(spoken.reporter, look.options)
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.behaved(spoken.gravest)
  await form.tell(spoken.story)
  const number = await form.sendIn()
  await teacher.closeWindow()
  await workplace.delivered()
  return number
}

interface Entry {
  readonly title: string
  readonly button: string
}

async function further(seat: Seat, number: string, { title, button }: Entry): Promise<FormWindow> {
  const more = await seat.more(await seat.open(number))
  await more.press(`${button}: ${title}`)
  const form = seat.window(title)
  await form.shown()
  return form
}

async function adding(seat: Seat, number: string, { spoken, look, album, workplace }: Told): Promise<void> {
  const { access: texts } = seat.texts
  const form = await further(seat, number, texts.addEntry)
  await album.takeWhole(form, 'add-colleague')
  await form.press(texts.addSend)
  await form.problem(texts.addReason)
  await album.takeWhole(form, 'add-colleague-error')
  await form.search(texts.addTo, 'Coen', 'Coen Contactpersoon')
  await form.fill(texts.addReason, spoken.ground)
  await form.press(texts.addSend)
  await form.gone()
  await seat.closeWindow()
  await workplace.delivered()
  const added = await workplace.seat('coen', look.options)
  await added.alert(number).waitFor()
  await album.take(added.page, 'added-colleague')
}

async function lettingGo(seat: Seat, number: string, { album, workplace }: Told): Promise<void> {
  const { access: texts } = seat.texts
  const form = await further(seat, number, texts.stepBackEntry)
  await album.takeWhole(form, 'step-back')
  await form.press(texts.stepBackSend)
  await seat.window(texts.steppedBackTitle).shown()
  await album.take(seat.page, 'stepped-back')
  await seat.closeWindow()
  await workplace.delivered()
  await seat.alert(number).getByText(texts.gone).waitFor()
  await album.take(seat.page, 'card-gone')
}

/** The list of contacts is imported again while the program runs, without any role for her; then she presses. */
async function lapsing(seat: Seat, number: string, { album, workplace }: Told): Promise<void> {
  await importWithout('vera.veiligheid', workplace)
  await seat.press(number, 'open')
  await seat.page.getByRole('dialog').waitFor()
  await album.take(seat.page, 'lapsed')
  await seat.closeWindow()
  await seat.alert(number).getByText(seat.texts.access.gone).waitFor()
  await album.take(seat.page, 'lapsed-card')
}

async function importWithout(person: string, { dataFile }: Workplace): Promise<void> {
  const folder = dirname(dataFile)
  const contacts = join(folder, 'contacts.csv')
  const lines = readFileSync(EXAMPLE.contacts, 'utf8').split('\n')
  const kept = lines.filter((line) => !line.includes(person)).join('\n')
  writeFileSync(contacts, kept)
  await importExample(
    { ...EXAMPLE, people: join(folder, 'people.csv'), contacts },
    dataFile,
    practiceSecrets(folder).key,
  )
}
