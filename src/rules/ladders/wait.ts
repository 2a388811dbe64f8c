import type { WrittenWait } from './ladder.ts'

/** How long something may wait, in minutes; `school-hours` counts only while whoever must act is at work. */
export interface Wait {
  readonly minutes: number
  readonly counts: 'school-hours' | 'clock'
}

/** The words in which the options of a setting name a wait: `minutes-15`, `hours-2`, `working-hours-4`. */
const OPTION = /^(minutes|hours|working-hours)-([1-9]\d{0,3})$/

/** What an option of a setting stands for; undefined when it names no wait. */
export function waitOfOption(option: string): Wait | undefined {
  const [, unit, number] = OPTION.exec(option) ?? []
  if (unit === undefined) return undefined
  return waitOf(
    unit === 'minutes'
      ? { minutes: Number(number) }
      : unit === 'hours'
        ? { hours: Number(number) }
        : { workingHours: Number(number) },
  )
}

/** A wait that is written out. */
export function waitOf(written: Exclude<WrittenWait, { setting: string }>): Wait {
  if ('minutes' in written) return { minutes: written.minutes, counts: 'clock' }
  if ('hours' in written) return { minutes: written.hours * 60, counts: 'clock' }
  return { minutes: written.workingHours * 60, counts: 'school-hours' }
}

/** When the daily message goes out by an option such as `at-16-00`; null for `each`; undefined when it is neither. */
export function digestOfOption(option: string): string | null | undefined {
  if (option === 'each') return null
  const [, hour, minute] = /^at-([01]\d|2[0-3])-([0-5]\d)$/.exec(option) ?? []
  return hour === undefined ? undefined : `${hour}:${minute}`
}
