import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { parseContacts, writeContacts } from '../../src/organisation/contacts-file.ts'
import { ROLES } from '../../src/rules/vocabulary.ts'
import { bytes, FOUNDATION, staff } from './people.ts'

const PEOPLE = [
  staff('p_tessa'),
  staff('p_milan', { name: 'Milan Mentor', email: null, slackId: 'UMILAN01' }),
  staff('p_jan1', { name: 'Jan Test' }),
  staff('p_jan2', { name: 'Ján Test' }),
  staff('p_drika', { name: 'Drika Directeur', schools: ['DRE'], position: 'school-leader' }),
  staff('p_bram', { name: 'Bram Bestuur', schools: [], position: 'board-member' }),
]
const DIRECTORY = createDirectory(FOUNDATION, PEOPLE, [])
const HEADER = 'school;rol;persoon;volgorde;klassen'
const parse = (...lines: string[]) => parseContacts(bytes([HEADER, ...lines].join('\n')), DIRECTORY)

describe('reads who holds which role', () => {
  it.each([
    [
      'by e-mail address',
      'VLI;mentor;TESSA@vlieger.example;2;3B',
      { school: 'VLI', role: 'mentor', person: 'p_tessa', order: 2, classes: ['3B'] },
    ],
    [
      'by a name that only one has',
      'vli;mentor;milan mentor;;',
      { school: 'VLI', role: 'mentor', person: 'p_milan', order: 1, classes: [] },
    ],
    ['by id', '*;board;p_bram;;', { school: null, role: 'board', person: 'p_bram', order: 1, classes: [] }],
    [
      'for the whole foundation',
      ';college van bestuur;p_bram;1;',
      { school: null, role: 'board', person: 'p_bram', order: 1, classes: [] },
    ],
    [
      'with the label of the contract',
      'DRE;Directeur / unitdirecteur;p_drika;1;',
      { school: 'DRE', role: 'school-leader', person: 'p_drika', order: 1, classes: [] },
    ],
    [
      'without the accent',
      'VLI;veiligheidscoordinator;p_tessa;1;',
      { school: 'VLI', role: 'safety-coordinator', person: 'p_tessa', order: 1, classes: [] },
    ],
    [
      'for several classes',
      'VLI;mentor;p_tessa;1;groep 7 | 3B, 3 b',
      { school: 'VLI', role: 'mentor', person: 'p_tessa', order: 1, classes: ['groep 7', '3 b'] },
    ],
  ])('%s', (_, line, expected) => {
    expect(parse(line)).toEqual({ value: [expected], problems: [] })
  })

  it.each(ROLES)('every role by its code: %s', (role) => {
    expect(parse(`VLI;${role};p_tessa;1;`).value[0]?.role).toBe(role)
  })
})

describe('names every mistake with its line and what would be right', () => {
  it.each([
    [
      'an unknown school',
      'XYZ;mentor;p_tessa;1;',
      'onbekende school «XYZ»; kies uit: VLI, DRE, of * voor de hele stichting',
    ],
    ['an unknown role', 'VLI;tovenaar;p_tessa;1;', 'onbekende rol «tovenaar»; kies uit: mentor, teamleider'],
    ['no role', 'VLI;;p_tessa;1;', 'de rol ontbreekt; kies uit'],
    [
      'an unknown person',
      'VLI;mentor;niemand@vlieger.example;1;',
      '«niemand@vlieger.example» staat niet op de lijst van medewerkers',
    ],
    ['a name that two have', 'VLI;mentor;Jan Test;1;', '2 collega’s heten «Jan Test»; vul het e-mailadres in'],
    ['no person', 'VLI;mentor;;1;', 'de persoon ontbreekt'],
    ['order 0', 'VLI;mentor;p_tessa;0;', 'volgorde «0» moet een getal van 1 tot en met 99'],
    ['order in words', 'VLI;mentor;p_tessa;eerst;', 'volgorde «eerst» moet een getal'],
  ])('%s', (_, line, expected) => {
    expect(parse(line).problems).toEqual([{ severity: 'error', line: 2, text: expect.stringContaining(expected) }])
  })

  it('a double row, also with its classes written otherwise', () => {
    const { problems } = parse('VLI;mentor;p_tessa;1;3B,3C', 'VLI;mentor;tessa@vlieger.example;2;3c | 3 b')
    expect(problems).toEqual([{ severity: 'error', line: 3, text: expect.stringContaining('al op regel 2') }])
  })

  it('all at once', () => {
    expect(parse('XYZ;tovenaar;niemand;0;', 'VLI;mentor;p_tessa;x;').problems.map((p) => p.line)).toEqual([
      2, 2, 2, 2, 3,
    ])
  })

  it('an empty list', () => {
    expect(parse().problems).toEqual([{ severity: 'error', line: null, text: 'er staat niemand in dit bestand' }])
  })
})

describe('warns, and takes it in', () => {
  it.each([
    ['of someone of another school', 'VLI;mentor;p_drika;1;', 'Drika Directeur werkt volgens de lijst niet op VLI'],
    [
      'of a school contact who leads',
      'DRE;schoolcontactpersoon;p_drika;1;',
      'geeft leiding en is schoolcontactpersoon',
    ],
  ])('%s', (_, line, expected) => {
    const { value, problems } = parse(line)
    expect(value).toHaveLength(1)
    expect(problems).toEqual([{ severity: 'warning', line: 2, text: expect.stringContaining(expected) }])
  })
})

it('what is written is read back as it was', () => {
  const contacts = fc.uniqueArray(
    fc.record({
      school: fc.constantFrom('VLI', 'DRE', null),
      role: fc.constantFrom(...ROLES),
      person: fc.constantFrom(...PEOPLE.map((p) => p.id)),
      order: fc.integer({ min: 1, max: 99 }),
      classes: fc.subarray(['3B', 'groep 7', '=4', '-5']),
    }),
    { selector: (c) => JSON.stringify([c.school, c.role, c.person, c.classes]), minLength: 1 },
  )
  fc.assert(
    fc.property(contacts, (list) => {
      const written = writeContacts(createDirectory(FOUNDATION, PEOPLE, list))
      expect(parseContacts(bytes(written), DIRECTORY).value).toEqual(list)
    }),
  )
})
