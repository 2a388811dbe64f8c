import { Temporal } from 'temporal-polyfill'
import { SCHOOL_TIME_ZONE } from '../lib/school-time.ts'
import { type Test, testOf } from './match.ts'
import type { Rule } from './rule.ts'
import type { Protocol } from './schema.ts'
import type { Sector } from './vocabulary.ts'
import type { When } from './when.ts'

/** A rule with its conditions made ready, once, to be asked of every report. */
export interface ReadyRule {
  readonly rule: Rule
  readonly when: Test
  readonly unless: Test | undefined
  /** One character that no other rule of its version has. */
  readonly mark: string
}

/** The rules of one version, ready to be looked up. */
export interface Version {
  /** The first day on which it holds, for example `2026-08-01`. */
  readonly since: string
  /** The rules that name a route, the one that goes first in front. */
  readonly routes: readonly ReadyRule[]
  /** The row, or the statement that there is none, per behaviour. */
  readonly matrix: ReadonlyMap<string, Rule>
  /** All others that can apply to a route in a sector, in the order of their entries in an advice. */
  readonly others: (route: string | undefined, sector: Sector) => readonly ReadyRule[]
}

/** Whether a rule or an answer holds on a day (`2026-11-19`): from `from` up to, and not on, `until`. */
export const holdsOn = ({ from, until }: { readonly from: string; readonly until?: string | undefined }, day: string) =>
  from <= day && (until === undefined || day < until)

/** Every day on which a protocol differs from the day before; after the last it stays as it is. */
export function changeDays(protocol: Protocol): string[] {
  const days = protocol.rules.flatMap((rule) => (rule.until === undefined ? [rule.from] : [rule.from, rule.until]))
  return [...new Set(days)].sort()
}

/** A version's first day, the instant at which that day starts at school, and its rules. */
interface Start {
  readonly day: string
  readonly instant: number
  readonly version: Version
}
const startsOf = new WeakMap<Protocol, readonly Start[]>()

/**
 * The rules that hold on a day (`2026-11-19`) or at an instant (milliseconds since 1970); without either the newest.
 * Before the protocol's first day its first version holds: what happened long ago and is reported now is no reason to do
 * nothing.
 *
 * @throws Error when the protocol has no rules
 */
export function versionOn(protocol: Protocol, when: string | number | undefined): Version {
  const starts = startsOf.get(protocol) ?? versionsIn(protocol)
  startsOf.set(protocol, starts)
  const inForce = starts.findLast(({ day, instant }) =>
    typeof when === 'number' ? instant <= when : when === undefined || day <= when,
  )
  const start = inForce ?? starts[0]
  if (start === undefined) throw new Error('a protocol without rules says nothing')
  return start.version
}

const versionsIn = (protocol: Protocol): Start[] =>
  changeDays(protocol).map((day) => ({
    day,
    instant: Temporal.PlainDate.from(day).toZonedDateTime(SCHOOL_TIME_ZONE).epochMilliseconds,
    version: sortOut(
      day,
      protocol.rules.filter((rule) => holdsOn(rule, day)),
    ),
  }))

function sortOut(since: string, rules: readonly Rule[]): Version {
  const inOrder = rules.toSorted((a, b) => a.order - b.order)
  const rows = inOrder.flatMap((rule) => behaviourOfRow(rule).map((behaviour) => [behaviour, rule] as const))
  return {
    since,
    routes: inOrder
      .filter((rule) => rule.route)
      .sort((a, b) => (a.route?.rank ?? 0) - (b.route?.rank ?? 0))
      .map((rule, index) => madeReady(rule, rule.when, index)),
    matrix: new Map(rows),
    others: byRouteAndSector(inOrder.filter((rule) => !rule.route && behaviourOfRow(rule).length === 0)),
  }
}

const madeReady = (rule: Rule, when: When, index: number): ReadyRule => ({
  rule,
  when: testOf(when),
  unless: rule.unless && testOf(rule.unless),
  mark: String.fromCharCode(FIRST_MARK + index),
})
/** Below it stand the characters that separate marks from field names. */
const FIRST_MARK = 256

/** Sorted out once, so that neither the route nor the sector is asked again for each report. */
function byRouteAndSector(rules: readonly Rule[]): Version['others'] {
  const ready = rules.map((rule, index) => {
    const { route: _, sector: __, ...asked } = rule.when
    return madeReady(rule, asked, index)
  })
  const found = new Map<string, readonly ReadyRule[]>()
  return (route, sector) => {
    const key = `${route} ${sector}`
    const known = found.get(key) ?? ready.filter(({ rule: { when } }) => isFor(when, route, sector))
    found.set(key, known)
    return known
  }
}

const isFor = ({ route: routes, sector: sectors }: When, route: string | undefined, sector: Sector) =>
  (routes === undefined || (route !== undefined && routes.includes(route))) && (sectors?.includes(sector) ?? true)

function behaviourOfRow(rule: Rule): string[] {
  const behaviour = rule.matrix?.behaviour ?? rule.noMatrixRow
  return behaviour === undefined ? [] : [behaviour]
}
