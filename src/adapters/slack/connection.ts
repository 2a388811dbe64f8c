import { type CustomRoute, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { WebClientOptions } from '@slack/web-api'
import { type SlackLog, wordlessLogger } from './log.ts'
import { refuseUnreadable } from './unreadable-bodies.ts'

/** How we reach Slack and Slack reaches us. */
export type SlackConnection = {
  readonly botToken: string
  readonly log: SlackLog
  /** Where Slack's Web API is; absent: Slack itself. */
  readonly slackApiUrl?: string
  readonly fetch?: typeof fetch
} & (
  | {
      readonly mode: 'http'
      readonly signingSecret: string
      readonly host: string
      /** 0 takes a free one. */
      readonly port: number
      /** Other paths on the same port, such as `/healthz`. */
      readonly routes?: readonly CustomRoute[]
    }
  | { readonly mode: 'socket'; readonly appToken: string }
)

/** For calls whose outcome someone waits for, so that nothing is tried again later. */
export function clientOptions({ log, slackApiUrl, fetch }: SlackConnection): WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 5_000,
    logger: wordlessLogger(log),
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    ...(fetch === undefined ? {} : { fetch }),
  }
}

const PATH = '/slack/events'
/** Four times what Slack's largest view is. */
const MOST_BYTES = 1024 * 1024

/** What Slack's deliveries come in by. */
export function createReceiver(connection: SlackConnection): Receiver {
  const logger = wordlessLogger(connection.log)
  if (connection.mode === 'http') {
    const { signingSecret, routes = [] } = connection
    const receiver = new HTTPReceiver({ signingSecret, endpoints: PATH, customRoutes: [...routes], logger })
    refuseUnreadable(receiver, PATH, MOST_BYTES, connection.log)
    return receiver
  }
  // A client of its own, which keeps trying to get back in: without tries a network that is gone ends the process.
  const patient = { retryConfig: { retries: 100, factor: 1.3 }, rejectRateLimitedCalls: false }
  return new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    installerOptions: { clientOptions: { ...clientOptions(connection), ...patient } },
  })
}
