import type { ExternalSelect, PlainTextOption } from '@slack/types'
import { useEffect, useRef, useState } from 'preact/hooks'
import { plainText } from '../blocks/inline-text.tsx'
import type { PageTexts } from '../words/nl.ts'
import { useTexts } from '../words/use-texts.ts'
import { ariaOf, type FieldProps, useFieldValue } from './field.ts'

// Slack's own default.
const MIN_QUERY_LENGTH = 3
const TYPING_PAUSE_MS = 150

/** One option, found by typing; the assistant says what there is. */
export function SearchField(props: FieldProps<ExternalSelect>) {
  const { element, place, controlId, live } = props
  const { surface, value } = useFieldValue(place, 'external_select')
  const texts = useTexts()
  const minimum = element.min_query_length ?? MIN_QUERY_LENGTH
  // Null when nobody is typing: then the field shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const found = useSuggestions(typed, minimum, (query) => surface.suggest(place, query))
  const chosen = value?.selected_option ?? null
  const open = typed !== null
  const choose = (option: PlainTextOption | null) => {
    setTyped(null)
    surface.change(place, { type: 'external_select', selected_option: option }, live)
  }
  const type = (text: string) => {
    setActive(0)
    setTyped(text)
    if (chosen !== null) surface.change(place, { type: 'external_select', selected_option: null }, live)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
    if (!open) return
    const count = found?.length ?? 0
    const option = found?.[active]
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(count, 1))
    else if (event.key === 'ArrowUp') setActive((active + count - 1) % Math.max(count, 1))
    else if (event.key === 'Escape') setTyped(null)
    else if (event.key === 'Enter' && option !== undefined) choose(option)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const listId = `${controlId}-list`
  return (
    <div class="search-field">
      <input
        type="text"
        role="combobox"
        id={controlId}
        autoComplete="off"
        placeholder={element.placeholder?.text ?? texts.filter}
        value={typed ?? (chosen === null ? '' : plainText(chosen.text))}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && found?.[active] !== undefined ? `${listId}-${active}` : undefined}
        {...ariaOf(props)}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={() => {
          if (minimum === 0 && chosen === null) type('')
        }}
        onBlur={() => afterPress(() => setTyped(null))}
        onKeyDown={onKeyDown}
      />
      {chosen !== null && (
        <button
          type="button"
          class="clear"
          aria-label={texts.remove(plainText(chosen.text))}
          onClick={() => choose(null)}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      {open && <p class="search-status">{statusOf(typed, minimum, found, texts)}</p>}
      <Suggestions listId={listId} found={open ? (found ?? []) : []} active={active} onChoose={choose} />
      <output class="only-heard">{open ? statusOf(typed, minimum, found, texts) : ''}</output>
    </div>
  )
}

/** When nothing is being pressed any more: closing the list at once would move what is pressed away under the finger. */
function afterPress(work: () => void) {
  if (document.querySelector(':active') === null) work()
  else window.addEventListener('mouseup', () => setTimeout(work), { once: true })
}

interface SuggestionsProps {
  readonly listId: string
  readonly found: readonly PlainTextOption[]
  readonly active: number
  onChoose(option: PlainTextOption): void
}

function Suggestions({ listId, found, active, onChoose }: SuggestionsProps) {
  const texts = useTexts()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [found, active])
  return (
    <div
      ref={list}
      id={listId}
      role="listbox"
      aria-label={texts.suggestions}
      class="suggestions"
      hidden={found.length === 0}
    >
      {found.map((option, index) => (
        <div
          key={option.value}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // Keeps the focus in the field, so that leaving it does not close the list before the choice.
          onMouseDown={(event) => event.preventDefault()}
          onMouseUp={() => onChoose(option)}
        >
          {plainText(option.text)}
          {option.description !== undefined && <span class="tick-note">{plainText(option.description)}</span>}
        </div>
      ))}
    </div>
  )
}

/** What is found for what was typed; null while it is being looked for. Answers that come too late are dropped. */
function useSuggestions(
  typed: string | null,
  minimum: number,
  suggest: (typed: string) => Promise<readonly PlainTextOption[]>,
): readonly PlainTextOption[] | null {
  const [found, setFound] = useState<readonly PlainTextOption[] | null>(null)
  const ask = useRef(suggest)
  ask.current = suggest
  useEffect(() => {
    setFound(null)
    if (typed === null || typed.length < minimum) return
    let late = false
    const timer = setTimeout(async () => {
      const options = await ask.current(typed)
      if (!late) setFound(options)
    }, TYPING_PAUSE_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [typed, minimum])
  return found
}

function statusOf(typed: string, minimum: number, found: readonly PlainTextOption[] | null, texts: PageTexts): string {
  if (typed.length < minimum) return texts.typeMore(minimum)
  if (found === null) return texts.searching
  return found.length === 0 ? texts.nothingFound : texts.found(found.length)
}
