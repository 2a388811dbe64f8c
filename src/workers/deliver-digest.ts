import { drawDigest } from '../assistant/draw-digest.ts'
import { withStandingAccess } from '../domain/access-lapse.ts'
import type { DigestNotice } from '../domain/notice.ts'
import type { Claim } from '../use-cases/ports.ts'
import { addressOf, knownAddressOf } from './address-of.ts'
import type { DeliveryParts } from './delivery-parts.ts'

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
    const member = directory.person(person)
    const known = member === undefined ? null : knownAddressOf(member, messenger)
    if (again && known !== null) await messenger.withdraw({ person: known }, id)
    return store.noticeSent(id, now(), null)
  }
  const address = await addressOf(directory.person(person), attempt, parts)
  await store.noticeSent(id, now(), await messenger.postToPerson(address, card, id, again))
}
