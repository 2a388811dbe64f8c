import type { MessageRef } from '../use-cases/ports.ts'
import type { Card } from '../view/view.ts'

/** Sends cards on one platform. Every method throws `DeliveryError` and nothing else. */
export interface Messenger {
  /**
   * Sends a card to someone in a direct message. `key` goes with it; `again` when it may have been sent under that key
   * before: then it is looked for first, and not sent twice.
   */
  postToPerson(platformId: string, card: Card, key: string, again: boolean): Promise<MessageRef>
  postToChannel(channel: string, card: Card, key: string, again: boolean): Promise<MessageRef>
  /** Takes away what may have been sent under this key; that it is not there is fine. */
  withdraw(from: Place, key: string): Promise<void>
  /** Sends a card in the thread of a message. */
  reply(to: MessageRef, card: Card, key: string, again: boolean): Promise<MessageRef>
  update(message: MessageRef, card: Card): Promise<void>
  /** Taking away a message that is gone already is fine. */
  remove(message: MessageRef): Promise<void>
  /** Whether messages go to the platform that this is someone's id on; absent: there is one platform only. */
  reaches?(platformId: string): boolean
  /** The platform ids of a channel's members. */
  membersOf(channel: string): Promise<ReadonlySet<string>>
  /** The platform id of the colleague with this e-mail address; null when there is none (yet). */
  findPerson(email: string): Promise<string | null>
}

export type Place = { readonly person: string } | { readonly channel: string }

export type DeliveryTrouble =
  /** Try again, not before `retryAfterSeconds`. */
  | 'rate-limited'
  /** The platform or the network failed: try again. */
  | 'temporary'
  /** The platform does not let us in (token, scope), or says what we do not know: everything waits until ICT mended it. */
  | 'locked-out'
  /** This person or channel cannot be reached by this road: trying again does not help. */
  | 'unreachable'
  /** The message to be changed is gone. */
  | 'message-gone'
  /** The platform takes no such message from anyone: trying again does not help, ICT must look. */
  | 'refused'

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly trouble: DeliveryTrouble
  /** The platform's own error code, for example `user_disabled`; never a text. */
  readonly code: string
  readonly retryAfterSeconds: number | undefined

  constructor(trouble: DeliveryTrouble, code: string, retryAfterSeconds?: number) {
    super(`${trouble}: ${code}`)
    this.trouble = trouble
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}
