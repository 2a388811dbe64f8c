import { drawDoubt } from '../assistant/draw-doubt.ts'
import type { DoubtNotice } from '../domain/notice.ts'
import type { Claim } from '../use-cases/ports.ts'
import { addressOf } from './address-of.ts'
import type { DeliveryParts } from './delivery-parts.ts'

/**
 * Sends what someone thinks of an answer to whoever looks after the answers.
 *
 * @throws DeliveryError
 */
export async function deliverDoubt(
  { id, attempt, notice }: Claim & { readonly notice: DoubtNotice },
  parts: DeliveryParts,
): Promise<void> {
  const { store, protocol, messenger, now } = parts
  const directory = await store.directory()
  const address = await addressOf(directory.person(notice.to.person), attempt, parts)
  const card = drawDoubt(notice, now(), protocol, directory)
  await store.noticeSent(id, now(), await messenger.postToPerson(address, card, id, attempt > 1))
}
