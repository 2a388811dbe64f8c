import type { Weekday } from '../domain/organisation.ts'

const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5]

/** Monday first: what we write, then what we read besides. */
const DAY_WORDS: readonly (readonly [string, ...string[]])[] = [
  ['ma', 'maandag', 'mo', 'mon', 'monday'],
  ['di', 'dinsdag', 'tu', 'tue', 'tuesday'],
  ['wo', 'woensdag', 'we', 'wed', 'wednesday'],
  ['do', 'donderdag', 'th', 'thu', 'thursday'],
  ['vr', 'vrijdag', 'fr', 'fri', 'friday'],
  ['za', 'zaterdag', 'sa', 'sat', 'saturday'],
  ['zo', 'zondag', 'su', 'sun', 'sunday'],
]

const NONE = ['geen', 'none']

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * Working days such as `ma di do`, `ma-wo, vr` or `geen`; nothing means Monday to Friday. Undefined when a word is
 * not a day, or when a range runs backwards.
 */
export function parseWorkingDays(text: string): readonly Weekday[] | undefined {
  if (text === '') return MONDAY_TO_FRIDAY
  if (NONE.includes(text.toLowerCase())) return []
  const parts = text
    .toLowerCase()
    .replace(/\s*(?:-|–|t\/m)\s*/g, '-')
    .split(/[\s,;|/]+/)
    .filter((part) => part !== '')
  const found = new Set<Weekday>()
  for (const part of parts) {
    const days = daysOf(part)
    if (days === undefined) return undefined
    for (const day of days) found.add(day)
  }
  return WEEK.filter((day) => found.has(day))
}

/** The other way round of `parseWorkingDays`: always a list of days, or `geen`. */
export function writeWorkingDays(days: readonly Weekday[]): string {
  const words = WEEK.filter((day) => days.includes(day)).map((day) => DAY_WORDS[day - 1]?.[0])
  return words.length === 0 ? 'geen' : words.join(' ')
}

function daysOf(part: string): readonly Weekday[] | undefined {
  const [from, to, ...more] = part.split('-').map(dayOf)
  if (from === undefined || more.length > 0) return undefined
  if (!part.includes('-')) return [from]
  return to === undefined || to < from ? undefined : WEEK.filter((day) => day >= from && day <= to)
}

const dayOf = (word: string): Weekday | undefined =>
  WEEK.find((day) => DAY_WORDS[day - 1]?.includes(word.replace('.', '')))
