import { atSchool, withOffset } from '../lib/school-time.ts'
import type { StepEntry } from '../rules/advice.ts'
import { stricter } from '../rules/grounds.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { Case } from './case.ts'
import { isOpen, isResting } from './case-state.ts'

/** What a term of an advice counts from. */
export type Counted = Pick<Case, 'openedAt'> & { readonly report: Pick<Case['report'], 'occurredOn' | 'occurredAt'> }

/**
 * Of the steps that one of these roles does, the one that must be done first by its term; none presses in a case that is
 * closed, or of which the reporter took the report back and no duty goes on without them.
 */
export function pressingFor(subject: Case, roles: readonly Role[]): StepEntry | undefined {
  if (!isOpen(subject) || isResting(subject)) return undefined
  return mostPressing(
    subject.advice.steps.filter((step) => step.who.some((role) => roles.includes(role))),
    subject,
  )
}

type Due = Pick<StepEntry, 'due' | 'countsFrom'>

/**
 * Until when something may take: the end of a duration, counted from the report, or from when it happened where the
 * rules say so and the hour is known. Days go by the clock at school. Null for every other term, such as school days.
 */
export function deadlineOf({ due, countsFrom }: Due, { openedAt, report }: Counted): Date | null {
  if (typeof due !== 'string' || due === 'immediately' || due === 'asap') return null
  const { occurredOn, occurredAt } = report
  const happened = occurredAt === undefined ? openedAt : new Date(withOffset(occurredOn, occurredAt))
  const start = countsFrom === 'incident' ? happened : openedAt
  return new Date(atSchool(start).add(due).epochMilliseconds)
}

/** The one that must be done first by its term; undefined when none has a term. */
export function mostPressing<T extends Due>(steps: readonly T[], subject: Counted): T | undefined {
  const withTerm = steps.filter((step) => step.due !== null)
  return withTerm.reduce<T | undefined>((first, step) => {
    if (first === undefined) return step
    const [a, b] = [deadlineOf(first, subject), deadlineOf(step, subject)]
    if (a !== null && b !== null) return b < a ? step : first
    return stricter(first.due, step.due) === first.due ? first : step
  }, undefined)
}
