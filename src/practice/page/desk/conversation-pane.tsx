import type { ComponentChildren } from 'preact'
import type { Conversation, Seat } from '../../page-api.ts'
import { useSeatTools } from '../use-seat.ts'
import { useTexts } from '../words/use-texts.ts'
import { Signpost } from './avatar.tsx'
import { Composer } from './composer.tsx'
import { MessageList } from './message-list.tsx'

interface PaneProps {
  readonly seat: Seat
  readonly seatId: string
  readonly conversation: Conversation
  readonly draft: string
  onDraft(text: string): void
  onBack(): void
}

interface ConversationPaneProps extends PaneProps {
  readonly welcome: ComponentChildren
  onThread(ts: string): void
}

/** A conversation without the replies in its threads, and where to type. */
export function ConversationPane(props: ConversationPaneProps) {
  const { seat, seatId, conversation, onThread, onBack, welcome } = props
  const texts = useTexts()
  const { partName } = useSeatTools()
  const replies = conversation.messages.filter((message) => isReply(message))
  const messages = conversation.messages.filter((message) => !isReply(message))
  return (
    <section class="conversation" aria-label={partName(conversation.name)}>
      <header class="pane-head">
        <button type="button" class="icon-button back" aria-label={texts.backToList} onClick={onBack}>
          <span aria-hidden="true">←</span>
        </button>
        <h2 tabIndex={-1}>
          {conversation.kind === 'channel' && <span aria-hidden="true"># </span>}
          {conversation.name}
        </h2>
      </header>
      {welcome}
      {messages.length === 0 && <NothingHere />}
      <MessageList
        name={conversation.name}
        messages={messages}
        channel={conversation.id}
        seatId={seatId}
        locale={seat.me.locale}
        shortcuts={seat.shortcuts}
        threadOf={(message) => ({
          replies: replies.filter((reply) => reply.threadTs === message.ts).length,
          open: () => onThread(message.ts),
        })}
      />
      <Composer
        domId={`${seatId}-composer`}
        name={conversation.name}
        channel={conversation.id}
        threadTs={null}
        commands={seat.commands}
        draft={props.draft}
        onDraft={props.onDraft}
      />
    </section>
  )
}

interface ThreadPaneProps extends PaneProps {
  readonly threadTs: string
}

/** One thread: what it is about, the answers, and where to answer. */
export function ThreadPane({ seat, seatId, conversation, threadTs, draft, onDraft, onBack }: ThreadPaneProps) {
  const texts = useTexts()
  const { partName } = useSeatTools()
  const messages = conversation.messages.filter((message) => message.ts === threadTs || message.threadTs === threadTs)
  return (
    <aside class="thread" aria-label={partName(texts.thread)}>
      <header class="pane-head">
        <button type="button" class="icon-button back" aria-label={texts.backToConversation} onClick={onBack}>
          <span aria-hidden="true">←</span>
        </button>
        <h2 tabIndex={-1}>
          {texts.thread} <span class="quiet">{conversation.name}</span>
        </h2>
        <button type="button" class="icon-button close-thread" aria-label={texts.closeThread} onClick={onBack}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <MessageList
        name={texts.thread}
        messages={messages}
        channel={conversation.id}
        seatId={`${seatId}-thread`}
        locale={seat.me.locale}
        shortcuts={seat.shortcuts}
      />
      <Composer
        domId={`${seatId}-reply`}
        name={conversation.name}
        channel={conversation.id}
        threadTs={threadTs}
        commands={seat.commands}
        draft={draft}
        onDraft={onDraft}
      />
    </aside>
  )
}

function NothingHere() {
  const texts = useTexts()
  return (
    <div class="nothing-here">
      <span class="avatar avatar-app" aria-hidden="true">
        <Signpost />
      </span>
      <p>{texts.nothingHere}</p>
    </div>
  )
}

function isReply(message: Conversation['messages'][number]): boolean {
  return message.threadTs !== null && message.threadTs !== message.ts
}
