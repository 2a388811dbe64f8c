import { ClockNote } from './clock.tsx'
import { useTexts } from './words/use-texts.ts'

interface WelcomeProps {
  onTry(): void
  onBeside(): void
  onDone(): void
}

/** What to try, in three steps. It stands in the way of nothing. */
export function Welcome({ onTry, onBeside, onDone }: WelcomeProps) {
  const texts = useTexts()
  return (
    <section class="welcome" aria-label={texts.welcomeTitle}>
      <h3>{texts.welcomeTitle}</h3>
      <ol>
        {texts.welcomeSteps.map((step) => (
          <li key={step.title}>
            <strong>{step.title}</strong>
            <span>{step.about}</span>
          </li>
        ))}
      </ol>
      <ClockNote />
      <div class="welcome-buttons">
        <button type="button" class="button primary" onClick={onTry}>
          {texts.welcomeTry}
        </button>
        <button type="button" class="button" onClick={onBeside}>
          {texts.beside}
        </button>
        <button type="button" class="button quiet-button" onClick={onDone}>
          {texts.welcomeDone}
        </button>
      </div>
    </section>
  )
}

const SEEN = 'meldwijzer-welcome-seen'

/** Whether this browser has seen the welcome before. */
export function hasSeenWelcome(): boolean {
  try {
    return window.localStorage.getItem(SEEN) !== null
  } catch {
    return false
  }
}

/** Keeps the welcome away from now on, where the browser allows keeping anything. */
export function rememberWelcomeSeen(): void {
  try {
    window.localStorage.setItem(SEEN, 'yes')
  } catch {
    // A browser that keeps nothing shows the welcome again next time.
  }
}
