import type { AuthorityEntry, MeasureEntry } from './advice.ts'
import { groundsOf, merged } from './grounds.ts'
import { beforeEntries, followingEntries, limitEntries } from './measure-terms.ts'
import type { MatrixRow, Rule } from './rule.ts'
import type { Situation } from './situation.ts'
import { standIns } from './stand-in.ts'
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
export function measureEntries(
  route: Rule | undefined,
  rows: readonly Rule[],
  applying: readonly Rule[],
  all: readonly Rule[],
  situation: Situation,
): MeasureEntry[] {
  const measures = measuresFor(route, situation)
  if (measures.length === 0) return []
  const rules: MeasureRules = {
    rows,
    giving: applying.filter((rule) => rule.measure),
    alike: applying.filter((rule) => rule.statusAs),
    authority: applying.filter((rule) => rule.authority),
    around: applying.filter((rule) => rule.limit ?? rule.before ?? rule.following),
    couldGive: all.filter((rule) => rule.measure),
  }
  return measures.map((measure) => measureEntry(measure, rules, situation))
}

function measureEntry(measure: Measure, rules: MeasureRules, situation: Situation): MeasureEntry {
  const listed = listedAs(measure, rules)
  const authority = authorityFor(measure, rules.authority, situation)
  const about =
    listed.rules.length > 0 ? listed.rules : rules.couldGive.filter((rule) => rule.measure?.measure === measure)
  const moved = authority.filter((entry) => entry.currency)
  return {
    measure,
    status: listed.status === 'on-recidivism' && situation.facts.recidivism ? 'possible' : listed.status,
    decides: [...new Set(authority.flatMap((entry) => entry.decides))],
    authority,
    ...aroundMeasure(measure, rules.around, situation),
    ...merged([groundsOf(...about), ...moved.map(({ currency = [] }) => ({ facts: [], sources: [], currency }))]),
  }
}

/** Only what the protocol names: an empty list is left out. */
function aroundMeasure(
  measure: Measure,
  rules: readonly Rule[],
  situation: Situation,
): Pick<MeasureEntry, 'limits' | 'before' | 'following'> {
  const limits = limitEntries(measure, rules)
  const before = beforeEntries(measure, rules, situation)
  const following = followingEntries(measure, rules, situation)
  return {
    ...(limits.length > 0 ? { limits } : {}),
    ...(before.length > 0 ? { before } : {}),
    ...(following.length > 0 ? { following } : {}),
  }
}

/** Whether it would make a difference to know if it happened before. */
export const dependsOnRecidivism = (measures: readonly MeasureEntry[], situation: Situation) =>
  situation.facts.recidivism === undefined && measures.some((entry) => entry.status === 'on-recidivism')

/** Whether it is not known what an offender is; then what may be imposed on a pupil is shown. */
export const offenderIsUnknown = ({ offenders }: Situation) =>
  offenders.length === 0 || offenders.some((person) => person.kind === undefined)

function measuresFor(route: Rule | undefined, situation: Situation): readonly Measure[] {
  const policy = route?.route?.measures ?? 'never'
  if (policy === 'never') return []
  const kinds = situation.offenders.map((person) => person.kind)
  const pupil = kinds.includes('pupil') || (policy === 'always' && offenderIsUnknown(situation))
  const visitor = kinds.includes('parent') || kinds.includes('outsider')
  return [...(pupil ? PUPIL_MEASURES : []), ...(visitor ? VISITOR_MEASURES : [])]
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

const CELLS: Partial<Record<Measure, keyof MatrixRow>> = {
  warning: 'warning',
  'internal-sanction': 'internal-sanction',
  suspension: 'suspension',
  expulsion: 'expulsion',
}

function cellOf(rule: Rule, measure: Measure): { rule: Rule; status: Status }[] {
  const cell = CELLS[measure]
  if (cell === undefined) return []
  if (rule.noMatrixRow) return [{ rule, status: 'not-listed' }]
  const status = rule.matrix?.[cell]
  return status === 'possible' || status === 'on-recidivism' || status === 'not-listed' ? [{ rule, status }] : []
}

function authorityFor(measure: Measure, rules: readonly Rule[], situation: Situation): AuthorityEntry[] {
  return rules.flatMap((rule) => {
    if (rule.authority?.measure !== measure) return []
    const { measure: _, ...authority } = rule.authority
    const decides = standIns(authority.decides, situation)
    const consulted = standIns(authority.with, situation).filter((role) => !decides.includes(role))
    return [{ ...authority, decides, with: consulted, ...groundsOf(rule) }]
  })
}
