import type { PersonName } from './people.ts'
import type { Seat } from './seat.ts'
import type { FormWindow } from './window.ts'
import type { Workplace } from './workplace.ts'

export const GROUND = 'Dit is een verzonnen grond.'
/** Two working days before the day on which stories play. */
export const LAST_FRIDAY = '2026-11-20'

export interface Happened {
  readonly reporter?: PersonName
  /** Who takes it up, and proposes what is to be done. */
  readonly contact?: PersonName
  readonly className?: string
  readonly behaviour?: string
  readonly serious?: boolean
}

/** A pupil would have done something to another; the contact takes it up. */
export async function aCase(workplace: Workplace, happened: Happened = {}) {
  const { reporter = 'tessa', contact = 'vera', className = '3B', behaviour = 'slaan', serious = false } = happened
  const teacher = await workplace.seat(reporter)
  const report = await teacher.startReport()
  await report.about('behaviour')
  await report.behaved(behaviour)
  await report.tell('Een leerling zou in de pauze een andere leerling hebben geslagen.')
  await report.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className })
  if (serious) await report.callItSerious()
  const number = await report.sendIn()
  await teacher.closeWindow()
  const coordinator = await workplace.seat(contact)
  await coordinator.takeUp(number)
  return { teacher, coordinator, number }
}

export interface Wish {
  readonly measure?: string
  /** `schooldagen`, `weken` or `de rest van de dag`. */
  readonly unit?: string
  readonly days?: string
}

/** Says which measure is wanted, for how long and on what ground; does not send it yet. */
export async function fillInMeasure(form: FormWindow, { measure = 'schorsing', unit, days }: Wish): Promise<void> {
  await form.shown()
  await form.choose('Welke maatregel?', measure)
  if (unit !== undefined) await form.choose('Hoe lang?', unit)
  if (days !== undefined) await form.fill('Hoeveel dagen of weken?', days)
  await form.fill('Waarom is deze maatregel nodig?', GROUND)
}

/** Proposes from the opened case, and leaves the case open. */
export async function propose(seat: Seat, number: string, wish: Wish): Promise<FormWindow> {
  const opened = await seat.open(number)
  await opened.press('Maatregel voorstellen')
  const form = seat.window('Maatregel voorstellen')
  await fillInMeasure(form, wish)
  await form.press('Stel voor')
  return opened
}

/** A suspension of so many school days waits for an answer. */
export async function aSuspension(workplace: Workplace, happened: Happened & { readonly days?: string } = {}) {
  const { days = '1', ...more } = happened
  const { teacher, coordinator, number } = await aCase(workplace, more)
  const opened = await propose(coordinator, number, { unit: 'schooldagen', days })
  await opened.text(suspensionOf(days)).first().waitFor()
  await coordinator.closeWindow()
  await workplace.delivered()
  return { teacher, coordinator, number }
}

export const suspensionOf = (days: string) => `schorsing, ${days === '1' ? '1 schooldag' : `${days} schooldagen`}`

/** Someone sits down, and has the proposal before them in the thread of their card. */
export async function inThread(workplace: Workplace, person: PersonName, number: string): Promise<Seat> {
  const seat = await workplace.seat(person)
  await seat.openThread(number)
  await seat.proposal(number).first().waitFor()
  return seat
}

/** Says that everything was done which the protocol asks for first. */
export async function tickAllDone(form: FormWindow): Promise<void> {
  for (const box of await form.group('Wat is al gedaan?').getByRole('checkbox').all()) await box.check()
}

/** Agrees in the thread, when nobody needs to be consulted. */
export async function agree(seat: Seat, number: string): Promise<FormWindow> {
  const form = await seat.answer(number, 'agree')
  await tickAllDone(form)
  await form.press('Akkoord')
  return seat.window('Voorstel')
}
