import { codeOf } from './slack-errors.ts'

/** Why the assistant cannot start on Slack, and what to do about it, for whoever runs it. */
export class SlackStartError extends Error {
  override readonly name = 'SlackStartError'
  /** Slack's or Node's own code. */
  readonly code: string
  readonly remedy: string

  constructor(code: string, remedy: string) {
    super(`Slack: ${code}. ${remedy}`)
    this.code = code
    this.remedy = remedy
  }
}

const BOT_TOKEN = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'])

/** What the bot token was refused for, or why Slack was not reached. */
export function botStartError(error: unknown): SlackStartError {
  const code = codeOf(error)
  if (BOT_TOKEN.has(code))
    return new SlackStartError(
      code,
      'The bot token is not valid. Copy the «Bot User OAuth Token» (xoxb-…) anew from the app’s page «OAuth & Permissions».',
    )
  if (code === 'ratelimited') return new SlackStartError(code, 'Slack asks for patience. Start again in a minute.')
  return new SlackStartError(
    code,
    'Slack could not be reached. Check that this machine may reach slack.com over https, and start again.',
  )
}

/** Why the connection over Socket Mode was refused. */
export function socketStartError(error: unknown): SlackStartError {
  return new SlackStartError(
    codeOf(error),
    'Socket Mode did not start. Check that it is on for the app, and make an app token (xapp-…) with the scope connections:write under «Basic Information».',
  )
}

/** Why the port could not be listened on. */
export function listenStartError(error: unknown, host: string, port: number): SlackStartError {
  const code = codeOf(error)
  const why = code === 'EADDRINUSE' ? 'Another program listens there already' : 'It cannot be listened on'
  return new SlackStartError(code, `${why}: ${host}, port ${port}. Choose another host or port.`)
}
