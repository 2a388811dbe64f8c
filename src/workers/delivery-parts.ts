import type { Messenger } from '../assistant/messenger.ts'
import type { Ports } from '../use-cases/ports.ts'
import type { DrawProposal } from './deliver-proposal.ts'

/** What sending needs. */
export interface DeliveryParts extends Ports {
  readonly messenger: Messenger
  readonly drawProposal: DrawProposal
  readonly log: (event: DeliveryEvent) => void
}

/** Ids and codes only. */
export interface DeliveryEvent {
  /** An `error` waits for someone to look: an alert did not get out, or nothing does. */
  readonly level: 'info' | 'warn' | 'error'
  readonly event: 'sent' | 'failed' | 'given-up'
  readonly notice: string
  readonly attempt: number
  readonly trouble?: string
}
