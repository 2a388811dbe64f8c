import type { CaseNotice } from '../../domain/notice.ts'
import type { ClaimedNotice, MessageRef, Post, Store } from '../../use-cases/ports.ts'
import type { StoreState } from '../open-store.ts'
import { places } from '../places.ts'
import {
  claimNotice,
  countGivenUp,
  countNotices,
  giveUpNotice,
  markNoticeSent,
  postponeNotice,
  type SentNotice,
  selectCasesInChannel,
  selectDueNotices,
  selectNotice,
  selectOldestDue,
  selectPosts,
  selectTroubles,
} from '../queries/notices.ts'
import { isChannelLane, type KeptNotice } from '../queries/plan-notice.ts'
import { sealJson, unsealJson } from '../seal.ts'
import { damaged, StoreError } from '../store-error.ts'
import type { Setting } from './setting.ts'

type NoticeLedger = Pick<
  Store,
  'claimNotices' | 'noticeSent' | 'noticeFailed' | 'noticeGivenUp' | 'posts' | 'casesInChannel'
>

/** What must be told to whom, and what came of it. */
export function noticeLedger(setting: Setting): NoticeLedger {
  const { driver, keyring, foundation } = setting
  const { build, rows, run } = driver
  return {
    async claimNotices(now, until, limit) {
      return claim(setting, now, until, limit)
    },
    async noticeSent(id, at, message) {
      const [row] = rows(selectNotice(build, foundation.id, id))
      if (row === undefined) return
      const marked = markNoticeSent(build, id, sentNotice(sealedUnder(setting, row), row, at, message))
      await driver.together(() => run(marked))
    },
    async noticeFailed(claim, trouble, retryAt) {
      await driver.together(() => run(postponeNotice(build, claim, trouble, retryAt.toISOString())))
    },
    async noticeGivenUp(claim, trouble, at) {
      await driver.together(() => run(giveUpNotice(build, claim, trouble, at.toISOString())))
    },
    async posts(number) {
      return rows(selectPosts(build, foundation.id, number)).flatMap((row) => {
        const key = keyring.open(places.caseKey(number), row)
        return postOf(number, key, row)
      })
    },
    async casesInChannel(channel) {
      const standing = rows(selectCasesInChannel(build, foundation.id, channel))
      return [...new Set(standing.flatMap((row) => row.number ?? []))]
    },
  }
}

export type NoticeState = Omit<StoreState, 'migration'>

/** How the notices stand: for `readyz` and metrics. */
export function noticeState({
  driver,
  foundation,
  now,
}: Pick<Setting, 'driver' | 'now'> & { readonly foundation: string }): NoticeState {
  const { build, rows } = driver
  const dayAgo = new Date(now().getTime() - DAY_MS).toISOString()
  const [oldest] = rows(selectOldestDue(build, foundation, now().toISOString()))
  const [givenUp] = rows(countGivenUp(build, foundation, dayAgo))
  return {
    oldestDueSeconds: oldest === undefined ? null : (now().getTime() - Date.parse(oldest.due_at)) / 1000,
    givenUp: givenUp?.count ?? 0,
    troubles: rows(selectTroubles(build, foundation)).flatMap((row) => row.trouble ?? []),
    notices: (['planned', 'given-up'] as const).flatMap((state) =>
      rows(countNotices(build, foundation, state)).map(({ kind, count }) => ({ kind, state, count })),
    ),
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

/** One that was damaged is given up here, so that it does not hold up all others. */
function claim(setting: Setting, now: Date, until: Date, limit: number): Promise<readonly ClaimedNotice[]> {
  const { driver, foundation } = setting
  const { build, rows, run } = driver
  return driver.together(() =>
    rows(selectDueNotices(build, foundation.id, now.toISOString(), limit)).flatMap((row) => {
      try {
        const { key, owner } = sealedUnder(setting, row)
        const { trace, ...notice } = unsealJson<KeptNotice>(key, places.notice(owner, row.id), row.body)
        run(claimNotice(build, row.id, until.toISOString()))
        const claimed = { id: row.id, notice, attempt: row.attempts + 1, plannedAt: new Date(row.planned_at) }
        return trace === undefined ? claimed : { ...claimed, trace }
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'damaged')) throw error
        run(giveUpNotice(build, { id: row.id, attempt: row.attempts }, error.code, now.toISOString()))
        return []
      }
    }),
  )
}

interface SealedUnder {
  readonly key: Buffer
  /** The number of its case, or the foundation. */
  readonly owner: string
}

/** @throws StoreError `damaged` when the key of its case is gone. */
function sealedUnder({ keyring, keys, foundation }: Setting, { number, ...kept }: NoticeWithKey): SealedUnder {
  if (number === null) return { key: keys.directory, owner: foundation.id }
  const { fingerprint, sealed } = kept
  if (fingerprint === null || sealed === null) throw damaged('case_keys')
  return { key: keyring.open(places.caseKey(number), { fingerprint, sealed }), owner: number }
}

interface NoticeWithKey {
  readonly number: string | null
  readonly fingerprint: string | null
  readonly sealed: Buffer | null
}

function sentNotice(
  { key, owner }: SealedUnder,
  row: { readonly id: string; readonly lane: string },
  at: Date,
  message: MessageRef | null,
): SentNotice {
  return {
    at: at.toISOString(),
    platform: message?.platform ?? null,
    channel: isChannelLane(row.lane) && message !== null ? message.channel : null,
    message: message === null ? null : sealJson(key, places.message(owner, row.id), message),
  }
}

function postOf(
  number: string,
  key: Buffer,
  row: { readonly id: string; readonly body: Buffer; readonly message: Buffer | null },
): readonly Post[] {
  const notice = unsealJson<CaseNotice>(key, places.notice(number, row.id), row.body)
  if (row.message === null || notice.kind === 'repaint' || notice.kind === 'remove') return []
  const message = unsealJson<MessageRef>(key, places.message(number, row.id), row.message)
  const person = 'person' in notice.to ? notice.to.person : null
  const proposal = notice.kind === 'proposal' ? { proposal: notice.proposal } : {}
  return [{ notice: row.id, kind: notice.kind, person, ...proposal, message }]
}
