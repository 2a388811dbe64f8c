import { readFile } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { CommandError } from './command-error.ts'

/** Where a command reads and writes. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/** 0: done. 1: a negative answer or bad input. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Writes lines to stdout. */
export function say(terminal: Terminal, ...lines: readonly string[]): void {
  for (const line of lines) terminal.stdout.write(`${line}\n`)
}

/** Writes one JSON document to stdout. */
export function sayJson(terminal: Terminal, document: unknown): void {
  terminal.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}

/** Writes exactly one line to stderr, whatever line ends are in the text. */
export function complain(terminal: Terminal, text: string): void {
  terminal.stderr.write(`${text.replace(/\s*[\r\n]+\s*/g, ' ').trim()}\n`)
}

/**
 * The bytes of a file, or of stdin for `-`.
 *
 * @throws CommandError when the file cannot be read.
 */
export async function readInput(path: string, terminal: Terminal): Promise<Uint8Array> {
  if (path === '-') return buffer(terminal.stdin)
  try {
    return await readFile(path)
  } catch {
    throw new CommandError(`${path}: dit bestand bestaat niet of is niet te lezen`)
  }
}
