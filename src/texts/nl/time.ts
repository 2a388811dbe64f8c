import type { TimeTexts } from '../types/time.ts'

export const time: TimeTexts = {
  immediately: 'meteen',
  asap: 'zo snel mogelijk',
  within: (term) => `binnen ${term}`,
  by: (moment) => `uiterlijk ${moment}`,
  hours: (n) => `${n} uur`,
  days: (n) => (n === 1 ? '1 dag' : `${n} dagen`),
  weeks: (n) => (n === 1 ? '1 week' : `${n} weken`),
  months: (n) => (n === 1 ? '1 maand' : `${n} maanden`),
  years: (n) => `${n} jaar`,
  schoolDays: (n) => (n === 1 ? '1 schooldag' : `${n} schooldagen`),
  restOfDay: 'de rest van de dag',
  upTo: (length) => `hooguit ${length}`,
  noTerm: '',
  today: 'vandaag',
  tomorrow: 'morgen',
  on: (day) => `op ${day}`,
}
