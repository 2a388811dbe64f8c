import { ZodError } from 'zod'
import { DeliveryError, type DeliveryTrouble } from '../../assistant/messenger.ts'
import { ViewDoesNotFit } from './render.ts'
import { ConnectorError, codeOf } from './teams-errors.ts'

/** What Teams says no to, where its own code says more than the status. */
const TROUBLES: Readonly<Record<string, DeliveryTrouble>> = {
  ActivityNotFoundInConversation: 'message-gone',
  MessageNotFound: 'message-gone',
  MessageSizeTooBig: 'refused',
  MessageTooBig: 'refused',
  BotDisabledByAdmin: 'locked-out',
  service_not_allowed: 'locked-out',
}

/** Does something on Teams; what goes wrong comes out as a `DeliveryError`. */
export async function delivering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asDeliveryError(error)
  }
}

function asDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error
  const code = codeOf(error)
  if (error instanceof ViewDoesNotFit) return new DeliveryError('refused', code)
  if (error instanceof ZodError) return new DeliveryError('temporary', 'unreadable_answer')
  if (!(error instanceof ConnectorError)) return new DeliveryError('temporary', code)
  const known = Object.hasOwn(TROUBLES, code) ? TROUBLES[code] : undefined
  return new DeliveryError(known ?? byStatus(error.status), code, error.retryAfterSeconds)
}

/** Someone whom the bot is not installed for is 403 or 404, and so is a conversation that is gone. */
function byStatus(status: number): DeliveryTrouble {
  if (status === 429) return 'rate-limited'
  if (status === 401) return 'locked-out'
  if (status === 403 || status === 404 || status === 410) return 'unreachable'
  if (status === 408 || status === 412 || status >= 500) return 'temporary'
  return 'refused'
}
