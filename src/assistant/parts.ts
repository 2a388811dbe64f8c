import type { Ports } from '../use-cases/ports.ts'
import type { Card } from '../view/view.ts'
import type { Drafts } from './drafts.ts'

/** What answering needs. */
export interface Parts extends Ports {
  readonly drafts: Drafts
  /** Called after a commit that planned notices, so that they go out at once. */
  readonly wakeDelivery: () => void
  /** Sends a card that tells nothing of any case, straight away; when that fails nothing is lost. */
  readonly answerTyped: (platformId: string, card: Card) => Promise<void>
}
