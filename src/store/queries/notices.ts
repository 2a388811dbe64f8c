import { sql } from 'kysely'
import type { Claim } from '../../use-cases/ports.ts'
import type { Build } from './build.ts'

/** Spelled out in the statement: a partial index is not used for a value that is bound. */
const PLANNED = sql.lit('planned' as const)
const SENT = sql.lit('sent' as const)
const GIVEN_UP = sql.lit('given-up' as const)

/**
 * What is due and handed out to nobody, oldest first. A notice waits while an earlier one in its lane is neither sent
 * nor given up, so that what happens to one case reaches a reader in order; for a repaint only another one of the same
 * message waits, so that a card that cannot be drawn again holds up nothing that must be told or taken away. A lane is one reader of one case: a person
 * who is alerted, the reporter, or a channel; a `repaint` or `remove` is in the lane of the message that it is about.
 * What is of no case waits for nothing. What is held until its reader is at work holds up nothing else: a card must be
 * taken away at night too.
 */
export const selectDueNotices = (build: Build, foundation: string, now: string, limit: number) =>
  build
    .selectFrom('notices as n')
    .leftJoin('case_keys as k', 'k.number', 'n.number')
    .select(['n.id', 'n.number', 'n.body', 'n.attempts', 'n.planned_at', 'k.fingerprint', 'k.sealed'])
    .where('n.state', '=', PLANNED)
    .where('n.foundation', '=', foundation)
    .where('n.due_at', '<=', now)
    .where('n.next_at', '<=', now)
    .where((eb) => eb.or([eb('n.claimed_until', 'is', null), eb('n.claimed_until', '<=', now)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notices as earlier')
            .select('earlier.seq')
            .where('earlier.state', '=', PLANNED)
            .where('earlier.due_at', '<=', now)
            .whereRef('earlier.number', '=', 'n.number')
            .whereRef('earlier.lane', '=', 'n.lane')
            .whereRef('earlier.seq', '<', 'n.seq')
            .where((eb) =>
              eb.or([
                eb('earlier.kind', '!=', 'repaint'),
                eb.and([eb('n.kind', '=', 'repaint'), eb('earlier.post', '=', eb.ref('n.post'))]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('n.due_at')
    .orderBy('n.seq')
    .limit(limit)
    .compile()

export const claimNotice = (build: Build, id: string, until: string) =>
  build
    .updateTable('notices')
    .set((eb) => ({ claimed_until: until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .compile()

export const selectNotice = (build: Build, foundation: string, id: string) =>
  build
    .selectFrom('notices as n')
    .leftJoin('case_keys as k', 'k.number', 'n.number')
    .select(['n.id', 'n.number', 'n.lane', 'k.fingerprint', 'k.sealed'])
    .where('n.id', '=', id)
    .where('n.foundation', '=', foundation)
    .compile()

export interface SentNotice {
  readonly at: string
  readonly platform: 'slack' | 'teams' | null
  readonly channel: string | null
  readonly message: Buffer | null
}

/** Also of one that was given up meanwhile: that it was sent is what happened. Of one that was sent, the first stays. */
export const markNoticeSent = (build: Build, id: string, { at, ...sent }: SentNotice) =>
  build
    .updateTable('notices')
    .set({ state: 'sent', settled_at: at, claimed_until: null, trouble: null, ...sent })
    .where('id', '=', id)
    .where('state', '!=', SENT)
    .compile()

/** Only of the attempt that was claimed: whoever's lease ran out must not free or end what another has in hand. */
export const postponeNotice = (build: Build, { id, attempt }: Claim, trouble: string, retryAt: string) =>
  build
    .updateTable('notices')
    .set({ trouble: codeOnly(trouble), next_at: retryAt, claimed_until: null })
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('state', '=', PLANNED)
    .compile()

/** Only of the attempt that was claimed, as above. */
export const giveUpNotice = (build: Build, { id, attempt }: Claim, trouble: string, at: string) =>
  build
    .updateTable('notices')
    .set({ state: 'given-up', trouble: codeOnly(trouble), settled_at: at, claimed_until: null })
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('state', '=', PLANNED)
    .compile()

/** A platform's own text may repeat what was sent to it, so only what looks like a code is kept. */
const codeOnly = (trouble: string): string => (/^[\w.:-]{1,64}$/.test(trouble) ? trouble : 'not-a-code')

/** Messages that were sent and not taken away since. */
export const selectPosts = (build: Build, foundation: string, number: string) =>
  standing(build, foundation)
    .innerJoin('case_keys as k', 'k.number', 'n.number')
    .select(['n.id', 'n.body', 'n.message', 'k.fingerprint', 'k.sealed'])
    .where('n.number', '=', number)
    .where('n.kind', 'not in', ['repaint', 'remove'])
    .orderBy('n.seq')
    .compile()

/** One row for each card that stands there. */
export const selectCasesInChannel = (build: Build, foundation: string, channel: string) =>
  standing(build, foundation).select('n.number').where('n.channel', '=', channel).orderBy('n.number').compile()

const standing = (build: Build, foundation: string) =>
  build
    .selectFrom('notices as n')
    .where('n.foundation', '=', foundation)
    .where('n.state', '=', SENT)
    .where('n.message', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notices as removal')
            .select('removal.seq')
            .whereRef('removal.post', '=', 'n.id')
            .where('removal.kind', '=', 'remove')
            .where('removal.state', '=', SENT),
        ),
      ),
    )

/** When the oldest one that is due was to be sent. */
export const selectOldestDue = (build: Build, foundation: string, now: string) =>
  build
    .selectFrom('notices')
    .select('due_at')
    .where('state', '=', PLANNED)
    .where('foundation', '=', foundation)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(1)
    .compile()

export const countGivenUp = (build: Build, foundation: string, since: string) =>
  build
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', GIVEN_UP)
    .where('foundation', '=', foundation)
    .where('settled_at', '>', since)
    .compile()

/** Two counts, each over an index of its own: those that were sent are far more, and are in none. */
export const countNotices = (build: Build, foundation: string, state: 'planned' | 'given-up') =>
  build
    .selectFrom('notices')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
    .where('state', '=', state === 'planned' ? PLANNED : GIVEN_UP)
    .where('foundation', '=', foundation)
    .groupBy('kind')
    .compile()

/** What is wrong with those that wait for another try, each code once. */
export const selectTroubles = (build: Build, foundation: string) =>
  build
    .selectFrom('notices')
    .select('trouble')
    .distinct()
    .where('state', '=', PLANNED)
    .where('foundation', '=', foundation)
    .where('trouble', 'is not', null)
    .orderBy('trouble')
    .compile()
