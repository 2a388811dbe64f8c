import type { Logger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'

/** Something worth knowing for whoever runs this: ids and codes only, never a text from Slack or from a person. */
export interface SlackLogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  /** Slack's or Node's own code, such as `expired_trigger_id`. */
  readonly code?: string
  /** The Slack id of the person concerned. */
  readonly user?: string
  /** From `problems()`: places, ids and lengths. */
  readonly problems?: readonly string[]
}

export type SlackLog = (entry: SlackLogEntry) => void

/** How the sentences that Bolt logs begin, and what we call each; the sentences themselves may hold anything. */
const KNOWN = [
  ['Failed to parse and verify', 'request-not-from-slack'],
  ['Malformed request body', 'malformed-body'],
  ['An incoming event was not acknowledged', 'answered-too-late'],
  ['Unhandled HTTP request', 'unknown-path'],
  ['Could not determine the type', 'unknown-payload'],
] as const

/** A logger for Slack's packages that passes on that something happened, and not a word of what they say. */
export function wordlessLogger(log: SlackLog): Logger {
  const pass = (level: SlackLogEntry['level'], words: readonly unknown[]) => {
    const said = String(words[0])
    const known = KNOWN.find(([start]) => said.startsWith(start))
    log({ level, event: known?.[1] ?? 'slack-package' })
  }
  return {
    debug: () => {},
    info: () => {},
    warn: (...words) => pass('warn', words),
    error: (...words) => pass('error', words),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
