import { drawCard, drawEnded } from '../assistant/draw-notice.ts'
import { withStandingAccess } from '../domain/access-lapse.ts'
import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import type { CaseNotice } from '../domain/notice.ts'
import { inTrace } from '../lib/trace.ts'
import { decisionsFor, NO_DECISIONS } from '../use-cases/decisions-for.ts'
import type { Claim, ClaimedNotice, Post } from '../use-cases/ports.ts'
import { removalOf, repaintOf } from '../use-cases/repaint.ts'
import { deliverDigest } from './deliver-digest.ts'
import { deliverDoubt } from './deliver-doubt.ts'
import { changeProposal } from './deliver-proposal.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { notDelivered } from './not-delivered.ts'
import { checkChannelAgain, type Fresh, post } from './post-notice.ts'

const LEASE_MS = 60_000
const AT_ONCE = 20

/**
 * Sends the notices that are due, one claim's worth, and says how many there were; 0 as well when the platform does not
 * let us in, so that no more are tried now. After a crash between sending and writing that down, the message is looked
 * for on the platform before it is sent again.
 *
 * @throws what the store throws, after every notice of the claim had its turn; their leases free them.
 */
export async function deliverDue(parts: DeliveryParts): Promise<number> {
  const now = parts.now()
  const claimed = await parts.store.claimNotices(now, new Date(now.getTime() + LEASE_MS), AT_ONCE)
  const turns = await Promise.allSettled(
    claimed.map((notice) => inTrace(notice.trace ?? null, () => deliver(notice, parts))),
  )
  const broken = turns.find((turn) => turn.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  const isLockedOut = turns.some((turn) => turn.status === 'fulfilled' && turn.value === 'locked-out')
  return isLockedOut ? 0 : claimed.length
}

async function deliver(claimed: ClaimedNotice, parts: DeliveryParts): Promise<'had-its-turn' | 'locked-out'> {
  const { id, attempt } = claimed
  try {
    await send(claimed, parts)
    parts.log({ level: 'info', event: 'sent', notice: id, attempt })
    return 'had-its-turn'
  } catch (error) {
    return notDelivered(claimed, error, parts)
  }
}

function send(claimed: ClaimedNotice, parts: DeliveryParts): Promise<void> {
  const { notice } = claimed
  switch (notice.kind) {
    case 'doubt':
      return deliverDoubt({ ...claimed, notice }, parts)
    case 'digest':
      return deliverDigest({ ...claimed, notice }, parts)
    default:
      return sendOfCase({ ...claimed, notice }, parts)
  }
}

async function sendOfCase(claimed: Claim & { readonly notice: CaseNotice }, parts: DeliveryParts): Promise<void> {
  const { id, notice } = claimed
  const kept = await parts.store.case(notice.caseNumber)
  const directory = await parts.store.directory()
  const subject = kept === undefined ? undefined : withStandingAccess(kept, directory, parts.now())
  if (subject === undefined) return parts.store.noticeGivenUp(claimed, 'case-gone', parts.now())
  if (notice.kind === 'repaint' || notice.kind === 'remove')
    return changeStanding(id, notice, subject, directory, parts)
  const message = await post({ ...claimed, notice }, subject, directory, parts)
  await parts.store.noticeSent(id, parts.now(), message)
  if (message === null) return
  if (notice.kind === 'channel-card') await checkChannelAgain(subject.number, message.channel, parts)
  await repaintIfChanged(id, notice, subject, parts)
}

/** A card that stands for someone who may not know of the case any more is taken away instead of drawn again. */
async function changeStanding(
  id: string,
  notice: Exclude<CaseNotice, Fresh>,
  subject: Case,
  directory: Directory,
  parts: DeliveryParts,
): Promise<void> {
  const standing = (await parts.store.posts(subject.number)).find((p) => p.notice === notice.post)
  if (standing !== undefined && notice.kind === 'remove') await parts.messenger.remove(standing.message)
  if (standing !== undefined && notice.kind === 'repaint') await repaint(standing, subject, directory, parts)
  await parts.store.noticeSent(id, parts.now(), null)
}

async function repaint(standing: Post, subject: Case, directory: Directory, parts: DeliveryParts): Promise<void> {
  const { kind, person, message } = standing
  if (kind === 'proposal') return changeProposal(standing, subject, directory, parts)
  const decisions =
    kind === 'alert' && person !== null ? await decisionsFor(subject.number, person, parts.store) : NO_DECISIONS
  const card =
    drawCard(kind, subject, person, parts.protocol, directory, decisions) ??
    drawEnded(kind, subject, person, parts.protocol, directory)
  if (card === null) return parts.store.commit([removalOf(subject.number, standing, parts.now())])
  return parts.messenger.update(message, card)
}

/** The case may have changed between drawing and sending: that card is then drawn again. */
async function repaintIfChanged(id: string, { kind }: Fresh, drawn: Case, parts: DeliveryParts): Promise<void> {
  const { store, now } = parts
  const current = await store.case(drawn.number)
  if (current === undefined || current.version === drawn.version) return
  const standing = (await store.posts(drawn.number)).find((p) => p.notice === id && p.kind === kind)
  if (standing === undefined) return
  await store.commit([repaintOf(drawn.number, current.version, standing, now())])
}
