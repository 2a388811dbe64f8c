/** Said on Teams, where a window opens from a button only. */
export interface StartTexts {
  /** By command: what the card is called, what it says and what is on its button. */
  readonly commands: Readonly<
    Record<
      'report' | 'protocol' | 'assistant' | 'handle-with-care',
      { readonly title: string; readonly text: string; readonly button: string }
    >
  >
  /** After words that may be a report. */
  readonly wordsTitle: string
  readonly words: string
  readonly wordsButton: string
}
