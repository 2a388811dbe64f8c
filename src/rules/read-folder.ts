import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readYaml, shapeMistakes, type YamlFile } from './read-yaml.ts'

/** What was read from a folder of files, and where each of it stands, for people: `rules/matrix.yaml:12`. */
export interface Entries<T> {
  readonly all: readonly T[]
  readonly places: ReadonlyMap<T, string>
  /** The files' names without their ending, in alphabetical order, each with what it holds. */
  readonly files: ReadonlyMap<string, readonly T[]>
}

/**
 * Reads every `FOLDER/*.yaml`: a list under the folder's name (`rules:` in rules/), and under `defaults:` what all of a
 * file's entries have unless they say otherwise. What does not fit is added to `mistakes` and left out.
 */
export function readFolder<S extends z.ZodType<object>>(
  dir: string,
  folder: Folder,
  shape: S,
  mistakes: string[],
): Entries<z.infer<S>> {
  const places = new Map<z.infer<S>, string>()
  const files = new Map<string, readonly z.infer<S>[]>()
  for (const name of yamlNames(dir, folder, mistakes)) {
    const file = readFile(dir, name, mistakes)
    const content = file && shapeOf(file, FILES[folder], mistakes)
    if (file === undefined || content === undefined) continue
    const read = content.list.flatMap((raw, index) => {
      const entry = shape.safeParse(typeof raw === 'object' ? { ...content.defaults, ...raw } : raw)
      if (entry.success) places.set(entry.data, file.at([folder, index]))
      else mistakes.push(...shapeMistakes(file, entry.error, [folder, index]))
      return entry.success ? [entry.data] : []
    })
    files.set(name.slice(folder.length + 1, -'.yaml'.length), read)
  }
  return { all: [...places.keys()], places, files }
}

/** What a file holds, and where in it things stand, for people: `protocol.yaml:12`. */
export interface Placed<T> {
  readonly content: T
  readonly at: YamlFile['at']
}

/** Reads one file that must be there; what does not fit is added to `mistakes`. */
export function readShape<S extends z.ZodType>(
  dir: string,
  name: string,
  shape: S,
  mistakes: string[],
): Placed<z.infer<S>> | undefined {
  const file = readFile(dir, name, mistakes)
  const content = file && shapeOf(file, shape, mistakes)
  return file && content && { content, at: file.at }
}

type Folder = 'rules' | 'answers' | 'silences'

const defaults = z.record(z.string(), z.unknown()).default({})
const entries = z.array(z.unknown())
const FILES = {
  rules: z.strictObject({ defaults, rules: entries }).transform((file) => ({ ...file, list: file.rules })),
  answers: z.strictObject({ defaults, answers: entries }).transform((file) => ({ ...file, list: file.answers })),
  silences: z.strictObject({ defaults, silences: entries }).transform((file) => ({ ...file, list: file.silences })),
}

function yamlNames(dir: string, folder: string, mistakes: string[]): string[] {
  const path = join(dir, folder)
  const names = existsSync(path) ? readdirSync(path).sort() : []
  const misnamed = names.filter((name) => name.endsWith('.yml'))
  mistakes.push(...misnamed.map((name) => `${folder}/${name}: let its name end in .yaml; otherwise it is not read`))
  return names.filter((name) => name.endsWith('.yaml')).map((name) => `${folder}/${name}`)
}

function readFile(dir: string, name: string, mistakes: string[]): YamlFile | undefined {
  const path = join(dir, name)
  if (!existsSync(path)) {
    mistakes.push(`${name}: it is not here; a protocol needs it`)
    return undefined
  }
  const file = readYaml(name, readFileSync(path, 'utf8'))
  mistakes.push(...file.mistakes)
  return file.mistakes.length > 0 ? undefined : file
}

function shapeOf<S extends z.ZodType>(file: YamlFile, shape: S, mistakes: string[]): z.infer<S> | undefined {
  const read = shape.safeParse(file.value)
  if (read.success) return read.data
  mistakes.push(...shapeMistakes(file, read.error))
  return undefined
}
