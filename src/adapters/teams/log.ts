/** Something worth knowing for whoever runs this: ids and codes only, never a text from Teams or from a person. */
export interface TeamsLogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  /** Teams' or Node's own code, such as `BotNotInConversationRoster`. */
  readonly code?: string
  /** The object id of the person concerned. */
  readonly user?: string
  /** From `problems()`: places, ids and lengths. */
  readonly problems?: readonly string[]
}

export type TeamsLog = (entry: TeamsLogEntry) => void
