import type { Hours } from '../domain/organisation.ts'
import { isClock } from '../lib/school-time.ts'

const HOURS = /^(\d{1,2})(?:[.:u](\d{2}))?\s*(?:-|–|t\/m|tot)\s*(\d{1,2})(?:[.:u](\d{2}))?(?:\s*u(?:ur)?\.?)?$/i

/** Working hours such as `08:30-16:00`, `8.30 - 16.00` or `8-16`; undefined when they are none, or end before they start. */
export function parseWorkingHours(text: string): Hours | undefined {
  const [, fromHour, fromMinute, untilHour, untilMinute] = HOURS.exec(text.trim()) ?? []
  if (fromHour === undefined || untilHour === undefined) return undefined
  const hours = { from: clock(fromHour, fromMinute), until: clock(untilHour, untilMinute) }
  return isClock(hours.from) && isClock(hours.until) && hours.from < hours.until ? hours : undefined
}

/** The other way round of `parseWorkingHours`. */
export const writeWorkingHours = ({ from, until }: Hours): string => `${from}-${until}`

const clock = (hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`
