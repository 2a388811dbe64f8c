import type { Case } from '../domain/case.ts'
import type { Change, Post, Store } from './ports.ts'

/** Draws every card of a case again that stands somewhere; cards still to be sent are drawn as the case is by then. */
export async function repaintCards(subject: Case, store: Store, now: Date): Promise<Change[]> {
  const posts = await store.posts(subject.number)
  return posts
    .filter((post) => post.kind !== 'taken-up' && post.kind !== 'nobody-reached' && post.kind !== 'not-taken-up')
    .map((post) => repaintOf(subject.number, subject.version + 1, post, now))
}

/**
 * As `repaintCards`, with the messages to the reporter that otherwise stay as they were sent: they may name a role that
 * tells too much of what a case proves to be.
 */
export async function repaintEverything(subject: Case, store: Store, now: Date): Promise<Change[]> {
  const posts = await store.posts(subject.number)
  return posts.map((post) => repaintOf(subject.number, subject.version + 1, post, now))
}

/** `version`: the state that the card must show; planning it twice is one repaint. */
export const repaintOf = (number: string, version: number, post: Post, dueAt: Date): Change => ({
  type: 'notice-planned',
  id: `${post.notice}/repaint/${version}`,
  notice: { kind: 'repaint', caseNumber: number, post: post.notice },
  dueAt,
})

export const removalOf = (number: string, post: Post, dueAt: Date): Change => ({
  type: 'notice-planned',
  id: `${post.notice}/remove`,
  notice: { kind: 'remove', caseNumber: number, post: post.notice },
  dueAt,
})
