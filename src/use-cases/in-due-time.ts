import type { Directory } from '../domain/directory.ts'
import { type Laddered, ladderOf } from '../domain/ladder-of.ts'
import type { CaseNotice, Notice } from '../domain/notice.ts'
import { heldUntil } from '../domain/quiet-hours.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Change } from './ports.ts'

/** All else someone must hear at once, asked for themselves, or only changes a message that stands. */
const CAN_WAIT = [
  'alert',
  'taken-up',
  'not-taken-up',
  'closed',
  'merged',
  'question',
  'answered',
  'supplemented',
] as const

/**
 * The same changes with what can wait planned for when its reader is at work, as the case's ladder says.
 *
 * @param subject the case as it will be after these changes
 */
export function held(
  changes: readonly Change[],
  subject: Laddered,
  directory: Directory,
  protocol: Protocol,
): readonly Change[] {
  const ladder = ladderOf(subject, directory, protocol)
  return changes.map((change) => {
    if (change.type !== 'notice-planned' || !canWait(change.notice)) return change
    return { ...change, dueAt: heldUntil(change.notice.to.person, ladder, change.dueAt, directory) }
  })
}

/**
 * As `held`, for alerts by the rules. Who hears of the case in a daily message gets no alert: the history says so instead,
 * and `sendDigests` reads it there.
 */
export function inDueTime(
  alerts: readonly Change[],
  subject: Laddered,
  directory: Directory,
  protocol: Protocol,
): readonly Change[] {
  if (ladderOf(subject, directory, protocol).digestAt === null) return held(alerts, subject, directory, protocol)
  return alerts.flatMap((change): Change[] => {
    if (change.type === 'notice-planned' && change.notice.kind === 'alert') return []
    if (change.type !== 'history-written' || change.entry.what.type !== 'alerted') return [change]
    const { entry } = change
    return [{ ...change, entry: { ...entry, what: { ...change.entry.what, type: 'for-digest' } } }]
  })
}

type CanWait = Extract<CaseNotice, { kind: (typeof CAN_WAIT)[number] }>

const canWait = (notice: Notice): notice is CanWait => CAN_WAIT.some((kind) => kind === notice.kind)
