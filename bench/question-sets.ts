import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { LANGUAGES } from '../src/rules/vocabulary.ts'

const Question = z.object({
  id: z.string(),
  q: z.string(),
  lang: z.enum(LANGUAGES),
  /** Every fact that is an acceptable answer; none: only "the protocol does not say" is right. */
  facts: z.array(z.string()),
  style: z.string(),
})
export type Question = z.infer<typeof Question>

const OWN = fileURLToPath(new URL('../test/questions', import.meta.url))
const PRACTICE = fileURLToPath(new URL('../../shared/questions/dev.jsonl', import.meta.url))

/** The sets of questions that are there, and a line about each that is not. */
export function questionSets(): { readonly sets: ReadonlyMap<string, readonly Question[]>; readonly absent: string[] } {
  const own = readdirSync(OWN)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(OWN, name))
  const there = [PRACTICE, ...own].filter((path) => existsSync(path))
  return {
    sets: new Map(there.map((path) => [path.split('/').at(-1) ?? path, read(path)])),
    absent: existsSync(PRACTICE)
      ? []
      : ['the practice questions (../shared/questions/dev.jsonl) are not here: left out'],
  }
}

const read = (path: string): Question[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Question.parse(JSON.parse(line)))
