import { atSchool, withOffset } from '../lib/school-time.ts'
import type { Clock, Jump } from './page-api.ts'

const HOUR_MS = 3_600_000
const FRIDAY = 5

/** The clock of the practice world: goes on as the one it was made from, and can be put forward, never back. */
export class PracticeClock {
  readonly #from: () => Date
  readonly #beganAt: Date | null
  #aheadMs = 0

  /** `beganAt`: where it began, when that is told on the page. */
  constructor(from: () => Date, beganAt: Date | null) {
    this.#from = from
    this.#beganAt = beganAt
  }

  now = (): Date => new Date(this.#from().getTime() + this.#aheadMs)

  /** Puts it forward, and says whether it could: today at four is gone in the evening. */
  putForward(jump: Jump): boolean {
    const now = this.now()
    const there = momentOf(jump, now)
    if (there <= now) return false
    this.#aheadMs += there.getTime() - now.getTime()
    return true
  }

  /** As the page shows it. */
  shown(): Clock {
    return { now: this.now().getTime(), beganAt: this.#beganAt?.getTime() ?? null }
  }
}

/** Where a jump leads from a moment, by the clock at school. Only today at four can be before that moment. */
export function momentOf(jump: Jump, now: Date): Date {
  const today = atSchool(now).toPlainDate()
  const at = (days: number, clock: string) => new Date(withOffset(today.add({ days }).toString(), clock))
  switch (jump) {
    case 'hour-later':
      return new Date(now.getTime() + HOUR_MS)
    case 'today-at-four':
      return at(0, '16:00')
    case 'tomorrow-at-eight':
      return at(1, '08:00')
    case 'friday-at-ten': {
      const daysToFriday = (FRIDAY - today.dayOfWeek + 7) % 7
      const friday = at(daysToFriday, '22:00')
      return friday > now ? friday : at(daysToFriday + 7, '22:00')
    }
  }
}
