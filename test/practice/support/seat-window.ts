import { onTestFinished } from 'vitest'
import type { Conversation, OpenView, Seat } from '../../../src/practice/page-api.ts'
import type { Practice } from '../../../src/practice/server.ts'

/** One person's window on the workspace, as the page has it. */
export interface SeatWindow {
  /** The newest seat as soon as it fits. */
  until(fits: (seat: Seat) => boolean): Promise<Seat>
  /** How many seats have come in. */
  readonly count: () => number
  /** Closes the window, as a reload of the page does. */
  close(): Promise<void>
}

export async function openSeat(practice: Practice, person: { id: string }): Promise<SeatWindow> {
  const leaving = new AbortController()
  const response = await fetch(`${practice.url}practice/seats/${person.id}/stream`, { signal: leaving.signal })
  if (response.body === null) throw new Error('The stream has no body.')
  const seats: Seat[] = []
  const waiting = new Set<() => void>()
  const reading = readEvents(response.body, (seat) => {
    seats.push(seat)
    for (const look of waiting) look()
  })
  const close = async () => {
    leaving.abort()
    await reading
  }
  onTestFinished(close)
  return {
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const seat = seats.at(-1)
          if (seat === undefined || !fits(seat)) return
          waiting.delete(look)
          resolve(seat)
        }
        waiting.add(look)
        look()
      }),
    count: () => seats.length,
    close,
  }
}

async function readEvents(body: ReadableStream<Uint8Array>, onSeat: (seat: Seat) => void): Promise<void> {
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true })
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1]
        if (data !== undefined) onSeat(JSON.parse(data))
      }
    }
  } catch {
    // The window was closed.
  }
}

/** The direct message with the assistant. */
export function appChat(seat: Seat): Conversation {
  const found = seat.conversations.find(({ kind }) => kind === 'app')
  if (found === undefined) throw new Error('This person has no direct message with the assistant.')
  return found
}

/** The view on top. */
export function topView(seat: Seat): OpenView {
  const top = seat.views.at(-1)
  if (top === undefined) throw new Error('This person has no view open.')
  return top
}
