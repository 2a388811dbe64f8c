import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { openSqlite, type SqliteStore } from '../../src/store/open-sqlite.ts'
import { capturedTerminal } from '../cli/captured-terminal.ts'
import { aCase, aFoundation, aProposal, aStaffMember } from '../make.ts'
import { TEST_KEY } from '../store/sqlite-place.ts'

const MANUAL = readFileSync(new URL('../../docs/handleiding/ict.md', import.meta.url), 'utf8')

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meldwijzer-restore-'))
  data = join(folder, 'data/meldwijzer.db')
  mkdirSync(join(folder, 'data'))
  mkdirSync(join(folder, 'veilig'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The commands under a heading of the manual, with the safe folder of the test in place of that of the manual. */
function commandsUnder(heading: string): string {
  const section = MANUAL.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const [, commands] = /```sh\n([\s\S]*?)```/.exec(section) ?? []
  if (commands === undefined) throw new Error(`there are no commands under «${heading}»`)
  return commands.replaceAll('/veilige/map', join(folder, 'veilig'))
}

const open = () => openSqlite({ path: data, masterKey: TEST_KEY, foundation: aFoundation() })

async function openCases(store: SqliteStore, names: readonly string[]) {
  for (const name of names) {
    const number = `TST-2026-${name}`
    await store.commit([{ type: 'case-opened', case: aCase({ number }), formId: number, traces: [] }])
  }
}

/** Carries out the `backup` of the manual on the database of the test. */
async function backUpAsTheManualSays() {
  const [, argument = ''] = /meldwijzer -- (.*)/.exec(commandsUnder('Back-up maken')) ?? []
  const terminal = capturedTerminal()
  const code = await run(argument.split(' '), {
    terminal,
    openOrganisation: () => Promise.reject(new Error('a backup opens no store')),
    environment: () => ({
      MELDWIJZER_KEY: TEST_KEY.toString('base64'),
      MELDWIJZER_DATA: data,
      MELDWIJZER_FOUNDATION: 'foundation.yaml',
    }),
  })
  return { code, out: terminal.out(), err: terminal.err() }
}

test('a backup, made and put back as the manual says, while cases come in', async () => {
  const before = open()
  await before.replacePeople([aStaffMember()])
  await openCases(before, ['VOOR1', 'VOOR2'])
  await before.commit([{ type: 'proposal-made', number: 'TST-2026-VOOR1', proposal: aProposal() }])

  const backingUp = backUpAsTheManualSays()
  await openCases(before, ['ERNA1', 'ERNA2'])
  const { code, out, err } = await backingUp
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/Erin: \d zaken, .*vingerafdruk [0-9a-f]{16}/s)
  await openCases(before, ['ERNA3'])
  // The program is killed: its log file stays beside the database, and would damage the one that is put in its place.
  expect(statSync(`${data}-wal`).size).toBeGreaterThan(0)

  execFileSync('sh', ['-ec', commandsUnder('Back-up terugzetten')], { cwd: folder })
  const after = open()
  expect(await after.case('TST-2026-VOOR2')).toEqual(aCase({ number: 'TST-2026-VOOR2' }))
  expect(await after.proposals('TST-2026-VOOR1')).toEqual([aProposal({ caseNumber: 'TST-2026-VOOR1' })])
  expect((await after.directory()).people).toEqual([aStaffMember()])
  expect(await after.case('TST-2026-ERNA3')).toBeUndefined()
  await openCases(after, ['WEER1'])
  expect(await after.case('TST-2026-WEER1')).toBeDefined()
  expect(statSync(data).mode & 0o777).toBe(0o600)
  await after.close()
  await before.close()
})
