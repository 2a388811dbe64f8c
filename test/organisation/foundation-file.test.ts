import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFoundation } from '../../src/organisation/foundation-file.ts'
import { parseFoundation } from '../../src/organisation/parse-foundation.ts'
import { BadFileError } from '../../src/organisation/problem.ts'

const GOOD = `id: de-vlieger
name: Stichting De Vlieger
protocol: rules
schools:
  - code: VLI
    name: Lyceum De Vlieger
    sector: VO
    phone: "0180-000001"
    safetyChannel: C0SAFETY1
    choices:
      keep-incident-register: five-years
      days: 3
  - { code: DRE, name: Basisschool De Drempel, sector: PO, phone: "0180-000002" }
`
const problemsOf = (text: string) => parseFoundation(text).problems.map((p) => `${p.line}: ${p.text}`)

/** Refuses an edit that finds nothing, so that no test passes by accident. */
function edited(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`not in the file: ${from}`)
  return GOOD.replace(from, to)
}

describe('a foundation file', () => {
  it('says what the schools are', () => {
    const { value, problems } = parseFoundation(GOOD)
    expect(problems).toEqual([])
    expect(value).toEqual({
      foundation: {
        id: 'de-vlieger',
        name: 'Stichting De Vlieger',
        schools: [
          {
            code: 'VLI',
            name: 'Lyceum De Vlieger',
            sector: 'VO',
            phone: '0180-000001',
            safetyChannel: 'C0SAFETY1',
            choices: { 'keep-incident-register': 'five-years', days: '3' },
          },
          { code: 'DRE', name: 'Basisschool De Drempel', sector: 'PO', phone: '0180-000002', choices: {} },
        ],
      },
      protocol: 'rules',
      protocolLine: 3,
    })
  })

  it('may say what number the foundation has', () => {
    const phoned = edited('name: Stichting De Vlieger\n', 'name: Stichting De Vlieger\nphone: "0180-000000"\n')
    expect(parseFoundation(phoned)).toMatchObject({ problems: [], value: { foundation: { phone: '0180-000000' } } })
    expect(parseFoundation(GOOD).value.foundation).not.toHaveProperty('phone')
  })

  it('may say when its schools are open and closed, and whom to phone outside those hours', () => {
    const { value, problems } = parseFoundation(
      edited(
        'protocol: rules\n',
        `protocol: rules
hours: { from: 08:15, until: "16:30" }
holidays:
  - { name: Kerstvakantie, from: 2026-12-19, until: 2027-01-03 }
emergencyContact: { name: Het noodnummer, phone: "0180-000009" }
`,
      ).replace('    sector: VO\n', '    sector: VO\n    hours: { from: 07:30, until: 18:00 }\n    holidays: []\n'),
    )
    expect(problems).toEqual([])
    expect(value.foundation).toMatchObject({
      hours: { from: '08:15', until: '16:30' },
      holidays: [{ name: 'Kerstvakantie', from: '2026-12-19', until: '2027-01-03' }],
      emergencyContact: { name: 'Het noodnummer', phone: '0180-000009' },
      schools: [{ code: 'VLI', hours: { from: '07:30', until: '18:00' }, holidays: [] }, { code: 'DRE' }],
    })
    expect(value.foundation.schools[1]).not.toHaveProperty('hours')
  })

  it.each([
    [
      'hours that end before they start',
      'hours: { from: "17:00", until: "08:00" }',
      '4: hours: moet eindigen na het begin',
    ],
    [
      'an hour that is none',
      'hours: { from: "8", until: "17:00" }',
      '4: hours.from: moet een tijd zijn, bijvoorbeeld 08:00',
    ],
    ['hours without an end', 'hours: { from: "08:00" }', '4: hours.until: ontbreekt; moet een tijd zijn'],
    ['hours as a text', 'hours: 8-17', '4: hours: moet een begin en een einde hebben'],
    [
      'an unknown word in the hours',
      'hours: { from: 08:00, until: 17:00, op: ma }',
      '4: onbekend woord «op»; hier kan staan: from, until',
    ],
    [
      'a holiday that ends before it starts',
      'holidays: [{ name: Kerst, from: 2026-12-19, until: 2026-12-18 }]',
      '4: holidays[1]: moet eindigen op of na de eerste dag',
    ],
    [
      'a day that does not exist',
      'holidays: [{ name: Kerst, from: 2026-02-30, until: 2026-12-18 }]',
      '4: holidays[1].from: moet een dag zijn',
    ],
    [
      'an emergency contact without a name',
      'emergencyContact: { phone: "0180-000009" }',
      '4: emergencyContact.name: ontbreekt',
    ],
  ])('with %s', (_, line, expected) => {
    expect(problemsOf(edited('protocol: rules\n', `protocol: rules\n${line}\n`))).toEqual([
      expect.stringContaining(expected),
    ])
  })

  it.each([
    [
      'a number of the foundation that lost its quotes',
      'name: Stichting De Vlieger\n',
      'name: Stichting De Vlieger\nphone: 0180000000\n',
      '3: phone: moet een telefoonnummer tussen aanhalingstekens',
    ],
    ['a code in small letters', 'code: VLI', 'code: vli', '5: schools[1].code: moet 2 tot en met 6 hoofdletters zijn'],
    ['an unknown sector', 'sector: VO', 'sector: WO', '7: schools[1].sector: moet PO, VO of MBO zijn'],
    [
      'a phone that lost its quotes',
      '"0180-000001"',
      '0180000001',
      '8: schools[1].phone: moet een telefoonnummer tussen aanhalingstekens',
    ],
    ['a channel by name', 'C0SAFETY1', '"#veiligheid"', '9: schools[1].safetyChannel: moet het kanaal-id'],
    ['a choice that is a list', 'days: 3', 'days: [3]', '12: schools[1].choices.days: moet een van de keuzes'],
    [
      'a missing name',
      '    name: Lyceum De Vlieger\n',
      '',
      '5: schools[1].name: ontbreekt; moet de naam van de school zijn',
    ],
    [
      'an unknown word',
      'id: de-vlieger',
      'id: de-vlieger\nkleur: blauw',
      '2: onbekend woord «kleur»; hier kan staan: id, name, phone',
    ],
    [
      'an unknown word at a school',
      '    sector: VO',
      '    sector: VO\n    plaats: Testdam',
      '8: onbekend woord «plaats»; hier kan staan: code',
    ],
    ['one code twice', 'code: DRE', 'code: VLI', '13: schoolcode VLI staat er twee keer'],
    ['a word twice', 'id: de-vlieger', 'id: de-vlieger\nid: anders', '2: dit woord staat hier al eerder'],
    ['no foundation id', 'id: de-vlieger\n', '', '1: id: ontbreekt; moet een korte naam'],
  ])('with %s', (_, from, to, expected) => {
    expect(problemsOf(edited(from, to))).toEqual([expect.stringContaining(expected)])
  })

  it.each([
    ['nothing in it', '', '1: moet id, name, protocol en schools hebben'],
    ['no schools', 'id: ab\nname: X\nprotocol: y\nschools: []', '4: schools: moet minstens één school hebben'],
    ['broken quotes', 'id: "ab', 'de opmaak klopt niet'],
    ['a tab', 'schools:\n\t- code: VLI', '2: hier staat een tab; spring in met spaties'],
  ])('with %s', (_, text, expected) => {
    expect(problemsOf(text)[0]).toContain(expected)
  })

  it('with several mistakes names them all, in order', () => {
    expect(
      problemsOf(edited('sector: VO', 'sector: WO').replace('code: VLI', 'code: vli')).map((p) => p.slice(0, 2)),
    ).toEqual(['5:', '7:'])
  })
})

describe('on disk', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'meldwijzer-'))
    mkdirSync(join(folder, 'rules'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const write = (text: string) => {
    const path = join(folder, 'foundation.yaml')
    writeFileSync(path, text)
    return path
  }

  it('finds the protocol beside the file', () => {
    expect(readFoundation(write(GOOD)).protocolFolder).toBe(join(folder, 'rules'))
  })

  it('refuses with every mistake in one error', () => {
    const path = write(edited('sector: VO', 'sector: WO').replace('code: VLI', 'code: vli'))
    expect(() => readFoundation(path)).toThrow(BadFileError)
    expect(() => readFoundation(path)).toThrow(/regel 5: .*\n- regel 7: /)
  })

  it('refuses a protocol folder that is not there', () => {
    expect(() => readFoundation(write(edited('protocol: rules', 'protocol: nergens')))).toThrow(
      /regel 3: protocol: deze map bestaat niet/,
    )
  })

  it('refuses a file that is not there', () => {
    expect(() => readFoundation(join(folder, 'weg.yaml'))).toThrow(/bestaat niet of is niet te lezen/)
  })
})
