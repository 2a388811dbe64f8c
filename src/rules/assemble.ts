import type { Advice } from './advice.ts'
import type { Combination } from './combination.ts'
import { dependsOnRecidivism, measureEntries } from './measures.ts'
import { missingEntries } from './missing.ts'
import type { Rule } from './rule.ts'
import { policeEntry, recordEntry, urgencyOf } from './strictest.ts'
import { excludeEntries, notifyEntries, outsideEntries, stepEntries } from './told.ts'
import { traceOf } from './trace.ts'

/** What the rules of a combination say together. Pure: the same combination gives the same advice. */
export function assemble(combination: Combination): Advice {
  const { route, rows, applying, doubts } = combination
  const steps = stepEntries(combination)
  const measures = route?.refuse ? [] : measureEntries(combination)
  const told = {
    emergency: [...new Set(applying.flatMap((rule) => rule.emergency ?? []))],
    urgency: urgencyOf(applying),
    restricted: applying.some((rule) => rule.restricted),
    notify: notifyEntries(combination),
    steps,
    outside: outsideEntries(combination, steps),
    record: recordEntry(applying),
    trace: traceOf(combination, measures),
  }
  if (route?.refuse) return { ...told, ...NOT_TAKEN_IN, reason: route.refuse }

  const police = policeEntry(rows, applying)
  const doubtful = doubts.filter(({ rule }) => couldChange(rule, measures, police))
  return {
    accepted: true,
    ...told,
    exclude: excludeEntries(combination),
    measures,
    police,
    missing: missingEntries(doubtful, alsoAsked(measures, combination), combination),
  }
}

/** A report that is not taken in: nothing is kept of it, so nothing is asked for either. */
const NOT_TAKEN_IN = {
  accepted: false,
  restricted: false,
  exclude: [],
  measures: [],
  police: { status: 'none', facts: [], sources: [] },
  missing: [],
} as const satisfies Partial<Advice>

/** Whether a rule would still add something, if what it depends on were known. */
function couldChange(rule: Rule, measures: Advice['measures'], police: Advice['police']): boolean {
  if (rule.authority ?? rule.limit ?? rule.before ?? rule.following) return false
  if (rule.measure) {
    const { measure } = rule.measure
    return measures.some((entry) => entry.measure === measure && entry.status !== 'possible')
  }
  const onlyPolice = rule.police === 'always' && !rule.notify && !rule.steps
  return !(onlyPolice && police.status === 'always')
}

function alsoAsked(measures: Advice['measures'], { route, offender, recidivism }: Combination): string[] {
  return [
    ...(recidivism === undefined && dependsOnRecidivism(measures) ? ['recidivism'] : []),
    ...(route?.route?.measures === 'always' && offender.unknown ? ['people'] : []),
  ]
}
