import type { SeatPerson } from '../../page-api.ts'
import type { PageTexts } from '../words/nl.ts'

const ZONE = 'Europe/Amsterdam'
const DAY_MS = 24 * 60 * 60 * 1000

/** The time of the day of a Slack timestamp (seconds), in the Netherlands. */
export function timeOf(ts: string, locale: SeatPerson['locale']): string {
  return momentOf(ts).toLocaleTimeString(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
}

/** The day of a Slack timestamp (seconds), in the Netherlands: «Vandaag», «Gisteren» or the date. */
export function dayOf(ts: string, locale: SeatPerson['locale'], texts: PageTexts): string {
  const inWords = (moment: Date) =>
    moment.toLocaleDateString(locale, { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' })
  const day = inWords(momentOf(ts))
  if (day === inWords(new Date())) return texts.today
  return day === inWords(new Date(Date.now() - DAY_MS)) ? texts.yesterday : day
}

function momentOf(ts: string): Date {
  return new Date(Number.parseFloat(ts) * 1000)
}
