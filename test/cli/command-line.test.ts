import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = new URL('../../', import.meta.url).pathname

/** Runs the command line as a process of its own, without any setting. */
function meldwijzer(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...argv],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH }, input: '' },
  )
  return { status, stdout, stderr }
}

const SLOW = 60_000

it.each([
  ['nothing', [], 'geef een opdracht'],
  ['an unknown command', ['tover'], 'onbekende opdracht tover'],
  ['an unknown command of a group', ['people', 'tover'], 'onbekende opdracht tover'],
  ['an unknown option', ['people', 'export', '--tover'], 'onbekende optie --tover'],
  ['a missing argument', ['contacts', 'import'], 'er ontbreekt iets: bestand'],
  ['a choice that is not there', ['advise', '--lang', 'fr'], 'dit kan hier niet: --lang <taal>'],
  ['too many arguments', ['foundation', 'check', 'a', 'b'], 'er staat te veel achter de opdracht'],
  ['an option without its value', ['people', 'export', '--out'], 'achter deze optie ontbreekt iets: --out <bestand>'],
])(
  'wrong usage is one line and exit code 2: %s',
  (_, argv, expected) => {
    expect(meldwijzer(...argv)).toEqual({ status: 2, stdout: '', stderr: `${expected}; zie «meldwijzer --help»\n` })
  },
  SLOW,
)

it.each([
  ['', []],
  ['people import', ['people', 'import']],
  ['contacts check', ['contacts', 'check']],
  ['foundation', ['foundation']],
  ['advise', ['advise']],
  ['protocol check', ['protocol', 'check']],
])(
  'help is there for «%s»',
  (name, argv) => {
    const { status, stdout, stderr } = meldwijzer(...argv, '--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Gebruik: meldwijzer ${name}`))
  },
  SLOW,
)

it(
  'a good file is exit code 0, with one JSON document',
  () => {
    const { status, stdout, stderr } = meldwijzer('foundation', 'check', 'examples/vlieger/foundation.yaml', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, foundation: { id: 'de-vlieger' } })
  },
  SLOW,
)

it(
  'a bad file is exit code 1, with one line on stderr',
  () => {
    const { status, stderr } = meldwijzer('foundation', 'check', 'weg.yaml')
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'weg.yaml: 1 fout; er is niets ingelezen\n' })
  },
  SLOW,
)

it(
  'missing settings are exit code 1, with one line on stderr',
  () => {
    const { status, stdout, stderr } = meldwijzer('contacts', 'check')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^[^\n]*MELDWIJZER_KEY is missing[^\n]*MELDWIJZER_FOUNDATION is missing[^\n]*\n$/)
  },
  SLOW,
)

it(
  'the protocol that comes with the program is checked without any setting',
  () => {
    expect(meldwijzer('protocol', 'check')).toMatchObject({ status: 0, stderr: '' })
  },
  SLOW,
)
