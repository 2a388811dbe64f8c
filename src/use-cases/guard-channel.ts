import { platformOfChannel } from '../domain/chat-ids.ts'
import { mayBeSeenByKeptOut } from './channel-onlookers.ts'
import type { Change, Ports } from './ports.ts'
import { removalOf } from './repaint.ts'

/**
 * Takes the cards away that someone in a channel must not see, or may: see `mayBeSeenByKeptOut`. `members` are the ids,
 * on its platform, of everyone in it, or of those who just came. A case that became restricted has no card in a channel.
 */
export async function guardChannel(channel: string, members: ReadonlySet<string>, ports: Ports): Promise<void> {
  for (const number of await ports.store.casesInChannel(channel)) await guardCard(number, channel, members, ports)
}

/** As `guardChannel`, of one case only. */
export async function guardCard(
  number: string,
  channel: string,
  members: ReadonlySet<string>,
  ports: Ports,
): Promise<void> {
  const subject = await ports.store.case(number)
  if (subject === undefined) return
  const directory = await ports.store.directory()
  if (!subject.restricted && !mayBeSeenByKeptOut(subject.report, members, directory, platformOfChannel(channel))) return
  await takeFromChannel(number, channel, ports)
}

/** Plans the removal of a case's cards in a channel, and writes that down. */
export async function takeFromChannel(number: string, channel: string, ports: Ports): Promise<void> {
  const posts = (await ports.store.posts(number)).filter((p) => p.message.channel === channel)
  const at = ports.now()
  await ports.store.commit([
    ...posts.map((post): Change => removalOf(number, post, at)),
    { type: 'history-written', number, entry: { at, by: null, what: { type: 'removed-from-channel' } } },
  ])
}
