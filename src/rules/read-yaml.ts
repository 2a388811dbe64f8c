import { type Document, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** A YAML file that was read, and where in it things stand. */
export interface YamlFile {
  readonly name: string
  readonly value: unknown
  /** What is wrong with it as YAML. */
  readonly mistakes: readonly string[]
  /** `rules/matrix.yaml:12` for what stands at a path, or the nearest thing around it that has a place. */
  readonly at: (path: readonly PropertyKey[]) => string
}

/** Reads YAML text; `name` is what mistakes call the file. Never throws: what is wrong is in `mistakes`. */
export function readYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, merge: false })
  const mistakes = document.errors.map(
    (error) => `${name}:${lines.linePos(error.pos[0]).line}: ${firstLine(error.message)}`,
  )
  return {
    name,
    value: mistakes.length > 0 ? null : document.toJS(),
    mistakes,
    at: (path) => `${name}:${lineOf(document, lines, path)}`,
  }
}

/** What does not fit the shape that a file must have, in words that say what would be right. */
export function shapeMistakes(file: YamlFile, error: z.ZodError, under: readonly PropertyKey[] = []): string[] {
  return error.issues.flatMap((issue) => {
    const path = [...under, ...issue.path]
    return explain(issue).map((problem) => `${file.at(path)}: ${path.map(String).join('.')}: ${problem}`)
  })
}

function explain(issue: z.core.$ZodIssue): string[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `unknown key «${key}»; check its spelling or take it out`)
    case 'invalid_value':
      return [`it must be one of: ${issue.values.map(String).join(', ')}`]
    case 'invalid_union':
      return [[...new Set(issue.errors.flat().flatMap((inner) => explain(inner)))].join('; or ') || issue.message]
    case 'invalid_type':
      return [issue.message.endsWith('undefined') ? `it is missing; write a ${issue.expected} here` : issue.message]
    case 'too_big':
      return [`too long: at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`]
    default:
      return [issue.message]
  }
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    const start = rangeStart(node)
    if (start !== undefined) return lines.linePos(start).line
  }
  return 1
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start] = node.range as unknown[]
  return typeof start === 'number' ? start : undefined
}

const firstLine = (text: string) => text.split('\n')[0] ?? text
