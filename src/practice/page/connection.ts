import type { Act, ActAnswer, Clock, Jump, Seat, Workplace } from '../page-api.ts'

const RETRY_MS = 1000

/** Keeps asking until the workspace answers; `onTrouble` is called when it did not. Stops when `signal` aborts. */
export async function fetchWorkplace(onTrouble: () => void, signal: AbortSignal): Promise<Workplace | null> {
  while (!signal.aborted) {
    try {
      const response = await fetch('/practice/workplace', { signal })
      if (response.ok) return await response.json()
    } catch {
      // Not reachable: the same as an answer that is not ok.
    }
    if (signal.aborted) return null
    onTrouble()
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
  return null
}

/** Calls back with every new state of a person's seat, and with every change of the connection, until stopped. */
export function followSeat(user: string, onSeat: (seat: Seat) => void, onConnected: (yes: boolean) => void) {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    source = new EventSource(`/practice/seats/${encodeURIComponent(user)}/stream`)
    source.onopen = () => onConnected(true)
    source.onmessage = (event) => onSeat(JSON.parse(event.data))
    source.onerror = () => {
      source?.close()
      onConnected(false)
      retry = setTimeout(connect, RETRY_MS)
    }
  }
  connect()
  return () => {
    clearTimeout(retry)
    source?.close()
  }
}

/** Puts the clock of the practice world forward, and returns what it is then. `null` when that did not work. */
export async function putClockForward(jump: Jump): Promise<Clock | null> {
  try {
    const response = await fetch('/practice/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jump }),
    })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

/** Does something as this person. `null` when the workspace could not be reached or did not answer. */
export async function sendAct(user: string, act: Act): Promise<ActAnswer | null> {
  try {
    const response = await fetch(`/practice/seats/${encodeURIComponent(user)}/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    })
    return await response.json()
  } catch {
    return null
  }
}
