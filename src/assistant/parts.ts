import type { Ports } from '../use-cases/ports.ts'
import type { Drafts } from './drafts.ts'

/** What answering needs. */
export interface Parts extends Ports {
  readonly drafts: Drafts
  /** Called after a commit that planned notices, so that they go out at once. */
  readonly wakeDelivery: () => void
}
