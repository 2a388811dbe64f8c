import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Directory } from '../domain/directory.ts'
import { isSchoolDay, isSchoolOpen } from '../domain/presence.ts'
import { atSchool, withOffset } from '../lib/school-time.ts'

/** When the day has begun at every school of the example. */
const DAY_BEGINS = '09:10'
/** Longer than any summer. */
const DAYS_LOOKED_AHEAD = 370

export interface BegunClock {
  readonly now: () => Date
  /** Null: the real time. */
  readonly beganAt: Date | null
}

/**
 * A clock that begins at the real time when the schools are open, and else when they are next: an alert would wait till
 * then. It never begins before where the clock of this folder was left, so that nothing was practised in the future.
 */
export function beginClock(folder: string, directory: Directory, real: () => Date = () => new Date()): BegunClock {
  const at = real()
  const left = leftAt(folder)
  const begin = startMoment(left === null || left < at ? at : left, directory)
  const aheadMs = begin.getTime() - at.getTime()
  return { now: () => new Date(real().getTime() + aheadMs), beganAt: aheadMs === 0 ? null : begin }
}

/** The first moment from `earliest` on that every school is open: `earliest` itself, or else ten past nine on a school day. */
export function startMoment(earliest: Date, directory: Directory): Date {
  const schools = directory.foundation.schools.map(({ code }) => code)
  if (schools.every((school) => isSchoolOpen(school, earliest, directory))) return earliest
  const today = atSchool(earliest).toPlainDate()
  for (let i = 0; i < DAYS_LOOKED_AHEAD; i++) {
    const day = today.add({ days: i }).toString()
    const start = new Date(withOffset(day, DAY_BEGINS))
    if (start >= earliest && schools.every((school) => isSchoolDay(school, day, directory))) return start
  }
  return earliest
}

/** Keeps in the folder where its clock is. */
export function leaveClock(folder: string, now: Date): void {
  writeFileSync(fileIn(folder), now.toISOString(), { mode: 0o600 })
}

function leftAt(folder: string): Date | null {
  if (!existsSync(fileIn(folder))) return null
  const moment = new Date(readFileSync(fileIn(folder), 'utf8').trim())
  return Number.isNaN(moment.getTime()) ? null : moment
}

const fileIn = (folder: string): string => join(folder, 'clock')
