import { DeliveryError } from '../assistant/messenger.ts'
import type { CaseNotice } from '../domain/notice.ts'
import { errorCode } from '../lib/error-code.ts'
import { passByUnreachable, passDigestOn } from '../use-cases/pass-by-unreachable.ts'
import type { Claim, ClaimedNotice } from '../use-cases/ports.ts'
import { passDoubtOn } from '../use-cases/tell-doubt.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { retryDelay } from './retry-delay.ts'

/** A mistake in the program that comes back this often, some hours long, will not go away by trying. */
const MOST_ATTEMPTS = 20
/** While we are not let in, tried once a minute at most: as soon as ICT mended it everything must go. */
const LOCKED_OUT_ATTEMPT = 6

/**
 * What becomes of a notice that was not delivered: it waits for another try, or is given up. For an alert or a doubt
 * that is given up others are told instead.
 */
export async function notDelivered(
  claimed: ClaimedNotice,
  error: unknown,
  parts: DeliveryParts,
): Promise<'had-its-turn' | 'locked-out'> {
  const known = error instanceof DeliveryError ? error : null
  const trouble = known === null ? `mistake:${errorCode(error)}` : `${known.trouble}:${known.code}`
  switch (known?.trouble) {
    case 'message-gone':
      await parts.store.noticeSent(claimed.id, parts.now(), null)
      break
    case 'unreachable':
    case 'refused':
      await giveUp(claimed, trouble, parts)
      break
    case 'locked-out':
      await wait(claimed, trouble, retryDelay(Math.min(claimed.attempt, LOCKED_OUT_ATTEMPT)), 'error', parts)
      return 'locked-out'
    case 'rate-limited':
    case 'temporary': {
      const asked = (known.retryAfterSeconds ?? 0) * 1000
      await wait(claimed, trouble, Math.max(retryDelay(claimed.attempt), asked), 'warn', parts)
      break
    }
    case undefined:
      if (claimed.attempt >= MOST_ATTEMPTS) await giveUp(claimed, trouble, parts)
      else await wait(claimed, trouble, retryDelay(claimed.attempt), 'error', parts)
  }
  return 'had-its-turn'
}

async function wait(
  claimed: ClaimedNotice,
  trouble: string,
  milliseconds: number,
  level: 'warn' | 'error',
  { store, now, log }: DeliveryParts,
): Promise<void> {
  const { id, attempt } = claimed
  await store.noticeFailed(claimed, trouble, new Date(now().getTime() + milliseconds))
  log({ level, event: 'failed', notice: id, attempt, trouble })
}

async function giveUp(claimed: ClaimedNotice, trouble: string, parts: DeliveryParts): Promise<void> {
  const { id, attempt, notice } = claimed
  try {
    if (notice.kind === 'doubt') await passDoubtOn({ id, attempt, notice, trouble }, parts)
    else if (notice.kind === 'digest') await passDigestOn({ id, attempt, notice, trouble }, parts)
    else await giveUpOfCase({ id, attempt, notice }, trouble, parts)
    parts.log({ level: 'error', event: 'given-up', notice: id, attempt, trouble })
  } catch (error) {
    await wait(claimed, `mistake:${errorCode(error)}`, retryDelay(attempt), 'error', parts)
  }
}

async function giveUpOfCase(
  { notice, ...claim }: Claim & { readonly notice: CaseNotice },
  trouble: string,
  parts: DeliveryParts,
): Promise<void> {
  const person = personToPassBy(notice)
  if (person === null) return parts.store.noticeGivenUp(claim, trouble, parts.now())
  return passByUnreachable({ ...claim, caseNumber: notice.caseNumber, person, trouble }, parts)
}

/** Someone of whom we now know that they cannot be reached, and for whom someone else must be told or asked. */
function personToPassBy(notice: CaseNotice): string | null {
  if (notice.kind === 'alert') return notice.to.person
  return notice.kind === 'proposal' && 'person' in notice.to ? notice.to.person : null
}
