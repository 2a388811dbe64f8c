import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadProtocol } from '../../src/rules/load.ts'
import { ProtocolError } from '../../src/rules/protocol-error.ts'
import { OZHW } from './ozhw.ts'

type Edit = readonly [file: string, find: string, replace: string]
const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

/** Answers and silences take most of the time to read and have tests of their own. */
const isNoRule = (path: string) => /[/\\](answers|silences|scenarios)$/.test(path)

/** The mistakes in the rules of the real protocol after they were edited. An edit must find what it replaces. */
function mistakesAfter(...edits: readonly Edit[]): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'protocol-'))
  made.push(root)
  const dir = join(root, 'ozhw')
  cpSync(OZHW, dir, { recursive: true, filter: (path) => !isNoRule(path) })
  const head = readFileSync(join(dir, 'protocol.yaml'), 'utf8')
  writeFileSync(join(dir, 'protocol.yaml'), head.slice(0, head.indexOf('\nsubjects:')))
  cpSync(join(OZHW, '..', 'inventory.json'), join(root, 'inventory.json'))
  for (const [file, find, replace] of edits) {
    const text = readFileSync(join(dir, file), 'utf8')
    if (!text.includes(find)) throw new Error(`${file} does not hold «${find}»`)
    writeFileSync(join(dir, file), text.replace(find, replace))
  }
  return mistakesIn(dir)
}

function mistakesIn(dir: string): readonly string[] {
  try {
    loadProtocol(dir)
    return []
  } catch (error) {
    if (error instanceof ProtocolError) return error.mistakes
    throw error
  }
}

const MATRIX = 'rules/matrix.yaml'
const single: readonly (readonly [string, Edit, RegExp])[] = [
  [
    'an unknown role',
    ['rules/incidents.yaml', 'role: safety-coordinator', 'role: safety-coordinater'],
    /^rules\/incidents\.yaml:\d+: .*must be one of: mentor, .*safety-coordinator/,
  ],
  [
    'an unknown key',
    ['rules/gates.yaml', 'emergency:', 'emergancy:'],
    /^rules\/gates\.yaml:\d+: .*unknown key «emergancy»/,
  ],
  [
    'a limit of the law that nobody read in the law',
    ['rules/measures-time-out.yaml', 'force: protocol, together: true', 'force: law, together: true'],
    /time-out-at-most-one-day-more: a limit of the law needs a currency note of certainty A/,
  ],
  [
    'a measure that is none, before it is decided on',
    ['rules/measures-time-out.yaml', 'measures: [time-out]', 'measures: [time-uit]'],
    /^rules\/measures-time-out\.yaml:\d+: .*must be one of: warning/,
  ],
  [
    'a heading that is not in its document',
    [MATRIX, 'Gedragscode OZHW > Agressie en geweldsmatrix', 'Gedragscode OZHW > Agressie en geweldmatrix'],
    /has no heading .*did you mean «Gedragscode OZHW > Agressie en geweldsmatrix»/,
  ],
  [
    'a document that is not there',
    [MATRIX, '004_f7ab13f56cfb77c5.txt', '009.txt'],
    /no document «009.txt»; it has 000_/,
  ],
  [
    'a fact that does not exist',
    ['rules/incidents.yaml', 'facts: [matrix-react-within-48-hours]', 'facts: [matrix-react-within-49-hours]'],
    /no fact «matrix-react-within-49-hours»; did you mean «matrix-react-within-48-hours»/,
  ],
  [
    'a fact from another heading',
    ['rules/routes.yaml', 'facts: [hwc-never-stored]', 'facts: [hwc-never-stored, meldcode-duty]'],
    /the fact meldcode-duty stands in 004_.* under «Meldcode/,
  ],
  [
    'a rule that leaves out where the law has moved',
    ['rules/routes.yaml', 'currency: [G27]', 'currency: [G26]'],
    /route-handle-with-care: the law has moved since its facts were written: add G27 to currency/,
  ],
  [
    'a step for whom a choice is no role',
    ['rules/incidents.yaml', 'who: { setting: react-who }', 'who: { setting: react-from }'],
    /who is chosen in react-from, but its option «report» is no role/,
  ],
  [
    'a route that depends on a route',
    ['rules/routes.yaml', 'when: { concern: [other] }', 'when: { concern: [other], route: [board] }'],
    /cannot depend on one: take route out of when/,
  ],
  ['an unknown gap', ['rules/routes.yaml', 'currency: [G27]', 'currency: [G99]'], /no gap «G99» in currency.yaml/],
  [
    'an unknown behaviour',
    [
      'rules/weapons.yaml',
      'weapon-possession, firework-possession, bomb',
      'weapon-possesion, firework-possession, bomb',
    ],
    /no behaviour «weapon-possesion».*did you mean «weapon-possession»/,
  ],
  [
    'an unknown group',
    ['rules/sexual.yaml', 'groups: [sexual]', 'groups: [sexuel]'],
    /no group «sexuel».*did you mean «sexual»/,
  ],
  [
    'an unknown route',
    ['rules/incidents.yaml', 'route: [behaviour]', 'route: [behavior]'],
    /no route «behavior».*did you mean «behaviour»/,
  ],
  [
    'an unknown option of a setting',
    ['rules/incidents.yaml', 'react-from: [incident]', 'react-from: [accident]'],
    /react-from has no option «accident»; it has report, incident/,
  ],
  [
    'an unknown setting',
    ['rules/incidents.yaml', 'setting: keep-incident-register }', 'setting: keep-register }'],
    /no setting «keep-register»/,
  ],
  [
    'a step that is not there',
    ['rules/incidents.yaml', 'after: [react]', 'after: [reakt]'],
    /no step «reakt».*did you mean «react»/,
  ],
  [
    'a term that cannot be read',
    ['rules/incidents.yaml', 'due: PT48H', 'due: 48 uur'],
    /^rules\/incidents\.yaml:\d+: .*(PT48H|immediately)/,
  ],
  ['a day that does not exist', [MATRIX, 'from: 2016-01-01', 'from: 2016-02-30'], /^rules\/matrix\.yaml:\d+: .*from/],
  [
    'a rule without an effect',
    ['rules/gates.yaml', "    emergency: ['113']\n    urgency: acute\n", ''],
    /risk|it says nothing/,
  ],
  [
    'a rule without a source',
    ['rules/gates.yaml', "    emergency: ['113']\n    urgency: acute\n    ownRule: true\n", "    emergency: ['113']\n"],
    /risk-of-self-harm: it needs a source and at least one fact, or ownRule/,
  ],
  [
    'two versions on one day',
    ['rules/gates.yaml', '- id: risk-of-self-harm', '- id: danger-now'],
    /the rule danger-now is in force twice on 2016-01-01/,
  ],
  [
    'two rows for one behaviour',
    [MATRIX, 'behaviour: name-calling', 'behaviour: shouting'],
    /the matrix row of shouting is in force twice/,
  ],
  [
    'two routes of one rank',
    ['rules/routes.yaml', 'rank: 40', 'rank: 10'],
    /the rank 10 among routes is in force twice/,
  ],
  [
    'a behaviour without a row',
    [MATRIX, 'noMatrixRow: absenteeism', 'noMatrixRow: under-influence'],
    /no rule covers the behaviour absenteeism on 2016-01-01/,
  ],
  [
    'a behaviour without a row from some day on',
    [MATRIX, '    noMatrixRow: absenteeism\n', '    noMatrixRow: absenteeism\n    until: 2027-08-01\n'],
    /no rule covers the behaviour absenteeism on 2027-08-01/,
  ],
  [
    'a concern without a route',
    ['rules/routes.yaml', 'when: { concern: [other] }', 'when: { concern: [other], sector: [PO] }'],
    /no rule covers the concern other on 2016-01-01/,
  ],
  [
    'a rule that ends before it starts',
    [MATRIX, '    noMatrixRow: absenteeism\n', '    noMatrixRow: absenteeism\n    until: 2015-01-01\n'],
    /ends before it starts/,
  ],
  [
    'a role without a label',
    ['protocol.yaml', '  aftercare-lead:', '  aftercare-leader:'],
    /^protocol\.yaml:\d*: ?.*(aftercare-leader|roles)/,
  ],
  [
    'a default that is no option',
    ['protocol.yaml', 'default: confer-first', 'default: talk-first'],
    /alcohol-police: default «talk-first» is none of its options: confer-first, always/,
  ],
  [
    'a behaviour that stands in the list twice',
    ['behaviours.yaml', 'id: name-calling', 'id: shouting'],
    /^behaviours\.yaml:\d+: «shouting» stands in it twice; keep one$/,
  ],
  [
    'a label that does not fit',
    ['behaviours.yaml', 'nl: schreeuwen', `nl: ${'schreeuwen '.repeat(9)}`],
    /^behaviours\.yaml:\d+: .*75/,
  ],
  ['YAML that does not read', ['asks.yaml', 'words:', 'words'], /^asks\.yaml:\d+: /],
  [
    'no reason for leaving out who is accused',
    ['rules/gates.yaml', '  - id: accused-left-out\n', '  - id: accused-left-out\n    when: { sector: [PO] }\n'],
    /no rule says on 2016-01-01 why someone accused is left out/,
  ],
  ['a question without its reason', ['protocol.yaml', '  weaponUsed: {', '  coercion2: {'], /^protocol\.yaml/],
]

describe('a protocol with a mistake is refused', () => {
  it('and the one in use has none', () => {
    expect(mistakesIn(OZHW)).toEqual([])
    expect(mistakesAfter()).toEqual([])
  })

  it.each(single)('%s', (_, edit, expected) => {
    const mistakes = mistakesAfter(edit)
    expect(mistakes.filter((mistake) => expected.test(mistake))).not.toEqual([])
  })

  it('with every mistake at once, each with its file and line', () => {
    const mistakes = mistakesAfter(
      ['rules/incidents.yaml', 'role: safety-coordinator', 'role: janitor'],
      ['rules/gates.yaml', 'emergency:', 'emergancy:'],
      ['rules/sexual.yaml', 'groups: [sexual]', 'groups: [sexuel]'],
      ['rules/routes.yaml', 'currency: [G27]', 'currency: [G99]'],
    )
    for (const file of ['incidents', 'gates', 'sexual', 'routes']) {
      expect(mistakes.some((mistake) => new RegExp(`^rules/${file}\\.yaml:\\d+: `).test(mistake))).toBe(true)
    }
  })

  it('on the line where it stands', () => {
    const [mistake = ''] = mistakesAfter([
      MATRIX,
      '- id: matrix-row-kicking\n    matrix: { behaviour: kicking, warning: possible',
      '- id: matrix-row-kicking\n    matrix: { behaviour: kicking, warning: perhaps',
    ])
    const line = Number(/^rules\/matrix\.yaml:(\d+):/.exec(mistake)?.[1])
    expect(readFileSync(join(OZHW, MATRIX), 'utf8').split('\n')[line - 1]).toContain('kicking')
  })

  it('and a folder without a protocol says what it needs', () => {
    const empty = mkdtempSync(join(tmpdir(), 'protocol-'))
    made.push(empty)
    expect(mistakesIn(empty).join('\n')).toMatch(/protocol\.yaml: it is not here[\s\S]*rules: there are no rules here/)
  })
})
