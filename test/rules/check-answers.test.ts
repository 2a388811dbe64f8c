import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { loadProtocol } from '../../src/rules/load.ts'
import { ProtocolError } from '../../src/rules/protocol-error.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

function copyOfSecond(): string {
  const dir = mkdtempSync(join(tmpdir(), 'second-'))
  made.push(dir)
  cpSync(at('second'), dir, { recursive: true })
  return dir
}

function mistakesIn(dir: string): readonly string[] {
  try {
    loadProtocol(dir, at('second-inventory.json'))
    return []
  } catch (error) {
    if (error instanceof ProtocolError) return error.mistakes
    throw error
  }
}

type Edit = readonly [file: string, find: string, replace: string]

/** The mistakes in the second protocol after it was edited. An edit must find what it replaces. */
function mistakesAfter(...edits: readonly Edit[]): readonly string[] {
  const dir = copyOfSecond()
  for (const [file, find, replace] of edits) {
    const text = readFileSync(join(dir, file), 'utf8')
    if (!text.includes(find)) throw new Error(`${file} does not hold «${find}»`)
    writeFileSync(join(dir, file), text.replace(find, replace))
  }
  return mistakesIn(dir)
}

/** On which line of the file, as it stands in the tests, a text is first found. */
const lineOf = (file: string, text: string) =>
  readFileSync(join(at('second'), file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1

const NOISE = 'answers/matrix.yaml'
const MUSIC = 'answers/music.yaml'
const SOUP = 'silences/canteen.yaml'
const HEAD = 'protocol.yaml'

/** The options of the second protocol's choice, and the same where each rests on facts. */
const OPTIONS = `      - { id: support, label: { nl: Studentbegeleider, en: Student support } }
      - { id: manager, label: { nl: Opleidingsmanager, en: Programme manager } }`
const grounded = (support: string, manager: string) =>
  OPTIONS.replace('support } }', `support }, facts: [${support}] }`).replace(
    'manager } }',
    `manager }, facts: [${manager}] }`,
  )
const CONTESTED = grounded('piano-hours', 'piano-key')

/** Each with the text on whose line it is to be reported. */
const wrong: readonly (readonly [string, Edit, line: string, expected: RegExp])[] = [
  [
    'an unknown fact',
    [NOISE, 'facts: [talk]', 'facts: [tolk]'],
    'id: noise-talk',
    /: noise-talk: there is no fact «tolk»; did you mean «talk»\?$/,
  ],
  [
    'a fact that stands in it twice',
    [NOISE, 'facts: [talk]', 'facts: [talk, talk]'],
    'id: noise-talk',
    /the fact «talk» stands in it twice; keep one$/,
  ],
  [
    'nine facts',
    [NOISE, 'facts: [talk]', `facts: [talk${', watch'.repeat(8)}]`],
    'facts: [talk]',
    /answers\.0\.facts: too long: at most 8$/,
  ],
  ['no facts', [NOISE, 'facts: [talk]', 'facts: []'], 'facts: [talk]', /answers\.0\.facts: .*>=1/],
  [
    'an unknown setting',
    [NOISE, 'settings: [who-talks]', 'settings: [who-walks]'],
    'id: noise-talk',
    /there is no setting «who-walks» in protocol\.yaml; did you mean «who-talks»\?$/,
  ],
  [
    'a fact that holds under one option only, and not a word on the choice',
    [HEAD, OPTIONS, CONTESTED],
    'id: piano',
    /: piano: «piano-hours», «piano-key» holds only where the school chose so: add «who-talks» to its settings/,
  ],
  [
    'a role that is none',
    [NOISE, 'contact: support-coordinator', 'contact: support'],
    'id: noise-talk',
    /answers\.0\.contact: it must be one of: mentor, .*support-coordinator/,
  ],
  [
    'a role without a label here',
    [NOISE, 'contact: support-coordinator', 'contact: mentor'],
    'id: noise-talk',
    /noise-talk: the role mentor has no label in protocol\.yaml$/,
  ],
  [
    'a concern that is none',
    [NOISE, 'concern: behaviour', 'concern: noise'],
    'id: noise-talk',
    /answers\.0\.concern: it must be one of: behaviour, home-safety/,
  ],
  [
    'an unknown key',
    [NOISE, '    settings:', '    setings:'],
    'id: noise-talk',
    /answers\.0: unknown key «setings»; check its spelling or take it out$/,
  ],
  [
    'a title of 76 characters',
    [NOISE, 'nl: Wie praat over lawaai', `nl: ${'x'.repeat(76)}`],
    'nl: Wie praat over lawaai',
    /answers\.0\.title\.nl: too long: at most 75 characters$/,
  ],
  [
    'an answer that is too long for a phone',
    [NOISE, 'en: Someone of the programme', `en: ${'word '.repeat(200)}`],
    'en: Someone of the programme',
    /answers\.0\.answer\.en: too long: at most 900 characters$/,
  ],
  [
    'a language that is missing',
    [NOISE, '      en: Someone of the programme talks with the student about the noise.\n', ''],
    'nl: Iemand van de opleiding',
    /answers\.0\.answer\.en: it is missing; write a string here$/,
  ],
  [
    'no form of the question in one language',
    [MUSIC, 'en: [when may I play the piano, until when is the piano free, piano key]', 'en: []'],
    'en: [when may I play',
    /answers\.0\.questions\.en: .*>=1/,
  ],
  [
    'a day that does not exist',
    [MUSIC, 'until: 2025-08-01', 'until: 2025-02-30'],
    'until: 2025-08-01',
    /answers\.0\.until: .*date/,
  ],
  [
    'two versions on one day',
    [MUSIC, '    until: 2025-08-01\n', ''],
    'id: piano',
    /: piano: it stands there twice on one day; give the older one an until$/,
  ],
  [
    'an end before its start',
    [MUSIC, 'until: 2025-08-01', 'until: 2019-01-01'],
    'id: piano',
    /: piano: it ends before it starts: until is the first day without it$/,
  ],
  [
    'an answer with the id of a row',
    [NOISE, 'id: noise-talk', 'id: matrix-singing-loudly'],
    'id: noise-talk',
    /this id is kept for the matrix row of singing-loudly; choose another$/,
  ],
  [
    'an id that is no id',
    [NOISE, 'id: noise-talk', 'id: Noise talk'],
    'id: noise-talk',
    /answers\.0\.id: write it as small-letters-with-hyphens$/,
  ],
  [
    'a law that has moved and no note on it',
    ['currency.yaml', 'G01', 'G02'],
    'id: piano',
    /the law has moved for its facts \(G01\), and currency\.yaml has no note G01$/,
  ],
  [
    'a silence without whom to ask',
    [SOUP, '    contact: press-contact\n', ''],
    'id: silent-soup',
    /silences\.0\.contact: it must be one of: mentor/,
  ],
  [
    'a silence whose role has no label here',
    [SOUP, 'contact: press-contact', 'contact: ict'],
    'id: silent-soup',
    /silent-soup: the role ict has no label in protocol\.yaml$/,
  ],
  [
    'a silence with the id of an answer',
    [SOUP, 'id: silent-soup', 'id: piano'],
    'id: silent-soup',
    /: piano: this id stands there twice; keep one$/,
  ],
  [
    'a silence without its English',
    [SOUP, ', en: the soup in the canteen }', ' }'],
    'about:',
    /silences\.0\.about\.en: it is missing; write a string here$/,
  ],
  ['YAML that does not read', [SOUP, 'silences:', 'silences'], 'silences:', /^silences\/canteen\.yaml:\d+: /],
  [
    'a list under another name',
    [SOUP, 'silences:', 'silence:'],
    '# What people ask',
    /unknown key «silence»; check its spelling or take it out$/,
  ],
  [
    'a file that is no subject',
    [HEAD, '  - { id: music, label: { nl: Muziek, en: Music } }\n', ''],
    '# Music',
    /^answers\/music\.yaml:1: name it among the subjects of protocol\.yaml/,
  ],
  [
    'a subject without a file',
    [HEAD, 'id: music,', 'id: musik,'],
    'id: music,',
    /: the subject «musik» has no file answers\/musik\.yaml; did you mean «music»\?$/,
  ],
  [
    'a subject that stands there twice',
    [HEAD, 'id: music,', 'id: matrix,'],
    'id: music,',
    /: the subject «matrix» stands in it twice; keep one$/,
  ],
  [
    'a default that is no option',
    [HEAD, 'default: support', 'default: nobody'],
    'default: support',
    /: who-talks: default «nobody» is none of its options: support, manager$/,
  ],
  [
    'a document that is not in the inventory',
    [HEAD, 'file: huisregels.txt', 'file: huisregel.txt'],
    'file: huisregels.txt',
    /: the inventory has no document «huisregel\.txt»; did you mean «huisregels\.txt»\?$/,
  ],
]

/** The file that a mistake is reported in is the edited one, or the one that depends on it. */
const fileOf = (line: string) => [NOISE, MUSIC, SOUP, HEAD].find((file) => lineOf(file, line) > 0) ?? ''

describe('answers and silences with a mistake are refused', () => {
  it('and those in use have none', () => {
    expect(mistakesAfter()).toEqual([])
  })

  it.each(wrong)('%s', (_, edit, line, expected) => {
    const found = mistakesAfter(edit).filter((mistake) => expected.test(mistake))
    expect(found.length).toBeGreaterThan(0)
    const file = fileOf(line)
    expect(found[0]).toContain(`${file}:${lineOf(file, line)}: `)
  })

  it.each([
    ['where the options share it', grounded('piano-hours', 'piano-hours')],
    ['where one option has no ground of its own', grounded('piano-hours, piano-key', 'piano-key')],
  ])('but a fact of a choice may stand alone %s', (_, options) => {
    expect(mistakesAfter([HEAD, OPTIONS, options])).toEqual([])
  })

  it('nor need an answer tell a choice that matters in another sector only', () => {
    const edits: Edit[] = [
      [HEAD, OPTIONS, CONTESTED],
      [HEAD, 'sectors: [MBO]', 'sectors: [MBO, VO]'],
      ['rules/all.yaml', 'setting: { who-talks: [support] }', 'setting: { who-talks: [support] }, sector: [VO]'],
      ['rules/all.yaml', 'setting: { who-talks: [manager] }', 'setting: { who-talks: [manager] }, sector: [VO]'],
    ]
    const about = (mistakes: readonly string[]) => mistakes.filter((one) => one.includes('holds only where'))
    expect(about(mistakesAfter(...edits)).length).toBe(2)
    const music = readFileSync(join(at('second'), MUSIC), 'utf8')
    const inMbo = music.replaceAll('    facts: [piano-hours', '    sectors: [MBO]\n    facts: [piano-hours')
    expect(about(mistakesAfter(...edits, [MUSIC, music, inMbo]))).toEqual([])
  })

  it('with all mistakes at once', () => {
    const mistakes = mistakesAfter(
      [NOISE, 'facts: [talk]', 'facts: [tolk]'],
      [MUSIC, 'until: 2025-08-01', 'until: soon'],
      [SOUP, 'contact: press-contact', 'contact: cook'],
      ['rules/all.yaml', 'due: P3D', 'due: soon'],
    )
    for (const file of [NOISE, MUSIC, SOUP, 'rules/all.yaml'])
      expect(mistakes.some((mistake) => mistake.startsWith(`${file}:`))).toBe(true)
  })

  it('also when a file would not be read for its name', () => {
    const dir = copyOfSecond()
    renameSync(join(dir, SOUP), join(dir, 'silences/canteen.yml'))
    expect(mistakesIn(dir)).toEqual(['silences/canteen.yml: let its name end in .yaml; otherwise it is not read'])
  })
})
