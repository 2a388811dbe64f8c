/** A chat platform, where limits differ. */
export type Platform = 'slack' | 'teams'

/** The most that a platform shows of something; texts in characters, sizes in bytes of UTF-8. */
export type Limits = Readonly<Record<keyof typeof SLACK, number>>

/** From the JSDoc of @slack/types 3.2.0; see docs.slack.dev, reference, Block Kit and views. */
const SLACK = {
  cardTitle: 150,
  /** The message's own text, for notifications. */
  cardSummary: 3000,
  cardBlocks: 50,
  cardActions: 25,
  formId: 255,
  /** Slack keeps 3000 characters beside a view; our own keys and the form's id stand in them too. */
  formContext: 2000,
  formTitle: 24,
  formButton: 24,
  formBlocks: 100,
  /** Slack takes 250 KB as blocks, which is about twice what the view itself is. */
  viewBytes: 100_000,
  heading: 150,
  /** One rich text or section; a longer text is spread over several blocks. */
  textInOneBlock: 3000,
  /** Four blocks full. */
  text: 12_000,
  factLabel: 150,
  listItem: 3000,
  entry: 3000,
  actionsInOneBlock: 25,
  actionId: 240,
  actionLabel: 75,
  actionValue: 2000,
  fieldId: 240,
  fieldLabel: 2000,
  fieldHint: 2000,
  placeholder: 150,
  typedText: 3000,
  choiceOptions: 100,
  openOptions: 10,
  optionGroups: 100,
  optionLabel: 75,
  optionNote: 75,
  optionId: 75,
} as const

/** One table for both platforms. Teams names few limits of its own: a whole card stays under 28 KB. */
export const LIMITS: Readonly<Record<Platform, Limits>> = {
  slack: SLACK,
  teams: { ...SLACK, viewBytes: 28_000 },
}
