import type { AuthorityEntry, MeasureEntry } from './advice.ts'
import type { Combination } from './combination.ts'
import { groundsOf, merged } from './grounds.ts'
import { beforeEntries, followingEntries, limitEntries } from './measure-terms.ts'
import { MATRIX_MEASURES, type Rule } from './rule.ts'
import { type Line, standIns } from './stand-in.ts'
import { type Measure, PUPIL_MEASURES, VISITOR_MEASURES } from './vocabulary.ts'

type Status = MeasureEntry['status']
const STRENGTH: Readonly<Record<Status, number>> = { 'not-listed': 0, 'on-recidivism': 1, possible: 2 }

/** The rules that say something about measures, picked once for all of them. */
interface MeasureRules {
  readonly rows: readonly Rule[]
  readonly giving: readonly Rule[]
  readonly alike: readonly Rule[]
  readonly authority: readonly Rule[]
  /** With a limit, or with what must be done before or follows. */
  readonly around: readonly Rule[]
  /** Also those that do not apply: why a measure is not listed. */
  readonly couldGive: readonly Rule[]
}

/** What may be imposed, mildest first: every measure of the offenders' kinds, always as an option for a person. */
export function measureEntries(combination: Combination): MeasureEntry[] {
  const { rows, applying } = combination
  const measures = measuresFor(combination)
  if (measures.length === 0) return []
  const rules: MeasureRules = {
    rows,
    giving: applying.filter((rule) => rule.measure),
    alike: applying.filter((rule) => rule.statusAs),
    authority: applying.filter((rule) => rule.authority),
    around: applying.filter((rule) => rule.limit ?? rule.before ?? rule.following),
    couldGive: rulesThatCouldGive(combination),
  }
  return measures.map((measure) => measureEntry(measure, rules, combination))
}

function measureEntry(measure: Measure, rules: MeasureRules, combination: Combination): MeasureEntry {
  const listed = listedAs(measure, rules)
  const authority = authorityFor(measure, rules.authority, combination)
  const about =
    listed.rules.length > 0 ? listed.rules : rules.couldGive.filter((rule) => rule.measure?.measure === measure)
  const moved = authority.filter((entry) => entry.currency)
  return {
    measure,
    status: listed.status === 'on-recidivism' && combination.recidivism ? 'possible' : listed.status,
    decides: [...new Set(authority.flatMap((entry) => entry.decides))],
    authority,
    ...aroundMeasure(measure, rules.around, combination),
    ...merged([groundsOf(...about), ...moved.map(({ currency = [] }) => ({ facts: [], sources: [], currency }))]),
  }
}

/** Only what the protocol names: an empty list is left out. */
function aroundMeasure(
  measure: Measure,
  rules: readonly Rule[],
  combination: Combination,
): Pick<MeasureEntry, 'limits' | 'before' | 'following'> {
  const limits = limitEntries(measure, rules)
  const before = beforeEntries(measure, rules, combination)
  const following = followingEntries(measure, rules, combination)
  return {
    ...(limits.length > 0 ? { limits } : {}),
    ...(before.length > 0 ? { before } : {}),
    ...(following.length > 0 ? { following } : {}),
  }
}

/** Whether it would make a difference to know if it happened before. */
export const dependsOnRecidivism = (measures: readonly MeasureEntry[]) =>
  measures.some((entry) => entry.status === 'on-recidivism')

/** The rules that give a measure on this route, whether they apply or not. */
export const rulesThatCouldGive = ({ version, route, sector }: Combination): Rule[] =>
  version.others(route?.route?.name, sector).flatMap(({ rule }) => (rule.measure ? [rule] : []))

/** As long as it is not known what an offender is, what may be imposed on a pupil is shown. */
function measuresFor({ route, offender }: Combination): readonly Measure[] {
  const policy = route?.route?.measures ?? 'never'
  if (policy === 'never') return []
  const pupil = offender.pupil || (policy === 'always' && offender.unknown)
  return [...(pupil ? PUPIL_MEASURES : []), ...(offender.visitor ? VISITOR_MEASURES : [])]
}

/** The strongest status that any row or rule gives, and the rules that give it. */
function listedAs(measure: Measure, { rows, giving, alike }: MeasureRules) {
  const like = alike.find((rule) => rule.statusAs?.measure === measure)
  const looked = like?.statusAs?.as ?? measure
  const given: { rule: Rule; status: Status }[] = [
    ...rows.flatMap((rule) => cellOf(rule, looked)),
    ...giving
      .filter((rule) => rule.measure?.measure === measure)
      .map((rule) => ({ rule, status: 'possible' as const })),
  ]
  const strongest = Math.max(0, ...given.map(({ status }) => STRENGTH[status]))
  const rules = given.filter(({ status }) => STRENGTH[status] === strongest).map(({ rule }) => rule)
  const status = (['not-listed', 'on-recidivism', 'possible'] as const)[strongest] ?? 'not-listed'
  return { status, rules: like ? [...rules, like] : rules }
}

function cellOf(rule: Rule, measure: Measure): { rule: Rule; status: Status }[] {
  const cell = MATRIX_MEASURES.find((one) => one === measure)
  return cell === undefined ? [] : [{ rule, status: rule.matrix?.[cell] ?? 'not-listed' }]
}

function authorityFor(measure: Measure, rules: readonly Rule[], line: Line): AuthorityEntry[] {
  return rules.flatMap((rule) => {
    if (rule.authority?.measure !== measure) return []
    const { measure: _, ...authority } = rule.authority
    const decides = standIns(authority.decides, line)
    const consulted = standIns(authority.with, line).filter((role) => !decides.includes(role))
    return [{ ...authority, decides, with: consulted, ...groundsOf(rule) }]
  })
}
