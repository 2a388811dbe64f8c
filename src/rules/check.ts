import { checkRuleReferences, type Known } from './check-references.ts'
import { changeDays, holdsOn } from './in-force.ts'
import type { Rule } from './rule.ts'
import type { Protocol } from './schema.ts'
import { CONCERNS } from './vocabulary.ts'

/**
 * What is wrong with the rules of a protocol beyond their shape; empty when nothing is. The word lists are closed and
 * short, so every one of them is tried on every day a rule starts or ends.
 *
 * @param place where a rule stands, for people: `rules/matrix.yaml:12`
 * @param whole false when rules are missing because they did not read; then nothing is said about what is not covered
 */
export function checkProtocol(protocol: Protocol, place: (rule: Rule) => string, whole: boolean): string[] {
  const known = knownIn(protocol)
  const of = (rule: Rule, problems: readonly string[]) => problems.map((p) => `${place(rule)}: ${rule.id}: ${p}`)
  return [
    ...protocol.rules.flatMap((rule) => of(rule, checkRuleReferences(rule, known))),
    ...protocol.rules.flatMap((rule) =>
      rule.until !== undefined && rule.until <= rule.from
        ? of(rule, ['it ends before it starts: until is the first day without it'])
        : [],
    ),
    ...clashes(protocol, place),
    ...(whole ? uncovered(protocol) : []),
  ]
}

export function knownIn(protocol: Protocol): Known {
  const { inventory } = protocol
  return {
    protocol,
    facts: new Map(inventory.facts.map((fact) => [fact.id, fact])),
    headings: inventory.headings,
    behaviours: new Set(protocol.groups.flatMap((group) => group.behaviours.map((b) => b.id))),
    groups: new Set(protocol.groups.map((group) => group.id)),
    gaps: new Set(protocol.currency.map((note) => note.id)),
    routes: new Set(protocol.rules.flatMap((rule) => (rule.route ? [rule.route.name] : []))),
    steps: new Set(protocol.rules.flatMap((rule) => rule.steps?.map((step) => step.id) ?? [])),
  }
}

/** What each rule stands for alone: a second one in force on the same day contradicts it. */
const claims = (rule: Rule): string[] => [
  `the rule ${rule.id}`,
  ...(rule.route ? [`the rank ${rule.route.rank} among routes`] : []),
  ...(rule.matrix ? [`the matrix row of ${rule.matrix.behaviour}`] : []),
  ...(rule.noMatrixRow ? [`the matrix row of ${rule.noMatrixRow}`] : []),
]

function clashes(protocol: Protocol, place: (rule: Rule) => string): string[] {
  const found = new Set<string>()
  for (const day of changeDays(protocol)) {
    const holders = new Map<string, Rule>()
    for (const rule of protocol.rules.filter((r) => holdsOn(r, day))) {
      for (const claim of claims(rule)) {
        const first = holders.get(claim)
        if (first)
          found.add(
            `${place(rule)}: ${claim} is in force twice on ${day}, also at ${place(first)}; give the older one an until`,
          )
        else holders.set(claim, rule)
      }
    }
  }
  return [...found]
}

function uncovered(protocol: Protocol): string[] {
  return changeDays(protocol).flatMap((day) => {
    const rules = protocol.rules.filter((rule) => holdsOn(rule, day))
    const rows = new Set(rules.flatMap((rule) => [rule.matrix?.behaviour, rule.noMatrixRow]))
    const concerns = new Set(
      rules.flatMap((rule) => (rule.route && onlyConcern(rule) ? (rule.when.concern ?? []) : [])),
    )
    return [
      ...protocol.groups
        .flatMap((group) => group.behaviours)
        .filter((behaviour) => !rows.has(behaviour.id))
        .map(
          (behaviour) =>
            `rules: no rule covers the behaviour ${behaviour.id} on ${day}; give it a matrix row or noMatrixRow`,
        ),
      ...CONCERNS.filter((concern) => !concerns.has(concern)).map(
        (concern) =>
          `rules: no rule covers the concern ${concern} on ${day}; give it a route with nothing but this concern in when`,
      ),
      ...(rules.some((rule) => rule.accusedLeftOut && Object.keys(rule.when).length === 0)
        ? []
        : [`rules: no rule says on ${day} why someone accused is left out; give one accusedLeftOut without when`]),
    ]
  })
}

const onlyConcern = (rule: Rule) => Object.keys(rule.when).every((key) => key === 'concern')
