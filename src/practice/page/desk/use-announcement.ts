import { useEffect, useRef, useState } from 'preact/hooks'
import type { Seat } from '../../page-api.ts'
import { useTexts } from '../words/use-texts.ts'

/** What a screen reader is told of the newest message from someone else; empty at the start. */
export function useAnnouncement(seat: Seat | null, nameOf: (userId: string) => string): string {
  const texts = useTexts()
  const heard = useRef<string | null>(null)
  const [announcement, setAnnouncement] = useState('')
  useEffect(() => {
    if (seat === null) return
    const last = seat.conversations
      .flatMap((conversation) => conversation.messages)
      .reduce((newest, message) => (newest === null || message.ts > newest.ts ? message : newest), firstMessage(seat))
    const isNew = heard.current !== null && last !== null && last.ts > heard.current
    heard.current = last?.ts ?? ''
    if (isNew && nameOf(last.from) !== seat.me.name) {
      setAnnouncement(texts.newMessage(nameOf(last.from), last.text))
    }
  }, [seat, nameOf, texts])
  return announcement
}

function firstMessage(seat: Seat) {
  return seat.conversations[0]?.messages[0] ?? null
}
