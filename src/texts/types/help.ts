/** What someone can do: the words on a button or to type, and what they are for. */
export interface HelpPart {
  readonly heading: string
  readonly items: readonly { readonly text: string; readonly note: string }[]
}

export interface HelpTexts {
  readonly title: string
  readonly close: string
  readonly intro: string
  /** For everyone. */
  readonly staff: HelpPart
  /** For whoever holds a role. */
  readonly contact: HelpPart
  readonly decider: HelpPart
  readonly coordinator: HelpPart
  readonly ict: HelpPart
  readonly yourRoles: (roles: string) => string
  readonly danger: string
  readonly privacy: string
  readonly wordsNotKnown: (words: string) => string
  readonly strangerTitle: string
  readonly stranger: (foundation: string) => string
  readonly strangerAsk: string
  readonly strangerDanger: string
  readonly typedTitle: string
  readonly typed: string
}
