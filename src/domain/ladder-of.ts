import { dayOf } from '../lib/school-time.ts'
import { type LadderInForce, ladderFor } from '../rules/ladders/ladder-for.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Role } from '../rules/vocabulary.ts'
import { accusedIsUnknown } from './accused.ts'
import type { Case } from './case.ts'
import type { Directory } from './directory.ts'

/** What of a case decides which ladder it is on. */
export type Laddered = Pick<Case, 'school' | 'report' | 'advice' | 'restricted' | 'openedAt'>

/**
 * The ladder of a case: that of the day on which it was opened, with the school's own choices. Whatever the protocol
 * says, danger, a risk of self-harm and a possible sexual offence by someone who works for the school are never held.
 */
export function ladderOf(subject: Laddered, directory: Directory, protocol: Protocol): LadderInForce {
  const { report, advice, restricted } = subject
  const { concern, behaviours, serious, weaponUsed } = report
  const { urgency, police, emergency } = advice
  const about = { concern, behaviours, serious, weaponUsed, urgency, police, restricted }
  const settings = directory.school(subject.school)?.choices
  const ladder = ladderFor(about, protocol, { on: dayOf(subject.openedAt), ...(settings ? { settings } : {}) })
  const neverHeld = urgency === 'acute' || emergency.length > 0 || concern === 'staff-sexual-offence'
  return neverHeld ? { ...ladder, quietHours: 'never', digestAt: null } : ladder
}

/**
 * The roles that are told in turn for a role of the route, itself first and nobody beyond `until`. A restricted case
 * goes only through the line of its own rule, and while an accused employee is unknown through no other role at all.
 */
export function rolesUp(role: Role, { next, until }: LadderInForce, subject: Laddered): readonly Role[] {
  const { advice, report, restricted } = subject
  if (accusedIsUnknown(report)) return [role]
  const excluded = new Set(advice.exclude.map((entry) => entry.role))
  const own = advice.notify.find((entry) => entry.role === role)?.instead ?? []
  const line = [...new Set([role, ...(restricted ? own : (next ?? own))])].filter((one) => !excluded.has(one))
  const last = line.indexOf(until)
  if (last !== -1) return line.slice(0, last + 1)
  return isTop(until) ? line : line.filter((one) => one === role || !isTop(one))
}

/** The supervisory board stands in the place of a board of which someone is accused. */
const isTop = (role: Role): boolean => role === 'board' || role === 'supervisory-board'
