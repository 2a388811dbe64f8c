import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { DeliveryError, type DeliveryTrouble } from '../../assistant/messenger.ts'
import { ViewDoesNotFit } from './render.ts'
import { codeOf } from './slack-errors.ts'

/** What Slack says no to. What is not in here is between Slack and us: a token, a scope, something new. */
const TROUBLES: Readonly<Record<string, DeliveryTrouble>> = {
  user_not_found: 'unreachable',
  users_not_found: 'unreachable',
  user_disabled: 'unreachable',
  user_not_visible: 'unreachable',
  cannot_dm_bot: 'unreachable',
  channel_not_found: 'unreachable',
  not_in_channel: 'unreachable',
  is_archived: 'unreachable',
  restricted_action: 'unreachable',
  message_not_found: 'message-gone',
  thread_not_found: 'message-gone',
  cant_update_message: 'message-gone',
  invalid_arguments: 'refused',
  invalid_blocks: 'refused',
  invalid_blocks_format: 'refused',
  invalid_metadata_format: 'refused',
  invalid_metadata_schema: 'refused',
  metadata_too_large: 'refused',
  msg_blocks_too_long: 'refused',
  msg_too_long: 'refused',
  no_text: 'refused',
  cant_delete_message: 'refused',
  edit_window_closed: 'refused',
  ratelimited: 'rate-limited',
  rate_limited: 'rate-limited',
  internal_error: 'temporary',
  fatal_error: 'temporary',
  service_unavailable: 'temporary',
  request_timeout: 'temporary',
  team_added_to_org: 'temporary',
}

/** Does a call to Slack; what goes wrong comes out as a `DeliveryError`. */
export async function delivering<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const code = codeOf(error)
    if (error instanceof WebAPIRateLimitedError) throw new DeliveryError('rate-limited', code, error.retryAfter)
    if (error instanceof ViewDoesNotFit) throw new DeliveryError('refused', code)
    const known = Object.hasOwn(TROUBLES, code) ? TROUBLES[code] : undefined
    throw new DeliveryError(known ?? (error instanceof WebAPIPlatformError ? 'locked-out' : 'temporary'), code)
  }
}
