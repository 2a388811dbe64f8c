import type { Seat as SeatNow, ShownMessage } from '../../../src/practice/page-api.ts'

/** Everything that someone is shown at this moment: the whole of every conversation and of every open window. */
export async function seenBy(url: string, slackId: string): Promise<SeatNow> {
  const stop = new AbortController()
  const response = await fetch(`${url}practice/seats/${slackId}/stream`, { signal: stop.signal })
  if (!response.ok || response.body === null) throw new Error(`the workspace shows ${slackId} nothing`)
  let text = ''
  const decoder = new TextDecoder()
  for await (const piece of response.body) {
    text += decoder.decode(piece, { stream: true })
    if (text.includes('\n\n')) break
  }
  stop.abort()
  const data = text.split('\n').find((line) => line.startsWith('data: '))
  if (data === undefined) throw new Error(`the workspace shows ${slackId} nothing`)
  return JSON.parse(data.slice('data: '.length))
}

/** All messages of the assistant that this seat can read, wherever they stand. */
export const fromTheAssistant = (seat: SeatNow): readonly ShownMessage[] =>
  seat.conversations.flatMap((conversation) => conversation.messages.filter((message) => message.fromApp))
