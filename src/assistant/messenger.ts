import type { MessageRef } from '../use-cases/ports.ts'
import type { Card } from '../view/view.ts'

/** Sends cards on one platform. Every method throws `DeliveryError` and nothing else. */
export interface Messenger {
  /** Sends a card to someone in a direct message. `key` goes with it, so that it can be found again. */
  postToPerson(platformId: string, card: Card, key: string): Promise<MessageRef>
  postToChannel(channel: string, card: Card, key: string): Promise<MessageRef>
  /** Sends a card in the thread of a message. */
  reply(to: MessageRef, card: Card, key: string): Promise<MessageRef>
  update(message: MessageRef, card: Card): Promise<void>
  /** Taking away a message that is gone already is fine. */
  remove(message: MessageRef): Promise<void>
  /** The platform ids of a channel's members. */
  membersOf(channel: string): Promise<ReadonlySet<string>>
}

export type DeliveryTrouble =
  /** Try again, not before `retryAfterSeconds`. */
  | 'rate-limited'
  /** The platform or the network failed: try again. */
  | 'temporary'
  /** This person or channel cannot be reached by this road: trying again does not help. */
  | 'unreachable'
  /** The message to be changed is gone. */
  | 'message-gone'
  /** Our own fault (a view that is refused, a missing scope): trying again does not help, ICT must look. */
  | 'refused'

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly trouble: DeliveryTrouble
  /** The platform's own error code, for example `account_inactive`; never a text. */
  readonly code: string
  readonly retryAfterSeconds: number | undefined

  constructor(trouble: DeliveryTrouble, code: string, retryAfterSeconds?: number) {
    super(`${trouble}: ${code}`)
    this.trouble = trouble
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}
