import type { Workspace } from '../workspace.ts'
import { refusalSaying } from './refusal.ts'

/** Strings when they came as a form; anything when they came as JSON. */
export type Arguments = Readonly<Record<string, unknown>>

export interface Call {
  readonly workspace: Workspace
  readonly scopes: ReadonlySet<string>
  readonly args: Arguments
  /** Where the page is, ending in a slash. */
  readonly pageUrl: string
}

/** What a method answers beside `ok: true`. Methods throw a Refusal for anything else. */
export type Handler = (call: Call) => Readonly<Record<string, unknown>>

export function textArgument(args: Arguments, name: string): string | undefined {
  const value = args[name]
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' ? String(value) : undefined
}

/** Throws a Refusal when the argument is absent. */
export function requiredText(args: Arguments, name: string): string {
  const value = textArgument(args, name)
  if (value === undefined) {
    throw refusalSaying('invalid_arguments', [`[ERROR] missing required field: ${name}`])
  }
  return value
}

export function flagArgument(args: Arguments, name: string): boolean {
  return [true, 'true', '1', 1].includes(args[name] as string)
}

/** An object or a list, sent as JSON or as a string of JSON. Throws a Refusal with that code when it is neither. */
export function jsonArgument(args: Arguments, name: string, codeWhenBroken: string): unknown {
  const value = args[name]
  if (typeof value !== 'string' || value === '') return value === '' ? undefined : value
  try {
    return JSON.parse(value)
  } catch {
    throw refusalSaying(codeWhenBroken, [`[ERROR] failed to parse ${name} as JSON`])
  }
}
