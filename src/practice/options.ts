import type { SeatPerson } from './page-api.ts'

/** `restricted` and `ultra-restricted` are Slack's two kinds of guest; `other-team` comes in through a shared channel. */
export type PersonFlag = 'restricted' | 'ultra-restricted' | 'deleted' | 'other-team'

export interface NewPerson {
  /** Made up when absent. */
  readonly id?: string
  readonly name: string
  readonly email: string
  readonly about: string
  readonly locale: SeatPerson['locale']
  readonly flags?: readonly PersonFlag[]
}

export interface NewChannel {
  readonly id?: string
  readonly name: string
  readonly private: boolean
  /** Ids or e-mail addresses of people. */
  readonly members: readonly string[]
  /** Whether the assistant has been invited; yes when absent. */
  readonly withApp?: boolean
}

interface PageAsset {
  /** Content type, with charset. */
  readonly type: string
  readonly body: string | Uint8Array
}

export interface PracticeOptions {
  /** The next free one is taken when this one is in use; 0 lets the system choose. Always on 127.0.0.1. */
  readonly port: number
  readonly teamName: string
  /** What the assistant is called in the workspace. */
  readonly appName: string
  readonly people: readonly NewPerson[]
  readonly channels: readonly NewChannel[]
  readonly commands: readonly { readonly command: string; readonly hint: string; readonly about: string }[]
  /** On messages. */
  readonly shortcuts: readonly { readonly callbackId: string; readonly name: string }[]
  /** What the bot token may do: the manifest's bot scopes. */
  readonly scopes: readonly string[]
  /** The manifest's bot events, such as `message.im`; every event the workspace knows when absent. */
  readonly subscriptions?: readonly string[]
  /** The manifest's `messages_tab_enabled`; on when absent. Off, nobody and nothing can write in the assistant's direct messages. */
  readonly messagesTab?: boolean
  readonly signingSecret: string
  readonly botToken: string
  /** Where the assistant listens (`http://127.0.0.1:PORT/slack/events`), or a function that knows it later. */
  readonly events: { readonly url: string } | (() => string | undefined)
  /** The page's files by path, `/` for the page itself. */
  readonly pageAssets: (path: string) => PageAsset | undefined
  /** The workspace's clock, before it is put forward: timestamps, trigger ids, response urls. Signatures always use the machine's clock. */
  readonly now?: () => Date
  /** Where that clock began, for the page to tell; absent or null when there is nothing to tell. */
  readonly beganAt?: Date | null
  /** Called after someone put the clock forward. */
  readonly onPutForward?: () => void
  /** Milliseconds the assistant has to acknowledge; 3000 as in Slack when absent. */
  readonly acknowledgeWithinMs?: number
  /** Milliseconds before each next try of an event; Slack's at once, one minute, five minutes when absent. */
  readonly retryEventsAfterMs?: readonly number[]
  /** Milliseconds a Web API method takes under the fault `slow`; 5000 when absent. */
  readonly slowAnswerMs?: number
  /** Told in one English sentence, without any value, what the workspace refused and why. For whoever builds the assistant. */
  readonly onRefusal?: (sentence: string) => void
}
