import { keptOut } from '../domain/accused.ts'
import type { Change, Ports } from './ports.ts'
import { removalOf } from './repaint.ts'

/** Takes the cards away that someone who just came into a channel must not see. */
export async function guardChannel(channel: string, person: string, ports: Ports): Promise<void> {
  for (const number of await ports.store.casesInChannel(channel)) {
    const subject = await ports.store.case(number)
    if (subject === undefined || !keptOut(subject.report).has(person)) continue
    const posts = (await ports.store.posts(number)).filter((p) => p.message.channel === channel)
    const at = ports.now()
    await ports.store.commit([
      ...posts.map((post): Change => removalOf(number, post, at)),
      { type: 'history-written', number, entry: { at, by: null, what: { type: 'removed-from-channel' } } },
    ])
  }
}
