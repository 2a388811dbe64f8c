import { drawDigest } from '../assistant/draw-digest.ts'
import { withStandingAccess } from '../domain/access-lapse.ts'
import type { DigestNotice } from '../domain/notice.ts'
import type { Claim } from '../use-cases/ports.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { slackIdOf } from './slack-id-of.ts'

/**
 * Sends someone their daily message, as the cases are now. Nothing is sent, and what an earlier attempt may have sent is
 * taken away, when nothing in it waits for them any more.
 *
 * @throws DeliveryError
 */
export async function deliverDigest(
  { id, attempt, notice }: Claim & { readonly notice: DigestNotice },
  parts: DeliveryParts,
): Promise<void> {
  const { store, protocol, messenger, now } = parts
  const { person } = notice.to
  const directory = await store.directory()
  const kept = await Promise.all(notice.cases.map((number) => store.case(number)))
  const cases = kept.flatMap((one) => (one === undefined ? [] : withStandingAccess(one, directory, now())))
  const card = drawDigest(cases, person, protocol, directory)
  const again = attempt > 1
  if (card === null) {
    const known = directory.person(person)?.slackId ?? null
    if (again && known !== null) await messenger.withdraw({ person: known }, id)
    return store.noticeSent(id, now(), null)
  }
  const slackId = await slackIdOf(directory.person(person), attempt, parts)
  await store.noticeSent(id, now(), await messenger.postToPerson(slackId, card, id, again))
}
