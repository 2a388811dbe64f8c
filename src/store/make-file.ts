import { closeSync, openSync } from 'node:fs'
import { StoreError } from './store-error.ts'

const ONLY_OWNER = 0o600

/**
 * Makes a file that only the user who runs the program may read; SQLite gives its other files the same rights. `a`
 * leaves what is in one that is there, `w` empties it.
 *
 * @throws StoreError `cannot-open`
 */
export function makeFile(path: string, flags: 'a' | 'w'): void {
  try {
    closeSync(openSync(path, flags, ONLY_OWNER))
  } catch (cause) {
    const remedy = 'Does its folder exist, and may we write there?'
    throw new StoreError('cannot-open', 'The file cannot be made or opened.', remedy, { cause })
  }
}
