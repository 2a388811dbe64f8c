import { DeliveryError } from '../assistant/messenger.ts'
import type { StaffMember } from '../domain/organisation.ts'
import type { DeliveryParts } from './delivery-parts.ts'

/** With back-off, some four minutes: someone may be invited to the platform only just now. */
const LOOK_UPS = 8

/**
 * Where someone gets direct messages. Whoever is not linked yet is looked up by e-mail address, and linked.
 *
 * @throws DeliveryError
 */
export async function slackIdOf(
  person: StaffMember | undefined,
  attempt: number,
  parts: DeliveryParts,
): Promise<string> {
  if (person === undefined) throw new DeliveryError('unreachable', 'not-on-the-list')
  if (person.slackId !== null) return person.slackId
  if (person.email === null) throw new DeliveryError('unreachable', 'no-address')
  const found = await parts.messenger.findPerson(person.email)
  if (found === null) throw new DeliveryError(attempt < LOOK_UPS ? 'temporary' : 'unreachable', 'no-account')
  await parts.store.linkSlack(person.id, found)
  return found
}
