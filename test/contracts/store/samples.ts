import type { Case } from '../../../src/domain/case.ts'
import type { Notice } from '../../../src/domain/notice.ts'
import type { Change, MessageRef, Store } from '../../../src/use-cases/ports.ts'
import { aCase } from '../../make.ts'

/** The number of `aCase()`. */
export const NUMBER = aCase().number
/** A time of one day, in UTC. */
export const at = (time: string): Date => new Date(`2026-11-19T${time}:00.000Z`)
export const NOON = at('12:00')

export const openedAs = (opened: Case, { formId = 'V1', traces = [] as readonly string[] } = {}): Change => ({
  type: 'case-opened',
  case: opened,
  formId,
  traces,
})

export const open = (store: Store, opened: Case, more: { formId?: string; traces?: readonly string[] } = {}) =>
  store.commit([openedAs(opened, more)])

export const planned = (id: string, notice: Notice, dueAt = NOON): Change => ({
  type: 'notice-planned',
  id,
  notice,
  dueAt,
})

export function alertTo(person: string, caseNumber = NUMBER): Notice {
  return { kind: 'alert', caseNumber, to: { person } }
}

/** Of no case. */
export function doubtTo(person: string, by: string | null = null): Notice {
  const doubt = { id: 'made-up-doubt', answer: 'time-out-length', reason: 'unclear', by } as const
  return { kind: 'doubt', doubt, schools: ['TST'], to: { person } }
}

export function toReporter(kind: 'receipt' | 'taken-up' | 'question' | 'closed' | 'merged'): Notice {
  return { kind, caseNumber: NUMBER, to: { person: 'p-docent' } }
}

export function channelCard(): Notice {
  return { kind: 'channel-card', caseNumber: NUMBER, to: { school: 'TST' } }
}

export const message = (channel: string): MessageRef => ({ platform: 'slack', channel, message: '1763550000.000100' })

export const claim = async (store: Store, now = NOON, until = at('23:00')): Promise<readonly string[]> =>
  (await store.claimNotices(now, until, 10)).map((n) => n.id)
