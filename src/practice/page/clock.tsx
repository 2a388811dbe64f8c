import { useEffect, useState } from 'preact/hooks'
import type { Jump } from '../page-api.ts'
import { putClockForward } from './connection.ts'
import { Menu } from './desk/menu.tsx'
import { clockOf, momentInWords } from './desk/when.ts'
import { useClock } from './use-clock.tsx'
import { useTexts } from './words/use-texts.ts'

const LOOK_EVERY_MS = 5_000
const JUMPS: readonly Jump[] = ['hour-later', 'today-at-four', 'tomorrow-at-eight', 'friday-at-ten']

/** What time it is in the practice world, and the ways to put its clock forward. */
export function PracticeTime() {
  const texts = useTexts()
  const { now, tell } = useClock()
  const [heard, setHeard] = useState('')
  const [failed, setFailed] = useState(false)
  useEveryFewSeconds()
  const jump = async (to: Jump) => {
    const clock = await putClockForward(to)
    setFailed(clock === null)
    if (clock === null) return
    tell(clock)
    setHeard(texts.clockMoved(momentInWords(new Date(clock.now), texts)))
  }
  const possible = JUMPS.filter((to) => to !== 'today-at-four' || clockOf(now()) < '16:00')
  return (
    <div class="clock">
      <p>
        <span class="clock-where">{texts.clockIs}</span> <time>{momentInWords(now(), texts)}</time>
      </p>
      <Menu
        name={texts.clockForward}
        face={texts.clockForward}
        items={possible.map((id) => ({ id, label: texts.clockJumps[id] }))}
        onChoose={jump}
      />
      <output class="only-heard">{failed ? '' : heard}</output>
      <div role="alert">{failed && <p class="strip">{texts.clockNotMoved}</p>}</div>
    </div>
  )
}

/** That the clock began at another time than the real one, and why; nothing when it did not. */
export function ClockNote() {
  const texts = useTexts()
  const { beganAt } = useClock()
  return beganAt === null ? null : <p class="clock-note">{texts.clockBegan(momentInWords(beganAt, texts))}</p>
}

function useEveryFewSeconds() {
  const [, look] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => look((times) => times + 1), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
}
