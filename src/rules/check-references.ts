import { movedSince } from './moved.ts'
import { MISSING_FIELDS, type MissingField, type Rule } from './rule.ts'
import type { Inventory, Protocol } from './schema.ts'
import { suggestion } from './suggestion.ts'
import { SECTORS } from './vocabulary.ts'

/** Everything that a rule may name. */
export interface Known {
  readonly protocol: Protocol
  readonly facts: ReadonlyMap<string, Inventory['facts'][number]>
  readonly headings: Inventory['headings']
  readonly behaviours: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly gaps: ReadonlySet<string>
  readonly routes: ReadonlySet<string>
  readonly steps: ReadonlySet<string>
}

/** What a rule names that is not there, each with what would be right. */
export function checkRuleReferences(rule: Rule, known: Known): string[] {
  return [
    ...checkGrounds(rule, known),
    ...unknown('behaviour', behavioursOf(rule), known.behaviours, 'behaviours.yaml'),
    ...unknown('group', rule.when.groups ?? [], known.groups, 'behaviours.yaml'),
    ...unknown('route', rule.when.route ?? [], known.routes, 'the rules with a route'),
    ...unknown('step', stepsAfter(rule), known.steps, 'the steps of the rules'),
    ...unknown('gap', rule.currency ?? [], known.gaps, 'currency.yaml'),
    ...notesLeftOut(rule, known),
    ...labels(rule, known.protocol),
    ...settings(rule, known.protocol),
    ...lawLimit(rule, known.protocol),
    ...missingTexts(rule, known.protocol),
  ]
}

/** Whether what cites documents cites ones that are there, and every fact with the heading under which it stands. */
export function checkGrounds(rule: Pick<Rule, 'source' | 'facts' | 'ownRule'>, known: Known): string[] {
  const cited = rule.source ?? []
  if (rule.ownRule) {
    return cited.length + rule.facts.length === 0
      ? []
      : ['an ownRule stands in no document: take out source and facts, or ownRule']
  }
  if (cited.length === 0 || rule.facts.length === 0)
    return ['it needs a source and at least one fact, or ownRule: true']
  return [
    ...cited.flatMap(({ file, heading }) => {
      const headings = known.headings[file]
      if (headings === undefined)
        return [`the inventory has no document «${file}»; it has ${Object.keys(known.headings).join(', ')}`]
      if (!known.protocol.documents.some((document) => document.file === file))
        return [`«${file}» is not among the documents of protocol.yaml`]
      return headings.includes(heading) ? [] : [`«${file}» has no heading «${heading}»${suggestion(heading, headings)}`]
    }),
    ...rule.facts.flatMap((id) => {
      const fact = known.facts.get(id)
      if (!fact) return [`there is no fact «${id}»${suggestion(id, [...known.facts.keys()])}`]
      return cited.some(({ file, heading }) => file === fact.file && heading === fact.heading)
        ? []
        : [`the fact ${id} stands in ${fact.file} under «${fact.heading}»; cite that too`]
    }),
  ]
}

function unknown(kind: string, ids: readonly string[], known: ReadonlySet<string>, where: string): string[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => `there is no ${kind} «${id}» in ${where}${suggestion(id, [...known])}`)
}

/** Where the law has moved since a fact was written, whoever reads the rule must be told. */
function notesLeftOut({ facts, currency = [], when }: Rule, { protocol }: Known): string[] {
  const left = movedSince(facts, when.sector ?? SECTORS, protocol).filter((gap) => !currency.includes(gap))
  return left.length === 0 ? [] : [`the law has moved since its facts were written: add ${left.join(', ')} to currency`]
}

const behavioursOf = (rule: Rule) => [
  ...(rule.when.behaviours ?? []),
  ...(rule.matrix ? [rule.matrix.behaviour] : []),
  ...(rule.noMatrixRow ? [rule.noMatrixRow] : []),
]

const stepsAfter = (rule: Rule) => [...(rule.steps ?? []), ...(rule.outside ?? [])].flatMap((entry) => entry.after)

function labels(rule: Rule, protocol: Protocol): string[] {
  const roles = [
    ...(rule.notify ?? []).flatMap((entry) => [entry.role, ...(entry.instead ?? [])]),
    ...(rule.steps ?? []).flatMap(({ who }) => (Array.isArray(who) ? who : [])),
    ...(rule.authority ? [...rule.authority.decides, ...rule.authority.with] : []),
    ...[...(rule.before?.items ?? []), ...(rule.following?.items ?? [])].flatMap((item) => item.who),
  ]
  const parties = [...(rule.outside ?? []), ...(rule.authority?.tell ?? [])].map((entry) => entry.party)
  return [
    ...[...new Set(roles)].filter((r) => !protocol.roles[r]).map((r) => `the role ${r} has no label in protocol.yaml`),
    ...[...new Set(parties)]
      .filter((p) => !protocol.parties[p])
      .map((p) => `the party ${p} has no label in protocol.yaml`),
  ]
}

function settings(rule: Rule, protocol: Protocol): string[] {
  const named = [...(rule.steps ?? []), ...(rule.outside ?? []), rule.record, rule.authority, rule.limit].flatMap(
    (e) => e?.setting ?? [],
  )
  const roles = [...(rule.steps ?? []), ...(rule.outside ?? [])].flatMap(({ who }) =>
    Array.isArray(who) ? [] : [who.setting],
  )
  const chosen = [rule.when, rule.unless ?? {}].flatMap(({ setting = {} }) => Object.entries(setting))
  const all = protocol.settings.map((setting) => setting.id)
  return [
    ...[...named, ...roles, ...chosen.map(([id]) => id)]
      .filter((id) => !all.includes(id))
      .map((id) => `there is no setting «${id}» in protocol.yaml${suggestion(id, all)}`),
    ...roles.flatMap((id) => {
      const options = protocol.settings.find((setting) => setting.id === id)?.options ?? []
      const possible = options.filter((option) => rule.when.setting?.[id]?.includes(option.id) ?? true)
      const wrong = possible.filter((option) => !(option.id in protocol.roles))
      return wrong.map((option) => `who is chosen in ${id}, but its option «${option.id}» is no role of protocol.yaml`)
    }),
    ...chosen.flatMap(([id, options]) => {
      const offered = protocol.settings.find((setting) => setting.id === id)?.options.map((option) => option.id)
      const wrong = options.filter((option) => offered !== undefined && !offered.includes(option))
      return wrong.map((option) => `the setting ${id} has no option «${option}»; it has ${offered?.join(', ')}`)
    }),
  ]
}

/** Only what was read in the law itself may stop someone. */
function lawLimit(rule: Rule, protocol: Protocol): string[] {
  if (rule.limit?.force !== 'law') return []
  const read = protocol.currency.some((note) => rule.currency?.includes(note.id) && note.certainty.includes('A'))
  return read ? [] : ['a limit of the law needs a currency note of certainty A; otherwise it is not known for certain']
}

/** The fields a rule may have to ask for, because it depends on them. */
const ASKED_BY: Partial<Record<keyof Rule['when'], MissingField>> = {
  behaviours: 'behaviours',
  groups: 'behaviours',
  place: 'place',
  offender: 'people',
  victim: 'people',
  accusedPosition: 'position',
  offenderAge: 'age',
  recidivism: 'recidivism',
  serious: 'serious',
  weaponUsed: 'weaponUsed',
  coercion: 'coercion',
  acuteDanger: 'acuteDanger',
  selfHarmRisk: 'selfHarmRisk',
  anonymous: 'anonymous',
}

function missingTexts(rule: Rule, protocol: Protocol): string[] {
  const conditions = Object.keys(rule.when) as (keyof Rule['when'])[]
  const asked = rule.askWhenUnknown ? conditions.flatMap((key) => ASKED_BY[key] ?? []) : []
  const wanted = new Set([...asked, ...(rule.requires ?? [])])
  return MISSING_FIELDS.filter((field) => wanted.has(field) && !protocol.missing[field]).map(
    (field) => `it may have to ask for ${field}; say why under missing in protocol.yaml`,
  )
}
