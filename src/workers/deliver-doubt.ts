import { drawDoubt } from '../assistant/draw-doubt.ts'
import type { DoubtNotice } from '../domain/notice.ts'
import type { Claim } from '../use-cases/ports.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { slackIdOf } from './slack-id-of.ts'

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
  const slackId = await slackIdOf(directory.person(notice.to.person), attempt, parts)
  const card = drawDoubt(notice, now(), protocol, directory)
  await store.noticeSent(id, now(), await messenger.postToPerson(slackId, card, id, attempt > 1))
}
