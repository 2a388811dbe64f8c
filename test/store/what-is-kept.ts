import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { backUpSqlite } from '../../src/store/back-up-sqlite.ts'
import type { SqliteStore } from '../../src/store/open-sqlite.ts'
import type { SqlitePlace } from './sqlite-place.ts'

type Files = Readonly<Record<string, Buffer>>

/** Every byte that a store keeps: as it is open, and then in a backup and as it is closed. Closes it. */
export async function bytesWhileOpenAndAfter({ folder, path }: SqlitePlace, store: SqliteStore): Promise<Files> {
  const whileOpen = await allBytes(folder)
  await backUpSqlite(path, join(folder, 'backup.db'))
  await store.close()
  return { ...prefixed('open ', whileOpen), ...prefixed('closed ', await allBytes(folder)) }
}

/** Which of the words stand in which file, for example `mentor in open meldwijzer.db`. */
export const placesOf = (words: readonly string[], files: Files): readonly string[] =>
  Object.entries(files).flatMap(([file, bytes]) =>
    words.filter((word) => stands(bytes, word)).map((word) => `${word} in ${file}`),
  )

/** All that can be read of what it failed with: message, stack and cause. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    return error instanceof Error ? `${error.stack} ${error.cause} ${JSON.stringify(error)}` : String(error)
  }
  return expect.unreachable('it did not fail')
}

async function allBytes(folder: string): Promise<Files> {
  const names = await readdir(folder)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  )
}

const prefixed = (prefix: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [prefix + name, bytes]))

/** In any case, and in the two ways in which a database writes text. */
function stands(bytes: Buffer, words: string): boolean {
  const latin = bytes.toString('latin1').toLowerCase()
  const sought = words.toLowerCase()
  return latin.includes(sought) || latin.includes(Buffer.from(sought, 'utf16le').toString('latin1'))
}
