import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import type { Clock } from '../page-api.ts'

interface PageClock {
  /** What time it is in the practice world. */
  now(): Date
  /** Where its clock began; null when that was the real time. */
  readonly beganAt: Date | null
  /** The workspace said what time it is. */
  tell(clock: Clock): void
}

const ClockContext = createContext<PageClock>({ now: () => new Date(), beganAt: null, tell: () => {} })

interface ClockProviderProps {
  readonly clock: Clock
  readonly children: ComponentChildren
}

/** Keeps the time of the practice world, as the workspace said it last, for everything on the page. */
export function ClockProvider({ clock, children }: ClockProviderProps) {
  const [told, setTold] = useState(() => ({ clock, heard: Date.now() }))
  const page = useMemo(
    () => ({
      now: () => new Date(told.clock.now + Date.now() - told.heard),
      beganAt: told.clock.beganAt === null ? null : new Date(told.clock.beganAt),
    }),
    [told],
  )
  const [tell] = useState(() => (next: Clock) => setTold({ clock: next, heard: Date.now() }))
  const value = useMemo(() => ({ ...page, tell }), [page, tell])
  return <ClockContext.Provider value={value}>{children}</ClockContext.Provider>
}

/** The clock of the practice world. */
export const useClock = (): PageClock => useContext(ClockContext)
