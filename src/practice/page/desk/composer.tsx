import { useEffect, useRef, useState } from 'preact/hooks'
import type { Act, Seat } from '../../page-api.ts'
import { useSeatTools } from '../use-seat.ts'
import { useTexts } from '../words/use-texts.ts'
import { useSuggestions } from './use-suggestions.ts'

interface ComposerProps {
  readonly domId: string
  readonly name: string
  readonly channel: string
  /** The thread that is answered in; null in the conversation itself. */
  readonly threadTs: string | null
  readonly commands: Seat['commands']
  readonly draft: string
  onDraft(text: string): void
}

/** Where a message or a command is typed. What could not be sent stays. */
export function Composer({ domId, name, channel, threadTs, commands, draft, onDraft }: ComposerProps) {
  const texts = useTexts()
  const { act } = useSeatTools()
  const [refusal, setRefusal] = useState<string | null>(null)
  const newest = useRef(draft)
  newest.current = draft
  const { found, active, handleKey } = useSuggestions(draft, threadTs === null ? commands : [], (command) =>
    onDraft(`${command} `),
  )
  const send = async () => {
    const text = draft.trim()
    if (text === '') return
    const meant = text.startsWith('/') ? asCommand(text) : ({ do: 'say', channel, text, threadTs } as const)
    if ('refused' in meant) return setRefusal(meant.refused)
    setRefusal(null)
    onDraft('')
    const answer = await act(meant)
    if (!answer.ok && newest.current === '') onDraft(text)
  }
  const asCommand = (text: string): Act | { refused: string } => {
    const command = text.split(/\s/, 1)[0] ?? text
    if (threadTs !== null) return { refused: texts.noCommandInThread }
    if (!commands.some((one) => one.command === command)) return { refused: texts.unknownCommand(command) }
    return { do: 'command', command, text: text.slice(command.length).trim(), channel }
  }
  const listId = `${domId}-commands`
  const label = threadTs === null ? texts.writeTo(name) : texts.writeReply
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <CommandList listId={listId} found={found} active={active} onChoose={(command) => onDraft(`${command} `)} />
      {refusal !== null && (
        <p class="composer-refusal" role="alert">
          {refusal}
        </p>
      )}
      <div class="composer-box">
        <textarea
          rows={1}
          aria-label={label}
          placeholder={texts.writeHint}
          value={draft}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
          onInput={(event) => {
            setRefusal(null)
            onDraft(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing
            if (handleKey(event.key)) event.preventDefault()
            else if (sends) {
              event.preventDefault()
              void send()
            }
          }}
        />
        <button type="submit" class="button primary">
          {texts.send}
        </button>
      </div>
    </form>
  )
}

interface CommandListProps {
  readonly listId: string
  readonly found: Seat['commands']
  readonly active: number
  onChoose(command: string): void
}

function CommandList({ listId, found, active, onChoose }: CommandListProps) {
  const texts = useTexts()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active])
  return (
    <>
      <div
        ref={list}
        id={listId}
        class="suggestions commands"
        role="listbox"
        aria-label={texts.commands}
        hidden={found.length === 0}
      >
        {found.map(({ command, hint, about }, index) => (
          <div
            key={command}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Keeps the focus in the box.
            onMouseDown={(event) => event.preventDefault()}
            onMouseUp={() => onChoose(command)}
          >
            <strong>{command}</strong> {hint !== '' && <span class="command-hint">{hint}</span>}
            <span class="command-about">{about}</span>
          </div>
        ))}
      </div>
      <output class="only-heard">{found.length === 0 ? '' : `${texts.commands}: ${texts.found(found.length)}`}</output>
    </>
  )
}
