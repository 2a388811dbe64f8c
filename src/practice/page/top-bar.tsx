import { PracticeTime } from './clock.tsx'
import { Signpost } from './desk/avatar.tsx'
import { useTexts } from './words/use-texts.ts'

interface TopBarProps {
  /** What can be done when at least one seat is taken. */
  readonly seated: { readonly alone: boolean; onBeside(): void; onHelp(): void } | null
  onStart(): void
}

/** What this is, always in sight, and the tools of the page itself. */
export function TopBar({ seated, onStart }: TopBarProps) {
  const texts = useTexts()
  return (
    <header class="top-bar">
      <a
        href="/"
        class="brand"
        aria-label={`Meldwijzer, ${texts.toStart}`}
        onClick={(event) => {
          event.preventDefault()
          onStart()
        }}
      >
        <span class="brand-sign" aria-hidden="true">
          <Signpost />
        </span>
        <span class="brand-name">Meldwijzer</span>
      </a>
      <span class="practice-mark">{texts.practice}</span>
      <PracticeTime />
      {seated !== null && (
        <div class="top-tools">
          {seated.alone && (
            <button type="button" class="button small" onClick={seated.onBeside}>
              <span aria-hidden="true">+ </span>
              {texts.beside}
            </button>
          )}
          <button type="button" class="button small" aria-label={texts.help} onClick={seated.onHelp}>
            <span class="help-word">{texts.help}</span>
            <span class="help-sign">?</span>
          </button>
        </div>
      )}
    </header>
  )
}
