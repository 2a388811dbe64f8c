import { useEffect, useRef, useState } from 'preact/hooks'
import type { Conversation, Seat } from '../../page-api.ts'
import type { DoAct } from '../use-seat.ts'

/** On a narrow seat one of these is seen at a time. */
export type Pane = 'list' | 'conversation' | 'thread'

/** What is open on someone's desk, and what they typed where. */
export interface Desk {
  readonly pane: Pane
  readonly conversation: Conversation | null
  readonly threadTs: string | null
  draftIn(threadTs: string | null): string
  keepDraft(threadTs: string | null, text: string): void
  openConversation(id: string): void
  openThread(ts: string | null): void
  showList(): void
}

/** Starts in the conversation with the assistant. What is shown counts as read. */
export function useDesk(seat: Seat, act: DoAct): Desk {
  const [open, setOpen] = useState<string | null>(null)
  const [threadTs, setThreadTs] = useState<string | null>(null)
  const [inList, setInList] = useState(false)
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({})
  const { conversations } = seat
  const conversation =
    conversations.find(({ id }) => id === open) ?? conversations.find(({ kind }) => kind === 'app') ?? null
  useRead(conversation, !inList, act)
  const draftKey = (thread: string | null) => `${conversation?.id}/${thread ?? ''}`
  const threadExists = conversation?.messages.some(({ ts }) => ts === threadTs) === true
  const shownThread = threadExists ? threadTs : null
  const openPane = shownThread === null ? 'conversation' : 'thread'
  return {
    pane: inList ? 'list' : openPane,
    conversation,
    threadTs: shownThread,
    draftIn: (thread) => drafts[draftKey(thread)] ?? '',
    keepDraft: (thread, text) => setDrafts((before) => ({ ...before, [draftKey(thread)]: text })),
    openConversation(id) {
      setOpen(id)
      setThreadTs(null)
      setInList(false)
    },
    openThread: setThreadTs,
    showList: () => setInList(true),
  }
}

function useRead(conversation: Conversation | null, shown: boolean, act: DoAct) {
  const told = useRef('')
  useEffect(() => {
    const newest = `${conversation?.id} ${conversation?.messages.at(-1)?.ts} ${conversation?.unread}`
    if (!shown || conversation === null || conversation.unread === 0 || told.current === newest) return
    told.current = newest
    void act({ do: 'read', channel: conversation.id })
  }, [conversation, shown, act])
}
