import { DeliveryError, type Messenger } from '../assistant/messenger.ts'
import { chatIdsOf, platformOfPerson } from '../domain/chat-ids.ts'
import type { StaffMember } from '../domain/organisation.ts'
import type { DeliveryParts } from './delivery-parts.ts'

/** With back-off, some four minutes: someone may be invited to the platform only just now. */
const LOOK_UPS = 8

/**
 * Where someone gets direct messages. Whoever is not linked yet is looked up by e-mail address, and linked.
 *
 * @throws DeliveryError
 */
export async function addressOf(
  person: StaffMember | undefined,
  attempt: number,
  parts: DeliveryParts,
): Promise<string> {
  if (person === undefined) throw new DeliveryError('unreachable', 'not-on-the-list')
  const known = knownAddressOf(person, parts.messenger)
  if (known !== null) return known
  if (person.email === null) throw new DeliveryError('unreachable', 'no-address')
  const found = await parts.messenger.findPerson(person.email)
  if (found === null) throw new DeliveryError(attempt < LOOK_UPS ? 'temporary' : 'unreachable', 'no-account')
  await (platformOfPerson(found) === 'slack'
    ? parts.store.linkSlack(person.id, found)
    : parts.store.linkTeams(person.id, found))
  return found
}

/** Where someone gets direct messages, as far as we know: on a platform that the foundation has. */
export const knownAddressOf = (person: StaffMember, messenger: Messenger): string | null =>
  chatIdsOf(person).find((id) => messenger.reaches?.(id) !== false) ?? null
