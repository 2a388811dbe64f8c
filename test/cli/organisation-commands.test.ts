import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { RouteNeed } from '../../src/organisation/role-coverage.ts'
import { openSqlite, type SqliteStore } from '../../src/store/open-sqlite.ts'
import { FOUNDATION } from '../organisation/people.ts'
import { capturedTerminal } from './captured-terminal.ts'

const EXAMPLE = new URL('../../examples/vlieger/', import.meta.url).pathname
const PEOPLE = join(EXAMPLE, 'people.csv')
const CONTACTS = join(EXAMPLE, 'contacts.csv')
const NEEDS: readonly RouteNeed[] = [{ route: 'pesten', sector: 'VO', roles: [{ role: 'mentor', instead: [] }] }]

let store: SqliteStore
let folder: string
beforeEach(() => {
  store = openSqlite({ path: ':memory:', masterKey: randomBytes(32), foundation: FOUNDATION })
  folder = mkdtempSync(join(tmpdir(), 'meldwijzer-'))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function meldwijzer(argv: readonly string[], input = '') {
  const terminal = capturedTerminal(input)
  const openOrganisation = async () => ({ store, needs: NEEDS, close: async () => undefined })
  const code = await run(argv, { terminal, openOrganisation })
  return { code, out: terminal.out(), err: terminal.err() }
}

const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const HEADER = 'naam;email;scholen;functie\n'
const people = (...names: string[]) => HEADER + names.map((n) => `${n} Test;${n}@vlieger.example;VLI;docent\n`).join('')

describe('people import', () => {
  it('takes the list in, and says what changed', async () => {
    const result = await meldwijzer(['people', 'import', PEOPLE])
    expect(result).toMatchObject({ code: 0, err: '' })
    expect(result.out).toMatch(/^27 medewerkers op de lijst: 27 nieuw, 0 gewijzigd, 0 weg\n\+ Tessa Testdocent\n/)
    expect((await store.directory()).people).toHaveLength(27)
  })

  it('keeps everyone the same person when it comes again', async () => {
    await meldwijzer(['people', 'import', PEOPLE])
    const before = (await store.directory()).people
    const again = await meldwijzer(['people', 'import', PEOPLE])
    expect(again.out).toContain('27 medewerkers op de lijst: 0 nieuw, 0 gewijzigd, 0 weg')
    expect((await store.directory()).people).toEqual(before)
  })

  it('changes nothing with --dry-run, and answers in JSON', async () => {
    const result = await meldwijzer(['people', 'import', '-', '--dry-run', '--json'], people('ada'))
    expect(result.code).toBe(0)
    expect(JSON.parse(result.out)).toMatchObject({ applied: false, people: 1, added: [{ name: 'ada Test' }], left: [] })
    expect((await store.directory()).people).toEqual([])
  })

  it('changes nothing when there is a mistake anywhere, and names all', async () => {
    const path = file('people.csv', `${people('ada')}Bep;geen-adres;XYZ;docent\n`)
    const result = await meldwijzer(['people', 'import', path])
    expect(result).toMatchObject({ code: 1, err: `${path}: 2 fouten; er is niets ingelezen\n` })
    expect(result.out.split('\n').map((line) => line.slice(0, 8))).toEqual(['regel 3:', 'regel 3:', ''])
    expect((await store.directory()).people).toEqual([])
  })

  it('asks for --yes before more than half of the staff goes', async () => {
    await meldwijzer(['people', 'import', '-'], people('ada', 'bep', 'cor'))
    const refused = await meldwijzer(['people', 'import', '-'], people('ada'))
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/^-: 2 van de 3 medewerkers .* --yes\n$/) })
    expect((await store.directory()).people).toHaveLength(3)
    expect(await meldwijzer(['people', 'import', '-', '--yes'], people('ada'))).toMatchObject({ code: 0 })
    expect((await store.directory()).people).toHaveLength(1)
  })

  it('warns of roles that someone who leaves still holds', async () => {
    await meldwijzer(['people', 'import', '-'], people('ada', 'bep', 'cor'))
    await meldwijzer(['contacts', 'import', '-'], 'school;rol;persoon\nVLI;mentor;cor Test\n')
    const { out } = await meldwijzer(['people', 'import', '-'], people('ada', 'bep'))
    expect(out).toContain('- cor Test\nlet op: cor Test gaat weg en had nog de rol mentor; kies iemand anders\n')
  })

  it('says so when the file cannot be read', async () => {
    const path = join(folder, 'weg.csv')
    expect(await meldwijzer(['people', 'import', path])).toEqual({
      code: 1,
      out: '',
      err: `${path}: dit bestand bestaat niet of is niet te lezen\n`,
    })
  })
})

describe('export', () => {
  it('of people is read back without a change', async () => {
    await meldwijzer(['people', 'import', PEOPLE])
    const { out } = await meldwijzer(['people', 'export'])
    const again = await meldwijzer(['people', 'import', '-'], out)
    expect(again.out).toContain('0 nieuw, 0 gewijzigd, 0 weg')
  })

  it('of contacts is read back without a change', async () => {
    await meldwijzer(['people', 'import', PEOPLE])
    await meldwijzer(['contacts', 'import', CONTACTS])
    const { out } = await meldwijzer(['contacts', 'export'])
    const again = await meldwijzer(['contacts', 'import', '-'], out)
    expect(again.out).toContain('0 nieuw of gewijzigd, 0 weg of gewijzigd')
  })

  it('to a file is for its owner only, also when the file was open to others', async () => {
    await meldwijzer(['people', 'import', PEOPLE])
    const path = file('export.csv', 'oud')
    expect(await meldwijzer(['people', 'export', '--out', path])).toEqual({ code: 0, out: '', err: '' })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).toContain('Tessa Testdocent')
  })

  it('to a folder that is not there is refused', async () => {
    const path = join(folder, 'weg', 'export.csv')
    expect(await meldwijzer(['contacts', 'export', '--out', path])).toEqual({
      code: 1,
      out: '',
      err: `${path}: dit bestand is niet te schrijven\n`,
    })
  })

  it('in JSON holds codes', async () => {
    await meldwijzer(['people', 'import', '-'], people('ada'))
    const { out } = await meldwijzer(['people', 'export', '--json'])
    expect(JSON.parse(out)).toEqual([expect.objectContaining({ position: 'teacher', workingDays: [1, 2, 3, 4, 5] })])
  })
})

describe('contacts', () => {
  beforeEach(() => meldwijzer(['people', 'import', PEOPLE]))

  it('of the example are in order', async () => {
    await meldwijzer(['contacts', 'import', CONTACTS])
    expect(await meldwijzer(['contacts', 'check'])).toEqual({
      code: 0,
      out: 'Alle rollen zijn gevuld en bereikbaar.\n',
      err: '',
    })
  })

  it('that leave alerts without a reader are a negative answer', async () => {
    const result = await meldwijzer(['contacts', 'check', '--json'])
    expect(result).toMatchObject({ code: 1, err: 'contacten: 6 fouten; meldingen kunnen verloren gaan\n' })
    expect(JSON.parse(result.out)).toMatchObject({ ok: false, findings: expect.any(Array) })
  })

  it('with a mistake are not taken in', async () => {
    const result = await meldwijzer(['contacts', 'import', '-', '--json'], 'school;rol;persoon\nVLI;mentor;niemand\n')
    expect(result).toMatchObject({ code: 1, err: '-: 1 fout; er is niets ingelezen\n' })
    expect(JSON.parse(result.out)).toMatchObject({ ok: false, problems: [{ severity: 'error', line: 2 }] })
  })

  it('are tried with --dry-run, with what would be missing', async () => {
    const result = await meldwijzer(
      ['contacts', 'import', '-', '--dry-run'],
      'school;rol;persoon\nVLI;mentor;Milan Mentor\n',
    )
    expect(result.code).toBe(0)
    expect(result.out).toContain('VLI: niemand heeft de rol college van bestuur')
    expect((await store.directory()).contacts).toEqual([])
  })
})

describe('foundation check', () => {
  it('says what the file holds', async () => {
    const result = await meldwijzer(['foundation', 'check', join(EXAMPLE, 'foundation.yaml')])
    expect(result).toMatchObject({ code: 0, err: '' })
    expect(result.out).toContain('VLI  VO  Lyceum De Vlieger (voorbeeld)  0180-000001')
  })

  it('refuses a choice that the protocol does not know, and says which it does', async () => {
    const protocol = new URL('../../protocols/ozhw', import.meta.url).pathname
    const path = file(
      'foundation.yaml',
      `id: ab\nname: X\nprotocol: ${protocol}\nschools:\n` +
        '  - { code: TST, name: Test, sector: VO, phone: "0180-000001", choices: { react-whoo: mentor } }\n',
    )
    const result = await meldwijzer(['foundation', 'check', path])
    expect(result).toMatchObject({ code: 1, err: `${path}: 1 fout; er is niets ingelezen\n` })
    expect(result.out).toContain('«react-whoo» niet; wel: react-who, ')
  })

  it('names every mistake', async () => {
    const path = file('foundation.yaml', 'id: ab\nname: X\nschools: []\n')
    const result = await meldwijzer(['foundation', 'check', path])
    expect(result).toMatchObject({ code: 1, err: `${path}: 2 fouten; er is niets ingelezen\n` })
  })
})

it('closes the store, and gives one line, whatever goes wrong', async () => {
  const terminal = capturedTerminal()
  let closed = false
  const broken = {
    ...store,
    directory: () => Promise.reject(new Error('iets\n  onverwachts')),
  }
  const openOrganisation = async () => ({
    store: broken,
    needs: [],
    close: async () => {
      closed = true
    },
  })
  expect(await run(['people', 'export'], { terminal, openOrganisation })).toBe(1)
  expect({ closed, err: terminal.err() }).toEqual({ closed: true, err: 'iets onverwachts\n' })
})
