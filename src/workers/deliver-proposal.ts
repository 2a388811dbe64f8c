import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import type { Notice } from '../domain/notice.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Claim, MessageRef, Post } from '../use-cases/ports.ts'
import type { Card } from '../view/view.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { openChannelOf } from './open-channel.ts'

/** Draws a proposal as it stands, in the reader's language; `reader` null: for a channel. */
export type DrawProposal = (
  proposal: Proposal,
  subject: Case,
  reader: string | null,
  protocol: Protocol,
  directory: Directory,
) => Card

type ProposalNotice = Extract<Notice, { kind: 'proposal' }>

/**
 * Sends a proposal in the thread of the reader's card, which went before it in the same lane. Null: there is no card, or
 * nobody may see it there any more.
 */
export async function postProposal(
  { id, attempt, notice }: Claim & { readonly notice: ProposalNotice },
  subject: Case,
  directory: Directory,
  parts: DeliveryParts,
): Promise<MessageRef | null> {
  const proposal = await find(notice.proposal, subject, parts)
  const person = 'person' in notice.to ? notice.to.person : null
  const card = await cardOf(person, subject, parts)
  if (proposal === undefined || card === undefined) return null
  if (!(await maySee(person, subject, directory, parts))) return null
  const drawn = parts.drawProposal(proposal, subject, person, parts.protocol, directory)
  return parts.messenger.reply(card.message, drawn, id, attempt > 1)
}

/** Draws it again as it stands now, or takes it away from whoever may not see it any more. */
export async function changeProposal(
  standing: Post,
  subject: Case,
  directory: Directory,
  parts: DeliveryParts,
): Promise<void> {
  const proposal = standing.proposal === undefined ? undefined : await find(standing.proposal, subject, parts)
  const seen = proposal !== undefined && (await maySee(standing.person, subject, directory, parts))
  if (!seen) return parts.messenger.remove(standing.message)
  const drawn = parts.drawProposal(proposal, subject, standing.person, parts.protocol, directory)
  return parts.messenger.update(standing.message, drawn)
}

const find = async (id: string, { number }: Case, { store }: DeliveryParts): Promise<Proposal | undefined> =>
  (await store.proposals(number)).find((p) => p.id === id)

const cardOf = async (person: string | null, { number }: Case, { store }: DeliveryParts): Promise<Post | undefined> =>
  (await store.posts(number)).find(
    (p) => p.kind === (person === null ? 'channel-card' : 'alert') && p.person === person,
  )

const maySee = async (person: string | null, subject: Case, directory: Directory, { messenger }: DeliveryParts) =>
  person === null ? (await openChannelOf(subject, directory, messenger)) !== null : sightOf(subject, person) === 'whole'
