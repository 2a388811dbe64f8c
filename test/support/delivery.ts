import { drawProposal } from '../../src/assistant/screens/proposal-card.ts'
import { deliverDue } from '../../src/workers/deliver.ts'
import type { DeliveryEvent } from '../../src/workers/delivery-parts.ts'
import { fitting } from './fits.ts'
import { aMessenger, type MemoryMessenger } from './memory-messenger.ts'
import { anOffice, type Office, type OfficeOptions } from './office.ts'

/** An office with a chat platform in memory, and the sending of its notices by hand. */
export interface SendingOffice extends Office {
  readonly messenger: MemoryMessenger
  readonly events: DeliveryEvent[]
  /** One round. */
  deliver(): Promise<number>
  /** Rounds until nothing is due. */
  deliverAll(): Promise<void>
}

export async function aSendingOffice(options: OfficeOptions = {}): Promise<SendingOffice> {
  const office = await anOffice(options)
  const messenger = aMessenger()
  const events: DeliveryEvent[] = []
  const deliver = async () => {
    const count = await deliverDue({ ...office.ports, messenger, drawProposal, log: (event) => events.push(event) })
    for (const { cards } of messenger.standing) for (const card of cards) fitting(card)
    return count
  }
  const deliverAll = async () => {
    while ((await deliver()) > 0);
  }
  return { ...office, messenger, events, deliver, deliverAll }
}
