import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { editorSchemas } from '../../scripts/editor-schemas.ts'
import { OZHW } from '../rules/ozhw.ts'

const SCHEMAS = fileURLToPath(new URL('../../protocols/schemas', import.meta.url))
const schemas = editorSchemas()

/** The schema that a file of a protocol names on its first line: the path from that file, and the schema's name. */
const NAMED = /^# yaml-language-server: \$schema=((?:\.\.\/)+schemas\/([a-z]+)\.json)\n/

const files = readdirSync(OZHW, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
const fitting = new Map(
  [...schemas].map(([name, text]): [string, z.ZodType] => [name, z.fromJSONSchema(JSON.parse(text))]),
)
const fits = (name: string, content: unknown) => fitting.get(name)?.safeParse(content).success

describe('the schemas for editors', () => {
  it('are those that scripts/make-schemas.ts makes', () => {
    expect(readdirSync(SCHEMAS).sort()).toEqual([...schemas.keys()].map((name) => `${name}.json`).sort())
    for (const [name, text] of schemas) expect(readFileSync(join(SCHEMAS, `${name}.json`), 'utf8'), name).toBe(text)
  })

  it('are named on top of every file of the protocol, and each file fits its own', () => {
    expect(files.length).toBeGreaterThan(60)
    for (const path of files) {
      const text = readFileSync(join(OZHW, path), 'utf8')
      const [, relative = '', name = ''] = NAMED.exec(text) ?? []
      expect(name, path).toBe(path.split(/[/\\.]/)[0])
      expect(join(OZHW, path, '..', relative), path).toBe(join(SCHEMAS, `${name}.json`))
      expect(fits(name, parse(text)), path).toBe(true)
    }
  })

  it.each([
    ['a key that is none', 'rules', { rules: [{ id: 'x', emergancy: ['113'] }] }],
    ['a role that is none', 'silences', { defaults: { contact: 'janitor' }, silences: [] }],
    ['an answer without its English', 'answers', { answers: [{ id: 'x', title: { nl: 'X' } }] }],
    ['a term that cannot be read', 'rules', { rules: [{ id: 'x', notify: [{ role: 'mentor', due: '48 uur' }] }] }],
    ['a list without a name', 'answers', [{ id: 'x' }]],
  ])('refuse %s', (_, name, content) => {
    expect(fits(name, content)).toBe(false)
  })
})
