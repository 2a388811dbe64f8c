import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { editorSchemas } from '../../scripts/editor-schemas.ts'
import { run } from '../../src/cli/run.ts'
import { advise } from '../../src/rules/advise.ts'
import { answersOf } from '../../src/rules/answers.ts'
import { createAsk } from '../../src/rules/ask.ts'
import { loadProtocol } from '../../src/rules/load.ts'
import type { Protocol } from '../../src/rules/schema.ts'
import { answerSentences } from '../../src/texts/answer-sentences.ts'
import { capturedTerminal } from '../cli/captured-terminal.ts'
import { changedBy, examplesIn } from './examples-in.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MANUAL = readFileSync(join(ROOT, 'docs/eigen-protocol.md'), 'utf8')
const examples = examplesIn(MANUAL)

const school = mkdtempSync(join(tmpdir(), 'eigen-'))
const own = join(school, 'protocols/eigen')
afterAll(() => rmSync(school, { recursive: true }))

async function meldwijzer(...argv: string[]) {
  const terminal = capturedTerminal()
  const code = await run(argv, {
    terminal,
    openOrganisation: () => Promise.reject(new Error('this needs no store')),
  })
  return { code, out: terminal.out(), err: terminal.err() }
}

/** Does what the manual says, in a copy. */
beforeAll(() => {
  cpSync(join(ROOT, 'protocols/ozhw'), own, { recursive: true })
  cpSync(join(ROOT, 'protocols/inventory.json'), join(school, 'protocols/inventory.json'))
  cpSync(join(ROOT, 'examples'), join(school, 'examples'), { recursive: true })
  for (const { kind, file, text } of examples) {
    const path = join(school, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, kind === 'yaml' ? text : changedBy(text, readFileSync(path, 'utf8')))
  }
})

describe('docs/eigen-protocol.md', () => {
  let protocol: Protocol
  beforeAll(() => {
    protocol = loadProtocol(own)
  })

  it('has an example of everything that a school may want to change', () => {
    expect([...new Set(examples.map(({ file }) => file.split('/').slice(0, 3).join('/')))].sort()).toEqual([
      'examples/vlieger/foundation.yaml',
      'protocols/eigen/answers',
      'protocols/eigen/ladders.yaml',
      'protocols/eigen/protocol.yaml',
      'protocols/eigen/rules',
      'protocols/eigen/scenarios',
      'protocols/eigen/silences',
      'protocols/inventory.json',
    ])
  })

  it('names commands that work', async () => {
    const commands = [...MANUAL.matchAll(/^npm run -s meldwijzer -- (protocol \w+) --protocol protocols\/eigen$/gm)]
    expect(commands.map(([, command]) => command)).toEqual(['protocol check', 'protocol coverage'])
    expect(await meldwijzer('protocol', 'check', '--protocol', own)).toMatchObject({ code: 0, err: '' })
    const coverage = await meldwijzer('protocol', 'coverage', '--protocol', own)
    expect(coverage.out).toMatch(/^quiet-room +support +1\/1 /m)
    expect(coverage.out).toContain('core        309 van 309 (100%)')
    const foundation = join(school, 'examples/vlieger/foundation.yaml')
    expect(await meldwijzer('foundation', 'check', foundation)).toMatchObject({ code: 0, err: '' })
  })

  it('writes files that fit the schemas of the editor', () => {
    const schemas = editorSchemas()
    for (const { kind, text } of examples) {
      if (kind !== 'yaml') continue
      const [, name = ''] = /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/(\w+)\.json\n/.exec(text) ?? []
      expect(z.fromJSONSchema(JSON.parse(schemas.get(name) ?? '')).safeParse(parse(text)).success, text).toBe(true)
    }
  })

  it('changes a term from its day on', () => {
    const due = (occurredAt: string) =>
      advise({ sector: 'VO', concern: 'behaviour', behaviours: ['hitting'], occurredAt }, protocol).steps.find(
        (step) => step.id === 'react',
      )?.due
    expect(due('2027-07-31T23:59:00+02:00')).toBe('PT48H')
    expect(due('2027-08-01T00:00:00+02:00')).toBe('PT24H')
  })

  it('tells another role', () => {
    const { notify } = advise({ sector: 'VO', concern: 'data-breach' }, protocol)
    expect(notify.map(({ role, due }) => [role, due])).toEqual([
      ['ict', 'immediately'],
      ['privacy-officer', 'immediately'],
      ['school-leader', 'asap'],
    ])
  })

  it('changes an answer, adds a dated one, and a silence; a question finds them', () => {
    const sentences = answerSentences()
    const said = (id: string, day?: string) =>
      answersOf(protocol, sentences, day).find((answer) => answer.id === id)?.answer.nl
    expect(said('report-every-breach')).toContain('Lukt dat niet? Loop dan langs de receptie.')
    expect(said('quiet-room-who', '2027-07-31')).toContain('De leraar mag')
    expect(said('quiet-room-who', '2027-08-01')).toContain('Alleen de mentor')

    const ask = createAsk(answersOf(protocol, sentences), protocol)
    const asked = ask('mag een kind naar de rustruimte', { language: 'nl' })
    expect([asked.answered, asked.results[0]?.answer.id]).toEqual([true, 'quiet-room-who'])
    const garden = ask('wie heeft de sleutel van de moestuin', { language: 'nl' })
    expect([garden.answered, garden.silence?.id]).toEqual([false, 'silent-school-garden'])
  })

  it('shows tables that hold, tried as it says', () => {
    expect(MANUAL).toContain('PROTOCOL=protocols/eigen npx vitest run test/rules/scenarios.test.ts\n')
    const tried = (PROTOCOL: string) =>
      spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/rules/scenarios.test.ts'], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: process.env.HOME, PROTOCOL },
      })
    expect(tried(own).status).toBe(0)

    const forgotten = join(school, 'protocols/forgotten')
    cpSync(own, forgotten, { recursive: true })
    cpSync(join(ROOT, 'protocols/ozhw/scenarios'), join(forgotten, 'scenarios'), { recursive: true })
    const { status, stdout } = tried(forgotten)
    expect(status).toBe(1)
    for (const row of ['Reactie binnen 48 uur', 'Reactie door de mentor', '16 Datalek']) expect(stdout).toContain(row)
  }, 60_000)
})
