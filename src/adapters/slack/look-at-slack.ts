import { WebClient } from '@slack/web-api'
import { type SlackLog, wordlessLogger } from './log.ts'
import { codeOf } from './slack-errors.ts'

export interface LookAtSlack {
  readonly botToken: string
  /** Of Socket Mode. */
  readonly appToken?: string
  readonly slackApiUrl?: string
}

/** How Slack takes our tokens. A code is Slack's own, or that of the network: `ENOTFOUND`, `ECONNREFUSED`. */
export interface SlackSeen {
  readonly bot:
    | { readonly ok: true; readonly scopes: readonly string[] }
    | { readonly ok: false; readonly code: string }
  /** Null without an app token. */
  readonly app: { readonly ok: true } | { readonly ok: false; readonly code: string } | null
}

const silent: SlackLog = () => {}

/** Asks Slack whether it knows our tokens and what they allow; nothing is sent to anyone. Never throws. */
export async function lookAtSlack({ botToken, appToken, slackApiUrl }: LookAtSlack): Promise<SlackSeen> {
  const client = (token: string) =>
    new WebClient(token, {
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 5_000,
      logger: wordlessLogger(silent),
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    })
  const failed = (error: unknown) => ({ ok: false as const, code: codeOf(error) })
  const bot = client(botToken)
    .auth.test()
    .then(({ response_metadata }) => ({ ok: true as const, scopes: response_metadata?.scopes ?? [] }), failed)
  const app =
    appToken === undefined
      ? null
      : client(appToken)
          .apps.connections.open()
          .then(() => ({ ok: true as const }), failed)
  return { bot: await bot, app: await app }
}
