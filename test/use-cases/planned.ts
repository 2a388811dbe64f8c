import type { Notice } from '../../src/domain/notice.ts'
import type { Office } from '../support/office.ts'

/** Every notice that is due by now, as it stands; afterwards all of them are as if sent. */
export async function settlePlanned({ store, clock }: Office): Promise<readonly Notice[]> {
  const found: Notice[] = []
  for (;;) {
    const claimed = await store.claimNotices(clock.now, new Date(clock.now.getTime() + 60_000), 100)
    if (claimed.length === 0) return found
    for (const { id, notice } of claimed) {
      found.push(notice)
      const post = notice.kind !== 'repaint' && notice.kind !== 'remove'
      await store.noticeSent(id, clock.now, post ? messageFor(id, notice) : null)
    }
  }
}

function messageFor(id: string, notice: Exclude<Notice, { kind: 'repaint' | 'remove' }>) {
  const channel = 'school' in notice.to ? 'C0VEILIG01' : `D-${notice.to.person}`
  return { platform: 'slack', channel, message: id } as const
}

/** `alert p_vera`, `channel-card VLI`, `repaint …`: what is told to whom. */
export const inWords = (notices: readonly Notice[]): readonly string[] =>
  notices.map((notice) => {
    if (notice.kind === 'repaint' || notice.kind === 'remove')
      return `${notice.kind} ${notice.post.replace(/^[^/]*\//, '')}`
    return `${notice.kind} ${'school' in notice.to ? notice.to.school : notice.to.person}`
  })
