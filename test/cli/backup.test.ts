import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import { aCase, aFoundation } from '../make.ts'
import { TEST_KEY } from '../store/sqlite-place.ts'
import { capturedTerminal } from './captured-terminal.ts'

let folder: string
let data: string
let copy: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meldwijzer-'))
  data = join(folder, 'meldwijzer.db')
  copy = join(folder, 'kopie.db')
  const store = openSqlite({ path: data, masterKey: TEST_KEY, foundation: aFoundation() })
  await store.commit([{ type: 'case-opened', case: aCase(), formId: 'V1', traces: [] }])
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

async function backup(argv: readonly string[], { key = TEST_KEY, path = data } = {}) {
  const terminal = capturedTerminal()
  const code = await run(['backup', ...argv], {
    terminal,
    openOrganisation: () => Promise.reject(new Error('a backup opens no store')),
    environment: () => ({
      MELDWIJZER_KEY: key.toString('base64'),
      MELDWIJZER_DATA: path,
      MELDWIJZER_FOUNDATION: 'foundation.yaml',
    }),
  })
  return { code, out: terminal.out(), err: terminal.err() }
}

describe('backup', () => {
  it('says what it holds, and that the key is needed too', async () => {
    const { code, out, err } = await backup([copy])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Erin: 1 zaak, 0 berichten die nog weg moeten')
    expect(out).toMatch(/Zonder MELDWIJZER_KEY \(vingerafdruk [0-9a-f]{16}\) kan niemand het lezen/)
    expect(statSync(copy).mode & 0o777).toBe(0o600)
  })

  it('gives JSON', async () => {
    const { out } = await backup([copy, '--json'])
    expect(JSON.parse(out)).toMatchObject({ ok: true, keyFits: true, file: copy, cases: 1, waiting: 0 })
  })

  it('is made under another key too, and says so', async () => {
    const { code, err } = await backup([copy], { key: Buffer.from(TEST_KEY).reverse() })
    expect(code).toBe(1)
    expect(err).toMatch(/^de sleutel in MELDWIJZER_KEY opent deze back-up niet; [^\n]*\n$/)
    expect(statSync(copy).size).toBeGreaterThan(0)
  })

  it('refuses a name that is taken, a folder that is not there and a database that is not there', async () => {
    writeFileSync(copy, 'iets')
    const refused = (err: string) => ({ code: 1, out: '', err })
    expect(await backup([copy])).toEqual(refused(`${copy}: dit bestand is er al; kies een andere naam\n`))
    const away = join(folder, 'weg', 'kopie.db')
    expect(await backup([away])).toEqual(refused(`${away}: dit bestand is niet te maken; bestaat de map?\n`))
    const nothing = join(folder, 'niets.db')
    expect(await backup([join(folder, 'x.db')], { path: nothing })).toEqual(
      refused(`${nothing}: hier staat geen database; klopt MELDWIJZER_DATA?\n`),
    )
  })
})
