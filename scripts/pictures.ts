import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { textsIn } from '../src/texts/catalogue.ts'
import { launchBrowser } from '../test/browser.ts'
import { PEOPLE, SAFETY_CHANNEL } from '../test/e2e/support/people.ts'
import type { ReportForm } from '../test/e2e/support/report-form.ts'
import type { Seat } from '../test/e2e/support/seat.ts'
import { WIDE, Workplace } from '../test/e2e/support/workplace.ts'
import { access } from './access-pictures.ts'
import { afterwards } from './afterwards-pictures.ts'
import { asking } from './asking-pictures.ts'
import { caseWork } from './case-work-pictures.ts'
import { deciding } from './deciding-pictures.ts'
import { Album, LANGUAGES, LOOKS, type Look, type Spoken, type Told } from './picture-album.ts'
import { presence } from './presence-pictures.ts'

// Takes a picture of every screen of the running program, in Dutch and in English, wide and on a phone, into a folder.
// Chapters may be named after the folder; without any, all are taken.

const LARS = { parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' } as const

/** Fills in a whole report, with a picture at every step. */
async function reportWithPictures(seat: Seat, spoken: Spoken, album: Album): Promise<ReportForm> {
  const { report, person, words } = seat.texts
  const form = await seat.startReport()
  await album.takeWhole(form, 'report-empty')
  await form.tick(report.dangerNow)
  await form.text(/112/).waitFor()
  await album.takeTop(form, 'report-danger')
  await form.untick(report.dangerNow)
  await form.tell(spoken.story)
  await form.about('behaviour')
  await form.behaved(...spoken.behaviours)
  await form.group(report.behaviours).getByRole('button', { name: seat.words.pickSome }).click()
  await form.group(report.behaviours).evaluate((group) => group.scrollIntoView())
  await album.take(seat.page, 'report-behaviours')
  await form.press(seat.words.done)
  const pupil = await form.openPerson()
  await form.describe(pupil, LARS)
  await album.takeWhole(pupil, 'person-pupil')
  await pupil.press(person.save)
  await pupil.gone()
  const colleague = await form.openPerson()
  await colleague.tick(words.parts.witness)
  await colleague.choose(person.kind, words.kinds.staff)
  await colleague.box.getByRole('combobox', { name: person.colleague }).pressSequentially('mil')
  await colleague.box.getByRole('option', { name: PEOPLE.milan.name }).waitFor()
  await album.take(seat.page, 'person-colleague')
  await colleague.box.getByRole('option', { name: PEOPLE.milan.name }).click()
  await colleague.press(person.save)
  await colleague.gone()
  await form.tick(report.moreOption)
  await form.field(report.place).waitFor()
  await album.takeWhole(form, 'report-more')
  return form
}

/** From the start page to a report that was sent in. */
async function sendingIn(workplace: Workplace, spoken: Spoken, look: Look, album: Album): Promise<string> {
  const start = await workplace.page('', look.options)
  await start.getByRole('link', { name: PEOPLE.tessa.name }).waitFor()
  await album.take(start, 'start')
  const reporter = await workplace.seat(spoken.reporter, look.options)
  await album.take(reporter.page, 'seat')
  const form = await reportWithPictures(reporter, spoken, album)
  const number = await form.sendIn()
  await album.takeWhole(form.received, 'received')
  await reporter.closeWindow()
  await reporter.receipt(number).waitFor()
  await album.take(reporter.page, 'receipt')
  await reporter.type('/handle-with-care')
  await reporter.window(reporter.texts.report.whomToTurnTo).shown()
  await album.take(reporter.page, 'handle-with-care')
  await reporter.closeWindow()
  return number
}

/** What the coordinator does with it; the coordinator reads Dutch. */
async function handling(workplace: Workplace, number: string, look: Look, album: Album): Promise<void> {
  const coordinator = await workplace.seat('vera', look.options)
  await coordinator.alert(number).waitFor()
  await album.take(coordinator.page, 'alert')
  await album.takeWhole(await coordinator.open(number), 'case')
  await coordinator.closeWindow()
  const handOver = await coordinator.startHandOver(number)
  await handOver.box.getByRole('combobox').pressSequentially('te')
  await handOver.box.getByRole('option').first().waitFor()
  await album.take(coordinator.page, 'hand-over')
  await coordinator.closeWindow()
  if (look.options === WIDE) await takenUpBefore(workplace, coordinator, number, album)
  else await coordinator.takeUp(number)
  await coordinator
    .alert(number)
    .getByText(/Opgepakt/)
    .waitFor()
  await album.take(coordinator.page, 'taken-up')
}

/** A card in the channel that could not be changed yet is pressed once more. */
async function takenUpBefore(workplace: Workplace, coordinator: Seat, number: string, album: Album): Promise<void> {
  workplace.practice.faults({ api: { methods: ['chat.update'], what: '500', times: 1_000 } })
  await coordinator.takeUp(number)
  await coordinator.goTo(SAFETY_CHANNEL.name)
  await coordinator.takeUp(number)
  await coordinator.window(coordinator.texts.case.alreadyTitle).shown()
  await album.take(coordinator.page, 'already-taken-up')
  await coordinator.closeWindow()
  workplace.practice.faults({})
  await coordinator.goTo('Meldwijzer')
}

/** A board member is accused, in words and not from the list: the confidential card, and saying who it is. */
async function confidential(workplace: Workplace, spoken: Spoken, look: Look, album: Album): Promise<void> {
  const reporter = await workplace.seat(spoken.reporter, look.options)
  const form = await reporter.startReport()
  await form.about('staff-sexual-offence')
  await form.text(reporter.texts.report.doThis).waitFor()
  await album.takeTop(form, 'report-confidential')
  await form.tell(spoken.story)
  await form.add({ parts: ['offender'], kind: 'staff', name: 'Karel Verzonnen', position: 'board-member' })
  const number = await form.sendIn()
  await album.takeWhole(form.received, 'received-confidential')
  await reporter.closeWindow()
  const supervisor = await workplace.seat('truus', look.options)
  await supervisor.alert(number).waitFor()
  await album.take(supervisor.page, 'alert-confidential')
  const opened = await supervisor.open(number)
  await album.takeTop(opened, 'case-confidential')
  await opened.press(supervisor.texts.case.matchButton)
  await supervisor.window(supervisor.texts.case.matchTitle).shown()
  await album.take(supervisor.page, 'match-accused')
}

async function stranger(workplace: Workplace, look: Look, album: Album): Promise<void> {
  const seat = await workplace.seat('nora', look.options)
  await seat.type('/melding')
  await seat.window(seat.texts.help.strangerTitle).shown()
  await album.take(seat.page, 'stranger')
}

/** The teacher and the coordinator beside each other, for the README. */
async function besideEachOther(workplace: Workplace, album: Album): Promise<void> {
  const page = await workplace.page(`?als=${PEOPLE.tessa.id}&naast=${PEOPLE.vera.id}`, WIDE)
  const { report, words, received } = textsIn('nl')
  const teacher = page.getByRole('region', { name: 'Werkplek van Tessa Testdocent', exact: true })
  const coordinator = page.getByRole('region', { name: 'Werkplek van Vera Veiligheid', exact: true })
  await teacher.getByRole('textbox').fill('/melding')
  await teacher.getByRole('textbox').press('Enter')
  await teacher.getByLabel(report.concern).selectOption({ label: words.concerns.behaviour })
  await teacher.getByLabel(report.story).fill('Twee leerlingen vochten in de grote pauze.')
  await teacher.getByRole('dialog').getByRole('button', { name: report.send, exact: true }).click()
  await teacher.getByRole('dialog', { name: received.title }).waitFor()
  await coordinator.getByRole('heading', { name: /^Melding / }).waitFor()
  await album.take(page, 'beside-each-other')
}

/** A workplace of its own for some pictures, so that nothing of another story stands in them. */
async function inNewWorkplace(
  browser: Browser,
  takePictures: (workplace: Workplace) => Promise<void>,
  reads?: Spoken['name'],
): Promise<void> {
  const workplace = await Workplace.open(browser, reads)
  try {
    await takePictures(workplace)
  } finally {
    await workplace.close()
  }
}

interface Chapter {
  readonly takes: (told: Told) => Promise<void>
  /** Whether everyone in it reads one language, whatever the example says. */
  readonly oneLanguage: boolean
}

const CHAPTERS: Readonly<Record<string, Chapter>> = {
  reporting: { takes: reporting, oneLanguage: false },
  deciding: { takes: decidingAndAsking, oneLanguage: true },
  presence: { takes: presence, oneLanguage: true },
  afterwards: { takes: afterwards, oneLanguage: true },
  'case-work': { takes: caseWork, oneLanguage: true },
  access: { takes: access, oneLanguage: true },
}

async function reporting({ workplace, spoken, look, album }: Told): Promise<void> {
  const number = await sendingIn(workplace, spoken, look, album)
  await handling(workplace, number, look, album)
  await confidential(workplace, spoken, look, album)
  await stranger(workplace, look, album)
}

async function decidingAndAsking(told: Told): Promise<void> {
  await deciding(told)
  await asking(told)
}

const [folder = 'docs/pictures', ...wanted] = process.argv.slice(2)
const chapters = Object.entries(CHAPTERS).filter(([name]) => wanted.length === 0 || wanted.includes(name))
mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
try {
  for (const spoken of LANGUAGES)
    for (const look of LOOKS)
      for (const [, { takes, oneLanguage }] of chapters) {
        const album = new Album(folder, spoken.name, look.name)
        const reads = oneLanguage ? spoken.name : undefined
        await inNewWorkplace(browser, (workplace) => takes({ workplace, spoken, look, album }), reads)
      }
  if (wanted.length === 0) {
    const readme = new Album(folder, 'nl', 'wide')
    await inNewWorkplace(browser, (workplace) => besideEachOther(workplace, readme))
  }
} finally {
  await browser.close()
}
