import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Foundation } from '../domain/organisation.ts'
import { quoted } from './cell.ts'
import { FoundationSchema } from './foundation-schema.ts'
import { error, inOrder, type Parsed, type Problem } from './problem.ts'

/** A foundation with its protocol folder as written; '' when the file does not say one. */
interface FoundationText {
  readonly foundation: Foundation
  readonly protocol: string
  readonly protocolLine: number | null
}

const NOTHING: FoundationText = { foundation: { id: '', name: '', schools: [] }, protocol: '', protocolLine: null }

type Path = readonly PropertyKey[]
type LineOf = (path: Path) => number

/** What `foundation.yaml` says, with every mistake. */
export function parseFoundation(text: string): Parsed<FoundationText> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ code, pos }) => error(lines.linePos(pos[0]).line, layoutProblem(code)))
    return { value: NOTHING, problems: inOrder(problems) }
  }
  const lineOf: LineOf = (path) => lines.linePos(offsetOf(document, path)).line
  const read = FoundationSchema.safeParse(document.toJS())
  if (!read.success) {
    return { value: NOTHING, problems: inOrder(read.error.issues.flatMap((issue) => issueProblems(issue, lineOf))) }
  }
  const { protocol, schools, ...foundation } = read.data
  return {
    value: {
      foundation: { ...foundation, schools },
      protocol,
      protocolLine: lineOf(['protocol']),
    },
    problems: doubleCodes(
      schools.map((s) => s.code),
      lineOf,
    ),
  }
}

function layoutProblem(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'dit woord staat hier al eerder; laat één van de twee staan'
  if (code === 'TAB_AS_INDENT') return 'hier staat een tab; spring in met spaties'
  return 'de opmaak klopt niet; kijk naar het inspringen, de dubbele punt en de aanhalingstekens'
}

function issueProblems(issue: z.core.$ZodIssue, lineOf: LineOf): readonly Problem[] {
  if (issue.code !== 'unrecognized_keys') return [error(lineOf(issue.path), `${nameOf(issue.path)}${issue.message}`)]
  const known = knownWords(issue.path)
  return issue.keys.map((key) =>
    error(lineOf([...issue.path, key]), `onbekend woord ${quoted(key)}; hier kan staan: ${known}`),
  )
}

/** What can stand at a place in the file. */
function knownWords(path: Path): string {
  if (path.length === 0) return 'id, name, phone, hours, holidays, emergencyContact, protocol, schools'
  if (path.includes('holidays')) return 'name, from, until'
  if (path.includes('hours')) return 'from, until'
  if (path.includes('emergencyContact')) return 'name, phone'
  return 'code, name, sector, phone, hours, holidays, safetyChannel, choices'
}

/** `schools[0].code: `, counted from 1 as people do. */
function nameOf(path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
  return path.length === 0 ? '' : `${steps.join('').slice(1)}: `
}

function doubleCodes(codes: readonly string[], lineOf: LineOf): readonly Problem[] {
  return codes.flatMap((code, i) =>
    codes.indexOf(code) === i
      ? []
      : [
          error(
            lineOf(['schools', i, 'code']),
            `schoolcode ${code} staat er twee keer; iedere school heeft een eigen code`,
          ),
        ],
  )
}

/** Where a value stands; of a value that is missing, where what should hold it stands. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node)) return node.range?.[0] ?? 0
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0
}
