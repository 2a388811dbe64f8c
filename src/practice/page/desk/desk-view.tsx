import { useEffect, useRef } from 'preact/hooks'
import type { Seat } from '../../page-api.ts'
import { useReturnFocus } from '../use-return-focus.ts'
import type { DoAct } from '../use-seat.ts'
import { Welcome } from '../welcome.tsx'
import { useTexts } from '../words/use-texts.ts'
import { ConversationPane, ThreadPane } from './conversation-pane.tsx'
import { Sidebar } from './sidebar.tsx'
import { type Desk, useDesk } from './use-desk.ts'

interface DeskViewProps {
  readonly seat: Seat
  readonly seatId: string
  readonly act: DoAct
  readonly covered: boolean
  readonly welcome: boolean
  onWelcomeDone(): void
  onBeside(): void
}

/** Conversations, the open one, and the open thread beside it. */
export function DeskView({ seat, seatId, act, covered, welcome, onWelcomeDone, onBeside }: DeskViewProps) {
  const texts = useTexts()
  const desk = useDesk(seat, act)
  const { part, remember } = useReturnFocus<HTMLDivElement>(!covered)
  useFocusOnPane(part, desk)
  const { conversation, threadTs } = desk
  const tryCommand = () => {
    desk.keepDraft(null, texts.welcomeCommand)
    part.current?.querySelector<HTMLElement>('.conversation textarea')?.focus()
  }
  return (
    <div class="desk" ref={part} data-pane={desk.pane} inert={covered} tabIndex={-1} onFocusIn={remember}>
      <Sidebar conversations={seat.conversations} current={conversation?.id ?? null} onOpen={desk.openConversation} />
      {conversation !== null && (
        <ConversationPane
          seat={seat}
          seatId={seatId}
          conversation={conversation}
          draft={desk.draftIn(null)}
          onDraft={(text) => desk.keepDraft(null, text)}
          onBack={desk.showList}
          onThread={desk.openThread}
          welcome={
            welcome &&
            conversation.kind === 'app' && <Welcome onTry={tryCommand} onBeside={onBeside} onDone={onWelcomeDone} />
          }
        />
      )}
      {conversation !== null && threadTs !== null && (
        <ThreadPane
          key={threadTs}
          seat={seat}
          seatId={seatId}
          conversation={conversation}
          threadTs={threadTs}
          draft={desk.draftIn(threadTs)}
          onDraft={(text) => desk.keepDraft(threadTs, text)}
          onBack={() => desk.openThread(null)}
        />
      )}
    </div>
  )
}

const FOCUS_IN_PANE = { list: '.sidebar [aria-current]', conversation: '.conversation h2', thread: '.thread h2' }

/** The focus follows to the pane that was opened, so that it is never on something that is hidden now. */
function useFocusOnPane(part: { current: HTMLElement | null }, desk: Desk) {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const now = `${desk.pane} ${desk.conversation?.id} ${desk.threadTs}`
    if (shown.current !== null && shown.current !== now) {
      part.current?.querySelector<HTMLElement>(FOCUS_IN_PANE[desk.pane])?.focus()
    }
    shown.current = now
  })
}
