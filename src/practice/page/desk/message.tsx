import { useMemo } from 'preact/hooks'
import type { SeatPerson, ShownMessage } from '../../page-api.ts'
import { Blocks } from '../blocks/block.tsx'
import { MrkdwnText } from '../blocks/inline-text.tsx'
import { asKnown } from '../fields/form-values.ts'
import { useMessageSurface } from '../fields/use-surface.ts'
import { SurfaceContext } from '../surface.ts'
import { useSeatTools } from '../use-seat.ts'
import { useTexts } from '../words/use-texts.ts'
import { Avatar } from './avatar.tsx'
import { Menu } from './menu.tsx'
import { timeOf } from './when.ts'

export interface MessageProps {
  readonly message: ShownMessage
  readonly channel: string
  readonly seatId: string
  readonly locale: SeatPerson['locale']
  readonly shortcuts: readonly { readonly callbackId: string; readonly name: string }[]
  /** Absent inside a thread. */
  readonly thread?: { readonly replies: number; open(): void }
}

/** One message: who, when, what, and what can be done with it. */
export function Message({ message, channel, seatId, locale, shortcuts, thread }: MessageProps) {
  const texts = useTexts()
  const { act, nameOf } = useSeatTools()
  const surface = useMessageSurface(message, channel, seatId)
  const from = nameOf(message.from)
  const runShortcut = (callbackId: string) => void act({ do: 'shortcut', callbackId, channel, ts: message.ts })
  const items = shortcuts.map(({ callbackId, name }) => ({ id: callbackId, label: name }))
  return (
    <li class={message.ephemeral ? 'message ephemeral' : 'message'}>
      <Avatar name={from} app={message.fromApp} />
      <article aria-label={`${from}, ${timeOf(message.ts, locale)}`}>
        {message.ephemeral && (
          <p class="only-you">
            <span aria-hidden="true">◉ </span>
            {texts.onlyYou}
          </p>
        )}
        <p class="message-head">
          <strong>{from}</strong>
          {message.fromApp && <span class="app-mark">{texts.app}</span>}
          <time>{timeOf(message.ts, locale)}</time>
        </p>
        <SurfaceContext.Provider value={surface}>
          <MessageBody message={message} />
        </SurfaceContext.Provider>
        {message.edited && <span class="edited">{texts.edited}</span>}
        {thread !== undefined && thread.replies > 0 && (
          <button type="button" class="replies" onClick={thread.open}>
            {texts.replies(thread.replies)}
            <span aria-hidden="true"> ›</span>
          </button>
        )}
      </article>
      {!message.ephemeral && (
        <div class="message-tools">
          {thread !== undefined && (
            <button type="button" class="icon-button" aria-label={texts.openThread} onClick={thread.open}>
              <span aria-hidden="true">↳</span>
            </button>
          )}
          {items.length > 0 && <Menu name={texts.more} items={items} onChoose={runShortcut} />}
        </div>
      )}
    </li>
  )
}

function MessageBody({ message }: { readonly message: ShownMessage }) {
  const blocks = useMemo(() => asKnown(message.blocks), [message.blocks])
  if (blocks.length > 0) return <Blocks blocks={blocks} />
  return <p class="message-text">{message.fromApp ? <MrkdwnText text={message.text} /> : message.text}</p>
}
