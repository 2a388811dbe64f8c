import type { Rule } from './rule.ts'
import type { Protocol } from './schema.ts'

/** The rules of one day, ready to be looked up. */
export interface RulesOfDay {
  /** The rules that name a route, the one that goes first in front. */
  readonly routes: readonly Rule[]
  /** The row, or the statement that there is none, per behaviour. */
  readonly matrix: ReadonlyMap<string, Rule>
  /** All others that can apply to a route, in the order of their entries in an advice. */
  readonly others: (route: string | undefined) => readonly Rule[]
}

/** Whether a rule holds on a day (`2026-11-19`): from `from` up to, and not on, `until`. */
export const holdsOn = (rule: Rule, day: string) => rule.from <= day && (rule.until === undefined || day < rule.until)

/** Every day on which a protocol differs from the day before; after the last it stays as it is. */
export function changeDays(protocol: Protocol): string[] {
  const days = protocol.rules.flatMap((rule) => (rule.until === undefined ? [rule.from] : [rule.from, rule.until]))
  return [...new Set(days)].sort()
}

interface Versions {
  readonly days: readonly string[]
  readonly rules: Map<string, RulesOfDay>
}
const versionsOf = new WeakMap<Protocol, Versions>()

/**
 * The rules that hold on a day (`2026-11-19`). Before the protocol's first day its first version holds: what happened
 * long ago and is reported now is no reason to do nothing.
 */
export function rulesOn(protocol: Protocol, day: string): RulesOfDay {
  const versions = versionsOf.get(protocol) ?? { days: changeDays(protocol), rules: new Map<string, RulesOfDay>() }
  versionsOf.set(protocol, versions)
  const version = versions.days.findLast((change) => change <= day) ?? versions.days[0] ?? day
  const rules = versions.rules.get(version) ?? sortOut(protocol.rules.filter((rule) => holdsOn(rule, version)))
  versions.rules.set(version, rules)
  return rules
}

function sortOut(rules: readonly Rule[]): RulesOfDay {
  const inOrder = rules.toSorted((a, b) => a.order - b.order)
  return {
    routes: inOrder.filter((rule) => rule.route).sort((a, b) => (a.route?.rank ?? 0) - (b.route?.rank ?? 0)),
    matrix: new Map(inOrder.flatMap((rule) => behaviourOfRow(rule).map((behaviour) => [behaviour, rule]))),
    others: byRoute(inOrder.filter((rule) => !rule.route && behaviourOfRow(rule).length === 0)),
  }
}

function byRoute(rules: readonly Rule[]): RulesOfDay['others'] {
  const anywhere = rules.filter((rule) => rule.when.route === undefined)
  const routes = new Set(rules.flatMap((rule) => rule.when.route ?? []))
  const found = new Map([...routes].map((route) => [route, rules.filter((r) => r.when.route?.includes(route) ?? true)]))
  return (route) => (route === undefined ? anywhere : (found.get(route) ?? anywhere))
}

function behaviourOfRow(rule: Rule): string[] {
  const behaviour = rule.matrix?.behaviour ?? rule.noMatrixRow
  return behaviour === undefined ? [] : [behaviour]
}
