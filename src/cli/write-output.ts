import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { CommandError } from './command-error.ts'
import type { Terminal } from './terminal.ts'

/**
 * Writes to a file that only its owner can read, or to stdout when `path` is null. A file that exists is replaced as a
 * whole, or stays as it was.
 *
 * @throws CommandError when the file cannot be written.
 */
export async function writeOutput(path: string | null, text: string, terminal: Terminal): Promise<void> {
  if (path === null) {
    terminal.stdout.write(text)
    return
  }
  const half = `${path}.${randomUUID()}.part`
  try {
    await writeFile(half, text, { mode: 0o600, flag: 'wx' })
    await rename(half, path)
  } catch {
    await rm(half, { force: true })
    throw new CommandError(`${path}: dit bestand is niet te schrijven`)
  }
}
