import { candidates } from './candidates.ts'
import type { Version } from './in-force.ts'
import { type OfAge, ofAgeIn } from './of-age.ts'
import type { ReportFacts } from './report.ts'
import type { Rule } from './rule.ts'
import type { Protocol } from './schema.ts'
import { type Choices, type Situation, settingsOf } from './situation.ts'
import { type Doubt, firstApplying, sortRules } from './sort-rules.ts'
import type { Role, Sector } from './vocabulary.ts'

/**
 * Everything of a report that decides what the rules say together: which of them apply, and a few facts beside. Nothing
 * else of a report reaches the advice, so that two reports with the same combination get the same one.
 */
export interface Combination {
  readonly protocol: Protocol
  readonly version: Version
  /** How the version was chosen. */
  readonly by: 'day-it-happened' | 'day-asked-for' | 'newest'
  readonly sector: Sector
  readonly route: Rule | undefined
  /** The rows of the matrix, in the protocol's order. */
  readonly rows: readonly Rule[]
  readonly applying: readonly Rule[]
  readonly doubts: readonly Doubt[]
  /** Fields that a rule requires and that are not known. */
  readonly required: readonly string[]
  /** Roles that someone accused holds: never told, never deciding. */
  readonly excluded: readonly Role[]
  readonly offender: Offender
  readonly ofAge: OfAge
  readonly recidivism: boolean | undefined
  /** Which option of each setting holds. */
  readonly settings: Readonly<Record<string, string>>
  /** The same for combinations that are the same, among those of one version of one protocol. */
  readonly key: string
}

/** What those are who would have done it, as far as it makes a difference to what may be imposed. */
interface Offender {
  readonly pupil: boolean
  readonly visitor: boolean
  /** Nobody, or of someone not what they are. */
  readonly unknown: boolean
}

/** What of a report decides, worked out afresh for every report. */
export function combinationOf(
  situation: Situation,
  protocol: Protocol,
  version: Version,
  { on }: Choices = {},
): Combination {
  const { facts, excluded, settings } = situation
  const route = firstApplying(version.routes, situation)
  const chosen = chosenIn(settings, protocol)
  const rows = route?.route?.matrix ? situation.behaviours.flatMap((id) => version.matrix.get(id) ?? []) : []
  const { applying, doubts, key } = sortRules(candidates(version, route?.route?.name, situation, chosen), situation)
  const required = requiredBy(applying, situation)
  const offender = offenderIn(situation)
  const ofAge = ofAgeIn(situation)
  const by = facts.occurredAt !== undefined ? 'day-it-happened' : on === undefined ? 'newest' : 'day-asked-for'
  const beside = `${flags(offender, facts)}${ofAge} ${by} ${required.join()} ${excluded.join()} ${chosen}`
  const ids = `${facts.sector} ${route?.id} ${rows.map((row) => row.id).join()}`
  return {
    protocol,
    version,
    by,
    sector: facts.sector,
    route,
    rows,
    applying,
    doubts,
    required,
    excluded,
    offender,
    ofAge,
    recidivism: facts.recidivism,
    settings,
    key: `${key} ${ids} ${beside}`,
  }
}

const flags = ({ pupil, visitor, unknown }: Offender, { recidivism }: ReportFacts) =>
  `${pupil}${visitor}${unknown}${recidivism}`

/** Most schools keep to what is chosen for them; only then is nothing written out. */
const chosenIn = (settings: Situation['settings'], protocol: Protocol) =>
  settings === settingsOf(protocol, {}) ? '' : JSON.stringify(settings)

function offenderIn({ offenders }: Situation): Offender {
  const kinds = offenders.map((person) => person.kind)
  return {
    pupil: kinds.includes('pupil'),
    visitor: kinds.includes('parent') || kinds.includes('outsider'),
    unknown: kinds.length === 0 || kinds.includes(undefined),
  }
}

function requiredBy(rules: readonly Rule[], situation: Situation): string[] {
  const required: string[] = []
  for (const { requires } of rules) {
    if (requires) required.push(...requires.filter((field) => !isKnown(field, situation)))
  }
  return required
}

function isKnown(field: string, { facts, people, behaviours }: Situation): boolean {
  if (field === 'people') return people.length > 0
  if (field === 'behaviours') return behaviours.length > 0
  return field in facts && facts[field as keyof typeof facts] !== undefined
}
