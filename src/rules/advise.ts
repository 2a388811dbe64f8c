import type { Advice } from './advice.ts'
import { rulesOn } from './in-force.ts'
import { dependsOnRecidivism, measureEntries, offenderIsUnknown } from './measures.ts'
import { missingEntries, sortRules } from './missing.ts'
import { refuseUnknownBehaviours } from './read-report.ts'
import type { ReportFacts } from './report.ts'
import type { Rule } from './rule.ts'
import type { Protocol } from './schema.ts'
import { type Choices, dayOf, type Situation, situationOf } from './situation.ts'
import { policeEntry, recordEntry, urgencyOf } from './strictest.ts'
import { excludeEntries, notifyEntries, outsideEntries, stepEntries } from './told.ts'
import { traceOf } from './trace.ts'

/**
 * What the protocol says about a report. Pure: the same facts, protocol and choices give the same advice.
 *
 * The rules of the day it happened decide (in Amsterdam); without that day those of `choices.on`, or the newest.
 *
 * @throws InvalidReport when a behaviour is not in the protocol's list; nothing else.
 */
export function advise(facts: ReportFacts, protocol: Protocol, choices: Choices = {}): Advice {
  refuseUnknownBehaviours(facts, protocol)
  const day = dayOf(facts, choices)
  const rules = rulesOn(protocol, day)
  const start = situationOf(facts, protocol, choices)
  const routes = sortRules(rules.routes, start).applying
  const route = routes[0]
  const situation: Situation = { ...start, route: route?.route?.name }
  const rows = route?.route?.matrix ? situation.behaviours.flatMap((id) => rules.matrix.get(id) ?? []) : []
  const others = rules.others(situation.route)
  const { applying, doubts } = sortRules(others, situation)

  const steps = stepEntries(applying, situation)
  const told = {
    emergency: [...new Set(applying.flatMap((rule) => rule.emergency ?? []))],
    urgency: urgencyOf(applying),
    restricted: applying.some((rule) => rule.restricted),
    notify: notifyEntries(applying, situation),
    steps,
    outside: outsideEntries(applying, situation, steps),
    record: recordEntry(applying),
    trace: traceOf(day, [...(route ? [route] : []), ...applying], rows, situation),
  }
  if (route?.refuse) return { ...told, ...NOT_TAKEN_IN, reason: route.refuse }

  const measures = measureEntries(route, rows, applying, others, situation)
  const police = policeEntry(rows, applying)
  const doubtful = doubts.filter(({ rule }) => couldChange(rule, measures, police))
  return {
    accepted: true,
    ...told,
    exclude: excludeEntries(applying, situation),
    measures,
    police,
    missing: missingEntries(applying, doubtful, alsoAsked(route, measures, situation), situation),
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

function alsoAsked(route: Rule | undefined, measures: Advice['measures'], situation: Situation): string[] {
  return [
    ...(dependsOnRecidivism(measures, situation) ? ['recidivism'] : []),
    ...(route?.route?.measures === 'always' && offenderIsUnknown(situation) ? ['people'] : []),
  ]
}
