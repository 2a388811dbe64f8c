import type { Advice } from './advice.ts'
import { assemble } from './assemble.ts'
import { type Combination, combinationOf } from './combination.ts'
import { frozen } from './frozen.ts'
import { type Version, versionOn } from './in-force.ts'
import { kept } from './kept.ts'
import { refuseUnknownBehaviours } from './read-report.ts'
import type { ReportFacts } from './report.ts'
import type { Protocol } from './schema.ts'
import { type Choices, situationOf } from './situation.ts'

const adviceOf = new WeakMap<Version, Map<string, Advice>>()

/**
 * What the protocol says about a report. Pure: the same facts, protocol and choices give the same advice.
 *
 * The rules of the day it happened decide (in Amsterdam); without that day those of `choices.on`, or the newest. Which
 * rules apply is found out anew for every report; what they say together is put together once per combination and kept,
 * so the advice cannot be changed: it is frozen through and through.
 *
 * @throws InvalidReport when a behaviour is not in the protocol's list; nothing else.
 */
export function advise(facts: ReportFacts, protocol: Protocol, choices: Choices = {}): Advice {
  const combination = whatDecides(facts, protocol, choices)
  const store = adviceOf.get(combination.version) ?? new Map<string, Advice>()
  adviceOf.set(combination.version, store)
  return kept(store, combination.key, () => frozen(assemble(combination)))
}

/**
 * As `advise`, put together anew every time: what `advise` must agree with.
 *
 * @throws InvalidReport when a behaviour is not in the protocol's list; nothing else.
 */
export const adviseAnew = (facts: ReportFacts, protocol: Protocol, choices: Choices = {}): Advice =>
  assemble(whatDecides(facts, protocol, choices))

function whatDecides(facts: ReportFacts, protocol: Protocol, choices: Choices): Combination {
  refuseUnknownBehaviours(facts, protocol)
  const happened = facts.occurredAt === undefined ? undefined : Date.parse(facts.occurredAt)
  const version = versionOn(protocol, happened ?? choices.on)
  return combinationOf(situationOf(facts, protocol, choices), protocol, version, choices)
}
