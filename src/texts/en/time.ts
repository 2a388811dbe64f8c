import type { TimeTexts } from '../types/time.ts'

export const time: TimeTexts = {
  immediately: 'at once',
  asap: 'as soon as possible',
  within: (term) => `within ${term}`,
  by: (moment) => `by ${moment}`,
  hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
  weeks: (n) => (n === 1 ? '1 week' : `${n} weeks`),
  months: (n) => (n === 1 ? '1 month' : `${n} months`),
  years: (n) => (n === 1 ? '1 year' : `${n} years`),
  schoolDays: (n) => (n === 1 ? '1 school day' : `${n} school days`),
  restOfDay: 'the rest of the day',
  upTo: (length) => `at most ${length}`,
  noTerm: '',
  today: 'today',
  tomorrow: 'tomorrow',
  on: (day) => `on ${day}`,
}
