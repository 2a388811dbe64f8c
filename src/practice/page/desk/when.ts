import type { SeatPerson } from '../../page-api.ts'
import type { PageTexts } from '../words/nl.ts'

const ZONE = 'Europe/Amsterdam'
const DAY_MS = 24 * 60 * 60 * 1000
const DAY = { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' } as const

/** The time of the day of a Slack timestamp (seconds), in the Netherlands. */
export function timeOf(ts: string, locale: SeatPerson['locale']): string {
  return momentOf(ts).toLocaleTimeString(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
}

/** The day of a Slack timestamp (seconds), in the Netherlands: «Vandaag», «Gisteren» or the date. */
export function dayOf(ts: string, now: Date, locale: SeatPerson['locale'], texts: PageTexts): string {
  const inWords = (moment: Date) => moment.toLocaleDateString(locale, DAY)
  const day = inWords(momentOf(ts))
  if (day === inWords(now)) return texts.today
  return day === inWords(new Date(now.getTime() - DAY_MS)) ? texts.yesterday : day
}

/** Day and time in the Netherlands: «dinsdag 24 november 9.10 uur». */
export function momentInWords(moment: Date, texts: PageTexts): string {
  return texts.clockTime(moment.toLocaleDateString(texts.language, DAY), clockOf(moment).replace(/^0/, ''))
}

/** The clock in the Netherlands, such as `09:10`. */
export function clockOf(moment: Date): string {
  return moment.toLocaleTimeString('nl-NL', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
}

function momentOf(ts: string): Date {
  return new Date(Number.parseFloat(ts) * 1000)
}
