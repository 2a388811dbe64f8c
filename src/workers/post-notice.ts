import { drawCard } from '../assistant/draw-notice.ts'
import { DeliveryError } from '../assistant/messenger.ts'
import type { Case } from '../domain/case.ts'
import { platformOfChannel } from '../domain/chat-ids.ts'
import type { Directory } from '../domain/directory.ts'
import type { CaseNotice } from '../domain/notice.ts'
import { mayBeSeenByKeptOut } from '../use-cases/channel-onlookers.ts'
import { decisionsFor, NO_DECISIONS } from '../use-cases/decisions-for.ts'
import { guardCard, takeFromChannel } from '../use-cases/guard-channel.ts'
import type { Claim, MessageRef } from '../use-cases/ports.ts'
import { addressOf, knownAddressOf } from './address-of.ts'
import { postProposal } from './deliver-proposal.ts'
import type { DeliveryParts } from './delivery-parts.ts'

/** A notice that leads to a message of its own. */
export type Fresh = Exclude<CaseNotice, { kind: 'repaint' | 'remove' }>

type Claimed = Claim & { readonly notice: Fresh }

/**
 * Posts the card of a notice, as the case is now. Null when nobody may see it (any more): what an earlier attempt may
 * have posted is then taken away.
 *
 * @throws DeliveryError
 */
export async function post(
  claimed: Claimed,
  subject: Case,
  directory: Directory,
  parts: DeliveryParts,
): Promise<MessageRef | null> {
  const { notice } = claimed
  if (notice.kind === 'channel-card') return postToChannel(claimed, subject, directory, parts)
  if (notice.kind === 'proposal') return postProposal({ ...claimed, notice }, subject, directory, parts)
  const { person } = notice.to
  // Whoever left has no card any more, but someone else must be told instead.
  if (notice.kind === 'alert' && directory.person(person) === undefined)
    throw new DeliveryError('unreachable', 'not-on-the-list')
  const decisions = notice.kind === 'alert' ? await decisionsFor(subject.number, person, parts.store) : NO_DECISIONS
  const card = drawCard(notice.kind, subject, person, parts.protocol, directory, decisions)
  const again = claimed.attempt > 1
  if (card === null) {
    const reader = directory.person(person)
    const chatId = reader === undefined ? null : knownAddressOf(reader, parts.messenger)
    if (again && chatId !== null) await parts.messenger.withdraw({ person: chatId }, claimed.id)
    return null
  }
  const address = await addressOf(directory.person(person), claimed.attempt, parts)
  return parts.messenger.postToPerson(address, card, claimed.id, again)
}

/** All members see a card in a channel, so it is posted only when it is certain that nobody who is kept out is one. */
async function postToChannel(
  { id, attempt }: Claimed,
  subject: Case,
  directory: Directory,
  { messenger, protocol }: DeliveryParts,
): Promise<MessageRef | null> {
  const channel = directory.school(subject.school)?.safetyChannel
  if (channel === undefined) return null
  const card = drawCard('channel-card', subject, null, protocol, directory)
  const isSeen = async () =>
    mayBeSeenByKeptOut(subject.report, await messenger.membersOf(channel), directory, platformOfChannel(channel))
  if (card === null || subject.restricted || (await isSeen())) {
    if (attempt > 1) await messenger.withdraw({ channel }, id)
    return null
  }
  return messenger.postToChannel(channel, card, id, attempt > 1)
}

/**
 * Someone may have come in while the card was being posted: their coming found no card yet. Called when the card stands
 * in the ledger; when the members cannot be read now, the card goes.
 */
export async function checkChannelAgain(number: string, channel: string, parts: DeliveryParts): Promise<void> {
  try {
    await guardCard(number, channel, await parts.messenger.membersOf(channel), parts)
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    await takeFromChannel(number, channel, parts)
  }
}
