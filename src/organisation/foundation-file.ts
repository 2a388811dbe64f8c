import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Foundation } from '../domain/organisation.ts'
import { decodeText } from './decode-text.ts'
import { parseFoundation } from './parse-foundation.ts'
import { BadFileError, error, hasErrors } from './problem.ts'

/** The foundation, and the folder with the rules that it follows. */
export interface FoundationFile extends Foundation {
  /** Absolute; in the file it is relative to the file. */
  readonly protocolFolder: string
}

/**
 * Reads `foundation.yaml`.
 *
 * @throws BadFileError with every mistake and its line, in Dutch.
 */
export function readFoundation(path: string): FoundationFile {
  const decoded = decodeText(bytesOf(path))
  if ('refused' in decoded) throw new BadFileError(path, [error(null, decoded.refused)])
  const { value, problems } = parseFoundation(decoded.text)
  const protocolFolder = resolve(dirname(path), value.protocol)
  const folderProblems =
    value.protocol === '' || statSync(protocolFolder, { throwIfNoEntry: false })?.isDirectory()
      ? []
      : [error(value.protocolLine, 'protocol: deze map bestaat niet; schrijf het pad vanaf de map van dit bestand')]
  const all = [...problems, ...folderProblems]
  if (hasErrors(all)) throw new BadFileError(path, all)
  return { ...value.foundation, protocolFolder }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new BadFileError(path, [error(null, 'dit bestand bestaat niet of is niet te lezen')])
  }
}
