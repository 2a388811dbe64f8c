import type { Conversation } from '../../page-api.ts'
import { useSeatTools } from '../use-seat.ts'
import { useTexts } from '../words/use-texts.ts'
import { Avatar } from './avatar.tsx'

interface SidebarProps {
  readonly conversations: readonly Conversation[]
  readonly current: string | null
  onOpen(conversation: string): void
}

const KINDS = ['app', 'channel', 'person'] as const

/** All conversations of a seat, with what is unread in words. */
export function Sidebar({ conversations, current, onOpen }: SidebarProps) {
  const texts = useTexts()
  const { partName } = useSeatTools()
  return (
    <nav class="sidebar" aria-label={partName(texts.conversations)}>
      {conversations.length === 0 && <p class="quiet">{texts.noConversations}</p>}
      {KINDS.map((kind) => {
        const ofKind = conversations.filter((conversation) => conversation.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind}>
            <h2>{texts.kinds[kind]}</h2>
            <ul>
              {ofKind.map((conversation) => (
                <li key={conversation.id}>
                  <button
                    type="button"
                    class={conversation.unread > 0 ? 'has-unread' : ''}
                    aria-current={conversation.id === current ? 'true' : undefined}
                    onClick={() => onOpen(conversation.id)}
                  >
                    <Sign conversation={conversation} />
                    <span class="conversation-name">{conversation.name}</span>
                    {conversation.unread > 0 && (
                      <span class="unread">
                        {conversation.unread}
                        <span class="unread-word"> {texts.unreadWord}</span>
                      </span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}

function Sign({ conversation }: { readonly conversation: Conversation }) {
  if (conversation.kind === 'channel') {
    return (
      <span class="channel-sign" aria-hidden="true">
        #
      </span>
    )
  }
  return <Avatar name={conversation.name} app={conversation.kind === 'app'} />
}
