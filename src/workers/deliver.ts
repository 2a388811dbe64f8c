import { drawCard } from '../assistant/draw-notice.ts'
import { DeliveryError, type Messenger } from '../assistant/messenger.ts'
import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import type { Notice } from '../domain/notice.ts'
import { sightOf } from '../domain/permissions.ts'
import { passByUnreachable } from '../use-cases/pass-by-unreachable.ts'
import type { ClaimedNotice, MessageRef, Ports, Post } from '../use-cases/ports.ts'
import { repaintOf } from '../use-cases/repaint.ts'
import { changeProposal, type DrawProposal, postProposal } from './deliver-proposal.ts'
import { openChannelOf } from './open-channel.ts'
import { retryDelay } from './retry-delay.ts'

export interface DeliveryParts extends Ports {
  readonly messenger: Messenger
  readonly drawProposal: DrawProposal
  readonly log: (event: DeliveryEvent) => void
}

/** Ids and codes only. */
export interface DeliveryEvent {
  readonly event: 'sent' | 'failed' | 'given-up'
  readonly notice: string
  readonly attempt: number
  readonly trouble?: string
}

const LEASE_MS = 60_000
const AT_ONCE = 20

/**
 * Sends the notices that are due, one claim's worth, and says how many there were. A crash after sending and before
 * writing that down sends again: at least once.
 */
export async function deliverDue(parts: DeliveryParts): Promise<number> {
  const now = parts.now()
  const claimed = await parts.store.claimNotices(now, new Date(now.getTime() + LEASE_MS), AT_ONCE)
  await Promise.all(claimed.map((notice) => deliver(notice, parts)))
  return claimed.length
}

async function deliver(claimed: ClaimedNotice, parts: DeliveryParts): Promise<void> {
  const { id, attempt } = claimed
  try {
    await send(claimed, parts)
    parts.log({ event: 'sent', notice: id, attempt })
  } catch (error) {
    await failed(claimed, error, parts)
  }
}

async function send({ id, notice }: ClaimedNotice, parts: DeliveryParts): Promise<void> {
  const subject = await parts.store.case(notice.caseNumber)
  const directory = await parts.store.directory()
  if (subject === undefined) return parts.store.noticeGivenUp(id, 'case-gone', parts.now())
  if (notice.kind === 'repaint' || notice.kind === 'remove')
    return changeStanding(id, notice, subject, directory, parts)
  const message = await post(id, notice, subject, directory, parts)
  await parts.store.noticeSent(id, parts.now(), message)
  if (message !== null) await repaintIfChanged(id, subject, parts)
}

type Fresh = Exclude<Notice, { kind: 'repaint' | 'remove' }>
type Standing = Extract<Notice, { kind: 'repaint' | 'remove' }>

/** Null: there turned out to be nobody to show it to. */
async function post(
  id: string,
  notice: Fresh,
  subject: Case,
  directory: Directory,
  parts: DeliveryParts,
): Promise<MessageRef | null> {
  if (notice.kind === 'channel-card') return postToChannel(id, subject, directory, parts)
  if (notice.kind === 'proposal') return postProposal(id, notice, subject, directory, parts)
  const { person } = notice.to
  if (sightOf(subject, person) === 'nothing') return null
  const slackId = directory.person(person)?.slackId ?? null
  if (slackId === null) throw new DeliveryError('unreachable', 'no-platform-id')
  const card = drawCard(notice.kind, subject, person, parts.protocol, directory)
  return parts.messenger.postToPerson(slackId, card, id)
}

async function postToChannel(
  id: string,
  subject: Case,
  directory: Directory,
  { messenger, protocol }: DeliveryParts,
): Promise<MessageRef | null> {
  const channel = await openChannelOf(subject, directory, messenger)
  if (channel === null) return null
  return messenger.postToChannel(channel, drawCard('channel-card', subject, null, protocol, directory), id)
}

async function changeStanding(
  id: string,
  notice: Standing,
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
  return parts.messenger.update(message, drawCard(kind, subject, person, parts.protocol, directory))
}

/** The case may have changed between drawing and sending: that card is then drawn again. */
async function repaintIfChanged(id: string, drawn: Case, { store, now }: DeliveryParts): Promise<void> {
  const current = await store.case(drawn.number)
  const standing = (await store.posts(drawn.number)).find((p) => p.notice === id)
  if (current === undefined || standing === undefined || current.version === drawn.version) return
  await store.commit([repaintOf(drawn.number, current.version, standing, now())])
}

async function failed(claimed: ClaimedNotice, error: unknown, parts: DeliveryParts): Promise<void> {
  const { id, notice, attempt } = claimed
  if (!(error instanceof DeliveryError)) throw error
  const trouble = `${error.trouble}:${error.code}`
  if (error.trouble === 'message-gone') return parts.store.noticeSent(id, parts.now(), null)
  if (error.trouble === 'unreachable' || error.trouble === 'refused') {
    await parts.store.noticeGivenUp(id, trouble, parts.now())
    parts.log({ event: 'given-up', notice: id, attempt, trouble })
    const person = personToPassBy(notice)
    if (person !== null) await passByUnreachable(notice.caseNumber, person, parts)
    return
  }
  const wait = Math.max(retryDelay(attempt), (error.retryAfterSeconds ?? 0) * 1000)
  await parts.store.noticeFailed(id, trouble, new Date(parts.now().getTime() + wait))
  parts.log({ event: 'failed', notice: id, attempt, trouble })
}

/** Someone of whom we now know that they cannot be reached, and for whom someone else must be told or asked. */
function personToPassBy(notice: Notice): string | null {
  if (notice.kind === 'alert') return notice.to.person
  return notice.kind === 'proposal' && 'person' in notice.to ? notice.to.person : null
}
