import { keptOut } from '../domain/accused.ts'
import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import type { Change, Store } from './ports.ts'
import { removalOf } from './repaint.ts'

/**
 * What happens to the cards in a school's channel when a case is known better: they go when it became restricted, or
 * when someone turned out to be kept out who may be in there; a case that is not restricted any more gets one.
 */
export async function changeChannelCards(
  before: Case,
  next: Case,
  directory: Directory,
  store: Pick<Store, 'posts'>,
  at: Date,
): Promise<Change[]> {
  const { number } = next
  const outBefore = keptOut(before.report)
  if (next.restricted || [...keptOut(next.report)].some((person) => !outBefore.has(person)))
    return takeAway(number, store, at)
  if (!before.restricted || directory.school(next.school)?.safetyChannel === undefined) return []
  const notice = { kind: 'channel-card', caseNumber: number, to: { school: next.school } } as const
  return [{ type: 'notice-planned', id: `${number}/channel/${next.version + 1}`, notice, dueAt: at }]
}

async function takeAway(number: string, store: Pick<Store, 'posts'>, at: Date): Promise<Change[]> {
  const posts = (await store.posts(number)).filter((post) => post.person === null)
  if (posts.length === 0) return []
  return [
    ...posts.map((post) => removalOf(number, post, at)),
    { type: 'history-written', number, entry: { at, by: null, what: { type: 'removed-from-channel' } } },
  ]
}
