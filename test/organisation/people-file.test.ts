import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StaffMember, Weekday } from '../../src/domain/organisation.ts'
import { cleanCell } from '../../src/organisation/cell.ts'
import { parsePeople, writePeople } from '../../src/organisation/people-file.ts'
import { POSITIONS } from '../../src/rules/vocabulary.ts'
import { bytes, staff } from './people.ts'

const SCHOOLS = ['VLI', 'DRE']
const HEADER = 'naam;email;slack;scholen;functie;taal;telefoon;werkdagen'
const GOOD = 'Tessa Testdocent;tessa@vlieger.example;UTESSA01;VLI;docent;nl;06-00000001;ma-wo'

const parse = (text: string) => parsePeople(bytes(text), SCHOOLS)
const textsOf = (text: string) => parse(text).problems.map((p) => `${p.line}: ${p.text}`)

const TESSA = {
  line: 2,
  id: null,
  name: 'Tessa Testdocent',
  email: 'tessa@vlieger.example',
  slackId: 'UTESSA01',
  teamsId: null,
  prefers: null,
  schools: ['VLI'],
  position: 'teacher',
  language: 'nl',
  phone: '06-00000001',
  workingDays: [1, 2, 3],
}

describe('reads the list of all staff', () => {
  const row = (d: string) => GOOD.replaceAll(';', d)
  const head = (d: string) => HEADER.replaceAll(';', d)
  it.each([
    ['semicolons', `${HEADER}\n${GOOD}\n`],
    ['commas', `${head(',')}\n${row(',')}`],
    ['tabs', `${head('\t')}\n${row('\t')}`],
    ['a byte order mark and CRLF', `\ufeff${HEADER}\r\n${GOOD}\r\n`],
    ['old line ends', `${HEADER}\r${GOOD}\r`],
    [
      'quotes',
      `${HEADER}\n${GOOD.split(';')
        .map((c) => `"${c}"`)
        .join(';')}`,
    ],
    ['spaces and capitals', `${HEADER.toUpperCase()}\n${row(' ; ').replace('tessa@', 'Tessa@').replace('VLI', 'vli')}`],
    [
      'English words',
      `Name;E-mail;Slack_ID;Schools;Position;Language;Phone;Working days\n${GOOD.replace('docent;nl', 'teacher;Dutch').replace('ma-wo', 'Mon Tue Wed')}`,
    ],
    [
      'another order of columns',
      'functie;scholen;werkdagen;telefoon;slack;email;naam\nLeraar;VLI;ma, di, wo;06-00000001;UTESSA01;tessa@vlieger.example;Tessa Testdocent',
    ],
  ])('with %s', (_, text) => {
    expect(parse(text)).toEqual({ value: [TESSA], problems: [] })
  })

  it('with who is who on Teams, and where someone is alerted', () => {
    const id = 'AAAAAAAA-0000-4000-8000-000000000001'
    const read = (teams: string, prefers: string) => parse(`${HEADER};teams;voorkeur\n${GOOD};${teams};${prefers}`)
    expect(read(id, 'Teams').value).toEqual([{ ...TESSA, teamsId: id.toLowerCase(), prefers: 'teams' }])
    expect(read('29:1abc', 'sms').problems.map(({ text }) => text)).toEqual([
      '«29:1abc» is geen object-id van Microsoft; dat staat in Entra bij de gebruiker',
      'onbekende voorkeur «sms»; kies slack of teams',
    ])
  })

  it('with the separator hint of Excel, which counts as a line', () => {
    expect(parse(`sep=;\r\n${HEADER}\r\n${GOOD}\r\n`)).toEqual({ value: [{ ...TESSA, line: 3 }], problems: [] })
  })

  it('fills in what is left out: Dutch, Monday to Friday, the whole foundation', () => {
    const { value, problems } = parse('naam,email,scholen,functie\nBram Bestuur,bram@vlieger.example,,bestuurder')
    expect(problems).toEqual([])
    expect(value[0]).toMatchObject({
      schools: [],
      language: 'nl',
      phone: null,
      slackId: null,
      workingDays: [1, 2, 3, 4, 5],
    })
  })

  it.each(['VLI|DRE', 'VLI DRE', '"VLI,DRE"', 'vli / dre'])('with two schools as %s', (schools) => {
    expect(
      parse(`naam;email;scholen;functie\nSam Schoonmaak;sam@vlieger.example;${schools};schoonmaker`).value[0]?.schools,
    ).toEqual(['VLI', 'DRE'])
  })

  it.each([
    ['ma di vr', [1, 2, 5]],
    ['ma - wo, vr', [1, 2, 3, 5]],
    ['ma t/m do', [1, 2, 3, 4]],
    ['Maandag;dinsdag', [1, 2]],
    ['geen', []],
  ])('with working days %s', (text, days) => {
    expect(
      parse(`naam,email,scholen,functie,werkdagen\nX,x@vlieger.example,VLI,docent,"${text}"`).value[0]?.workingDays,
    ).toEqual(days)
  })

  it.each([
    ['08:00-16:30', { from: '08:00', until: '16:30' }],
    ['8.30 - 12.15 uur', { from: '08:30', until: '12:15' }],
    ['9-17', { from: '09:00', until: '17:00' }],
    ['08:00 tot 13:00', { from: '08:00', until: '13:00' }],
    ['', undefined],
  ])('with working hours «%s»', (text, hours) => {
    const { value, problems } = parse(`naam,email,scholen,functie,werktijden\nX,x@vlieger.example,VLI,docent,"${text}"`)
    expect([problems, value[0]?.workingHours]).toEqual([[], hours])
  })

  it.each(['17:00-08:00', '8', '25:00-26:00', 'hele dag', '08:00-08:00'])(
    'names working hours that are none: %s',
    (text) => {
      const { problems } = parse(`naam,email,scholen,functie,werktijden\nX,x@vlieger.example,VLI,docent,"${text}"`)
      expect(problems).toEqual([
        expect.objectContaining({ line: 2, text: expect.stringContaining('onbekende werktijden') }),
      ])
    },
  )

  it('writes working hours so that they are read back', () => {
    const member = staff('p_ada', { workingHours: { from: '08:30', until: '12:00' } })
    const { line: _, ...read } = parse(writePeople([member])).value[0] ?? {}
    expect(read).toEqual(member)
  })

  it('recognises Windows-1252 and says so', () => {
    const file = Buffer.from(`${HEADER}\n${GOOD.replace('Tessa', 'Ren\xe9e D\x92Arc \x80')}\n`, 'latin1')
    const { value, problems } = parsePeople(file, SCHOOLS)
    expect(value[0]?.name).toBe('Renée D’Arc € Testdocent')
    expect(problems).toEqual([expect.objectContaining({ severity: 'warning', line: null })])
  })

  it('reads UTF-16 as Excel calls «Unicode text»', () => {
    const { value } = parsePeople(Buffer.from(`\ufeff${HEADER}\n${GOOD.replace('Tessa', 'Zoë')}\n`, 'utf16le'), SCHOOLS)
    expect(value[0]?.name).toBe('Zoë Testdocent')
  })

  it('takes line ends and invisible characters out of a name', () => {
    const text = `${HEADER}\n${GOOD.replace('Tessa Testdocent', '"Tes\u202esa\nTestdocent"')}`
    expect(parse(text)).toEqual({ value: [TESSA], problems: [] })
  })
})

describe('names every mistake with its line and what would be right', () => {
  const withCell = (from: string, to: string) => `${HEADER}\n${GOOD.replace(from, to)}`
  it.each([
    ['an empty file', '', 'het bestand is leeg'],
    ['a header only', HEADER, 'er staat niemand'],
    [
      'an unknown column',
      `${HEADER};schoenmaat\n${GOOD};43`,
      '1: onbekende kolom «schoenmaat»; de kolommen zijn: naam',
    ],
    ['a missing column', 'naam;email;scholen\nX;x@vlieger.example;VLI', '1: de kolom «functie» ontbreekt'],
    ['a column twice', `${HEADER};e-mail\n${GOOD};`, '1: de kolom «email» staat er twee keer'],
    ['too many cells', `${HEADER}\n${GOOD};te veel`, '2: deze regel heeft 9 cellen en de eerste regel 8'],
    ['an open quote', `${HEADER}\n\n"${GOOD}\nnog iets`, '3: een aanhalingsteken (") wordt niet gesloten'],
    ['a stray quote', `${HEADER}\n${GOOD}\n"Jan "Test" X";x`, '3: een aanhalingsteken (") staat midden in een cel'],
    ['no name', withCell('Tessa Testdocent', ''), '2: de naam ontbreekt'],
    ['a long name', withCell('Tessa', 'x'.repeat(80)), '2: de naam is langer dan 80'],
    [
      'a bad e-mail address',
      withCell('tessa@vlieger.example', 'tessa@vlieger'),
      '2: «tessa@vlieger» is geen e-mailadres',
    ],
    ['a Slack name', withCell('UTESSA01', '@tessa'), '2: «@tessa» is geen lid-ID van Slack; het begint met U of W'],
    ['an unknown school', withCell('VLI', 'VLI XYZ'), '2: onbekende school «XYZ»; de scholen zijn: VLI, DRE'],
    [
      'an unknown position',
      withCell('docent;nl', 'tovenaar;nl'),
      '2: onbekende functie «tovenaar»; kies uit: docent, mentor',
    ],
    ['no position', withCell('docent;nl', ';nl'), '2: de functie ontbreekt; kies uit: docent'],
    ['an unknown language', withCell(';nl;', ';fr;'), '2: onbekende taal «fr»; kies nl of en'],
    [
      'a phone without its 0',
      withCell('06-00000001', '600000001'),
      '2: bij telefoonnummer «600000001» is de eerste 0 weggevallen',
    ],
    ['a bad phone', withCell('06-00000001', 'thuis'), '2: «thuis» is geen telefoonnummer'],
    ['unknown days', withCell('ma-wo', 'ma xx'), '2: onbekende werkdagen «ma xx»'],
    ['days backwards', withCell('ma-wo', 'vr-ma'), '2: onbekende werkdagen «vr-ma»'],
    [
      'nothing to recognise someone by',
      withCell('tessa@vlieger.example;UTESSA01', ';'),
      '2: er is geen e-mailadres, geen Slack-id en geen Teams-id',
    ],
    [
      'an e-mail address twice',
      `${HEADER}\n${GOOD}\n${GOOD.replace('UTESSA01', '').replace('tessa@', 'TESSA@')}`,
      '3: dit e-mailadres staat ook op regel 2',
    ],
    [
      'a Slack id twice',
      `${HEADER}\n${GOOD}\n${GOOD.replace('tessa@', 'ander@')}`,
      '3: dit Slack-id staat ook op regel 2',
    ],
    ['a strange id', `${HEADER};id\n${GOOD};7`, '2: «7» is geen id van Meldwijzer'],
    [
      'an id twice',
      `${HEADER};id\n${GOOD};p_een\n${GOOD.replace('tessa@', 'a@').replace('UTESSA01', '')};p_een`,
      '3: dit id staat ook op regel 2',
    ],
  ])('%s', (_, text, expected) => {
    const { problems } = parse(text)
    expect(problems.map((p) => p.severity)).toEqual(['error'])
    expect(textsOf(text)[0]?.replace(/^null: /, '')).toContain(expected)
  })

  it('all at once, in order of lines, counting lines inside quotes and empty ones', () => {
    const text = `${HEADER}\n;;;;;;;\n"Twee\nregels";x;;VLI;docent;;;\n\n${GOOD.replace('VLI', 'NEE').replace('ma-wo', 'nooit')}`
    expect(parse(text).problems.map((p) => p.line)).toEqual([3, 6, 6])
  })

  it('warns when a teacher has no school', () => {
    expect(parse(withCell('VLI', '')).problems).toEqual([expect.objectContaining({ severity: 'warning', line: 2 })])
  })

  it.each([
    ['an Excel workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'Excel-werkmap'],
    ['an image', Buffer.from([0x89, 0x50, 0, 0, 1]), 'geen tekstbestand'],
  ])('refuses %s', (_, file, expected) => {
    expect(parsePeople(file, SCHOOLS).problems[0]?.text).toContain(expected)
  })
})

describe('what is written', () => {
  const names = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('=1+1', "'=2", '@x', '-y', '+z', "'t Test", 'a;b', '"q"', 'c,d', "''=3"),
    )
    .map(cleanCell)
    .filter((name) => name !== '' && name.length <= 80)
  const people: fc.Arbitrary<StaffMember[]> = fc
    .array(
      fc.record({
        name: names,
        slackId: fc.boolean(),
        teamsId: fc.option(fc.uuid()),
        prefers: fc.constantFrom(null, 'slack', 'teams'),
        schools: fc.subarray(SCHOOLS),
        position: fc.constantFrom(...POSITIONS),
        language: fc.constantFrom('nl', 'en'),
        phone: fc.constantFrom(null, '06-00000001', '+31 6 00000001'),
        workingDays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7]),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((list) => list.map((p, i) => staff(`p_test${i}`, { ...p, slackId: p.slackId ? `UTEST00${i}` : null })))

  it('is read back as it was', () => {
    fc.assert(
      fc.property(people, (list) => {
        const { value, problems } = parsePeople(bytes(writePeople(list)), SCHOOLS)
        expect(problems.filter((p) => p.severity === 'error')).toEqual([])
        expect(value.map(({ line: _, ...person }) => person)).toEqual(list)
      }),
    )
  })

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'])('never runs as a formula: %s', (name) => {
    const cell = writePeople([staff('p_test', { name })]).split('\r\n')[1] ?? ''
    expect(cell).toMatch(/^"?'[=+\-@]/)
  })
})
