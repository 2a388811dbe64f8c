import { ReportFacts } from './report.ts'
import type { Protocol } from './schema.ts'

/** A report that does not say what it must, with each reason. It never repeats free text. */
export class InvalidReport extends Error {
  readonly reasons: readonly string[]

  constructor(reasons: readonly string[]) {
    super(`This report cannot be read: ${reasons.join('; ')}`)
    this.name = 'InvalidReport'
    this.reasons = reasons
  }
}

/**
 * The facts in a value that came from outside, for example from JSON.
 *
 * @throws InvalidReport naming every field that is wrong and every behaviour that the protocol does not have.
 */
export function readReport(value: unknown, protocol: Protocol): ReportFacts {
  const read = ReportFacts.safeParse(value)
  if (!read.success) throw new InvalidReport(read.error.issues.flatMap((issue) => explain(issue)))
  refuseUnknownBehaviours(read.data, protocol)
  return read.data
}

/** @throws InvalidReport naming every behaviour that the protocol does not have. */
export function refuseUnknownBehaviours(facts: ReportFacts, protocol: Protocol): void {
  if (facts.behaviours === undefined || facts.behaviours.length === 0) return
  const known = behavioursOf(protocol)
  const unknown = [...new Set(facts.behaviours.filter((id) => !known.has(id)))]
  if (unknown.length > 0) {
    throw new InvalidReport(unknown.map((id) => `behaviours: the protocol has no behaviour ${shown(id)}`))
  }
}

const perProtocol = new WeakMap<Protocol, ReadonlySet<string>>()

function behavioursOf(protocol: Protocol): ReadonlySet<string> {
  const known =
    perProtocol.get(protocol) ?? new Set(protocol.groups.flatMap((group) => group.behaviours.map((b) => b.id)))
  perProtocol.set(protocol, known)
  return known
}

function explain(issue: {
  code: string
  path: PropertyKey[]
  message: string
  keys?: string[]
  values?: unknown[]
}): string[] {
  const where = issue.path.map(String).join('.') || 'report'
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => `${where}: unknown field ${shown(key)}`)
  if (issue.code === 'invalid_value') return [`${where}: it must be one of ${(issue.values ?? []).join(', ')}`]
  if (issue.code === 'invalid_union') return [`${where}: it is none of the known words`]
  return [`${where}: ${issue.message}`]
}

/** Only what looks like an id is repeated: anything else may be someone's words. */
const shown = (text: string) => (/^[\w-]{1,40}$/.test(text) ? `«${text}»` : 'that is written here')
