import { Fragment } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ShownMessage } from '../../page-api.ts'
import { useClock } from '../use-clock.tsx'
import { useSeatTools } from '../use-seat.ts'
import { useTexts } from '../words/use-texts.ts'
import { Message, type MessageProps } from './message.tsx'
import { dayOf } from './when.ts'

const NEAR_THE_END_PX = 120

interface MessageListProps extends Omit<MessageProps, 'message' | 'thread'> {
  readonly name: string
  readonly messages: readonly ShownMessage[]
  /** Absent inside a thread. */
  threadOf?(message: ShownMessage): NonNullable<MessageProps['thread']>
}

/** Messages from old to new, with the days between them. Stays at the end unless the reader scrolled up. */
export function MessageList({ name, messages, threadOf, ...rest }: MessageListProps) {
  const texts = useTexts()
  const { partName } = useSeatTools()
  const now = useClock().now()
  const list = useScrolledToEnd(messages, rest.channel)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section class="message-scroll" ref={list} aria-label={partName(texts.messages(name))} tabIndex={0}>
      <ol class="messages">
        {messages.map((message, index) => {
          const day = dayOf(message.ts, now, rest.locale, texts)
          const previous = messages[index - 1]
          const newDay = previous === undefined || dayOf(previous.ts, now, rest.locale, texts) !== day
          return (
            <Fragment key={`${message.ts}${message.ephemeral}`}>
              {newDay && <li class="day">{day}</li>}
              <Message message={message} {...rest} {...(threadOf === undefined ? {} : { thread: threadOf(message) })} />
            </Fragment>
          )
        })}
      </ol>
    </section>
  )
}

function useScrolledToEnd(messages: readonly ShownMessage[], channel: string) {
  const list = useRef<HTMLElement>(null)
  const shown = useRef<{ channel: string; height: number } | null>(null)
  useLayoutEffect(() => {
    const scroller = list.current
    if (scroller === null) return
    const before = shown.current
    const atEnd =
      before === null ||
      before.channel !== channel ||
      before.height - scroller.scrollTop - scroller.clientHeight < NEAR_THE_END_PX
    if (atEnd) scroller.scrollTop = scroller.scrollHeight
    shown.current = { channel, height: scroller.scrollHeight }
  }, [messages, channel])
  return list
}
