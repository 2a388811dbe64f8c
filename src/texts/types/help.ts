export interface TimeTexts {
  readonly immediately: string
  readonly asap: string
  readonly within: (term: string) => string
  readonly by: (moment: string) => string
  readonly hours: (n: number) => string
  readonly days: (n: number) => string
  readonly weeks: (n: number) => string
  readonly months: (n: number) => string
  readonly years: (n: number) => string
  readonly schoolDays: (n: number) => string
  readonly restOfDay: string
  readonly upTo: (length: string) => string
  readonly noTerm: string
  readonly today: string
  readonly tomorrow: string
  readonly on: (day: string) => string
}

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
