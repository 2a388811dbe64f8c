import type { Confirm } from '@slack/types'
import { createContext } from 'preact'
import { useCallback, useContext, useEffect, useState } from 'preact/hooks'
import type { Act, ActAnswer, Seat } from '../page-api.ts'
import { followSeat, sendAct } from './connection.ts'
import { useClock } from './use-clock.tsx'
import { useTexts } from './words/use-texts.ts'

interface FollowedSeat {
  readonly seat: Seat | null
  readonly connected: boolean
  /** Why the last act failed, as a sentence; gone with the next act. */
  readonly failure: string | null
  readonly act: DoAct
}

export type DoAct = (act: Act) => Promise<ActAnswer>

/** Follows one person's seat for as long as it is on the page. */
export function useSeat(user: string): FollowedSeat {
  const texts = useTexts()
  const { tell } = useClock()
  const [seat, setSeat] = useState<Seat | null>(null)
  const [connected, setConnected] = useState(true)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    const show = (next: Seat) => {
      setSeat(next)
      tell(next.clock)
    }
    return followSeat(user, show, setConnected)
  }, [user, tell])
  const act = useCallback(
    async (what: Act): Promise<ActAnswer> => {
      const answer = (await sendAct(user, what)) ?? { ok: false, why: texts.notSent }
      if (what.do !== 'read') setFailure(answer.ok ? null : answer.why)
      return answer
    },
    [user, texts],
  )
  return { seat, connected, failure, act }
}

interface SeatTools {
  readonly act: DoAct
  nameOf(userId: string): string
  /** The name of a part of this seat, told apart from the same part of a seat beside it. */
  partName(name: string): string
  /** Puts a question before something is done; true when the person agrees. */
  agrees(question: Confirm): Promise<boolean>
}

export const SeatContext = createContext<SeatTools>({
  act: () => Promise.resolve({ ok: true }),
  nameOf: (userId) => userId,
  partName: (name) => name,
  agrees: () => Promise.resolve(true),
})

/** What parts deep inside a seat need of it. */
export function useSeatTools(): SeatTools {
  return useContext(SeatContext)
}
