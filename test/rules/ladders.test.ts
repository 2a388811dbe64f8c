import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { factsOf } from '../../src/domain/facts.ts'
import { ladderOf, rolesUp } from '../../src/domain/ladder-of.ts'
import type { Report } from '../../src/domain/report.ts'
import { advise } from '../../src/rules/advise.ts'
import { type Laddered, ladderFor } from '../../src/rules/ladders/ladder-for.ts'
import type { Wait } from '../../src/rules/ladders/wait.ts'
import { loadProtocol } from '../../src/rules/load.ts'
import { ProtocolError } from '../../src/rules/protocol-error.ts'
import { CONCERNS, type Position } from '../../src/rules/vocabulary.ts'
import { aFoundation, anInvolved, aReport, aSchool } from '../make.ts'
import { OZHW, ozhw } from './ozhw.ts'
import { cell, meaning, type Row, readTables, several } from './scenario-table.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const directory = createDirectory(aFoundation(), [], [])

const SPECIAL: Record<string, Partial<Report>> = {
  '—': {},
  ernstig: { serious: true },
  wapen: { weaponUsed: true },
  gevaar: { acuteDanger: true },
  zelfbeschadiging: { selfHarmRisk: true },
  docent: accused('teacher'),
  directeur: accused('school-leader'),
  bestuurder: accused('board-member'),
}

function accused(position: Position): Partial<Report> {
  const person = anInvolved({ kind: 'staff', position, staffId: 'p-made-up' })
  return { people: [person, anInvolved({ id: 'i2', parts: ['victim'] })] }
}

/** The case that a row of the table is about, on a Thursday. */
function caseIn(row: Row) {
  const concern = CONCERNS.find((one) => one === cell(row, 'Onderwerp')) ?? expect.unreachable()
  const report = aReport({
    concern,
    behaviours: several(cell(row, 'Gedrag')),
    ...meaning(SPECIAL, cell(row, 'Bijzonder')),
  })
  const advice = advise(factsOf(report, 'VO', undefined), ozhw, {})
  return { school: 'TST', report, advice, restricted: advice.restricted, openedAt: new Date('2026-11-19T09:45:00Z') }
}

const said = ({ minutes, counts }: Wait) => (counts === 'clock' ? `${minutes} minuten` : `${minutes / 60} werkuren`)

describe('ladders.md', () => {
  const rows = readTables(readFileSync(join(OZHW, 'scenarios/ladders.md'), 'utf8'))

  test.each(rows.map((row) => [cell(row, 'Voorval'), row] as const))('%s', (_, row) => {
    const subject = caseIn(row)
    const ladder = ladderOf(subject, directory, ozhw)
    const [first] = subject.advice.notify
    if (first === undefined) expect.unreachable()
    expect({
      ladder: ladder.id,
      within: said(ladder.takeUpWithin),
      open: said(ladder.openWithin),
      along: rolesUp(first.role, ladder, subject),
      waits: ladder.quietHours === 'hold' ? 'ja' : 'nee',
      digest: ladder.digestAt ?? '—',
    }).toEqual({
      ladder: cell(row, 'Ladder'),
      within: cell(row, 'Termijn'),
      open: cell(row, 'Openen binnen'),
      along: several(cell(row, 'Langs')),
      waits: cell(row, 'Wacht'),
      digest: cell(row, 'Dagoverzicht'),
    })
  })

  test('has a row for every ladder', () => {
    const named = new Set(rows.map((row) => cell(row, 'Ladder')))
    expect(ozhw.ladders.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })
})

describe('a school', () => {
  const minor = caseIn({ Onderwerp: 'behaviour', Gedrag: 'name-calling', Bijzonder: '—' })
  const of = (choices: Record<string, string>) =>
    ladderOf(minor, createDirectory(aFoundation({ schools: [aSchool({ choices })] }), [], []), ozhw)

  test('chooses its own terms, its quiet hours and its daily message', () => {
    expect(of({ 'take-up-minor': 'working-hours-9' }).takeUpWithin).toEqual({ minutes: 540, counts: 'school-hours' })
    expect(of({ 'quiet-hours': 'never' }).quietHours).toBe('never')
    expect(of({ 'daily-message': 'at-12-00' }).digestAt).toBe('12:00')
    expect(of({ 'daily-message': 'each' }).digestAt).toBeNull()
  })

  test('never holds back what is acute, whatever the protocol says', () => {
    const ladders = [{ ...(ozhw.ladders.at(-1) ?? expect.unreachable()), quietHours: 'hold' as const, digest: true }]
    const everything = ladders.map((one) => ({ ...one, for: { concerns: [...CONCERNS] } }))
    const lax = { ...ozhw, ladders: everything }
    const held = (row: Record<string, string>) => ladderOf(caseIn(row), directory, lax)
    expect(held({ Onderwerp: 'behaviour', Gedrag: 'hitting', Bijzonder: '—' }).quietHours).toBe('hold')
    for (const row of [
      { Onderwerp: 'behaviour', Gedrag: 'name-calling', Bijzonder: 'gevaar' },
      { Onderwerp: 'home-safety', Gedrag: '—', Bijzonder: 'zelfbeschadiging' },
      { Onderwerp: 'staff-sexual-offence', Gedrag: '—', Bijzonder: 'docent' },
    ])
      expect(held(row)).toMatchObject({ quietHours: 'never', digestAt: null })
  })
})

describe('another foundation', () => {
  const second = loadProtocol(at('second'), at('second-inventory.json'))
  const singing: Laddered = {
    concern: 'behaviour',
    behaviours: ['singing-loudly'],
    urgency: 'normal',
    police: { status: 'none', facts: [], sources: [] },
    restricted: false,
  }

  test('has its own ladders, each from its own day', () => {
    expect(ladderFor(singing, second, { on: '2025-07-31' })).toEqual({
      id: 'noise',
      takeUpWithin: { minutes: 180, counts: 'school-hours' },
      openWithin: { minutes: 180, counts: 'school-hours' },
      next: ['press-contact'],
      until: 'press-contact',
      quietHours: 'hold',
      digestAt: '16:00',
    })
    expect(ladderFor(singing, second, { on: '2025-08-01' })).toMatchObject({
      takeUpWithin: { minutes: 45, counts: 'clock' },
      next: null,
      digestAt: null,
    })
  })

  test('has the last resort for what no other ladder is for', () => {
    expect(ladderFor({ ...singing, behaviours: [] }, second, { on: '2026-01-01' })).toMatchObject({
      id: 'rest',
      takeUpWithin: { minutes: 120, counts: 'clock' },
      quietHours: 'never',
    })
  })

  test.each([
    ['urgent', { urgency: 'today' }],
    ['for the police', { police: { status: 'always', facts: [], sources: [] } }],
    ['restricted', { restricted: true }],
    ['serious', { serious: true }],
    ['done with a weapon', { weaponUsed: true }],
  ] as const)('has a card of its own for what is %s', (_, more) => {
    expect(ladderFor({ ...singing, ...more }, second, { on: '2025-07-31' }).digestAt).toBeNull()
  })
})

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

/** The mistakes in the second protocol after its ladders were edited. */
function mistakesAfter(find: string, replace: string): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), 'ladders-'))
  made.push(dir)
  cpSync(at('second'), dir, { recursive: true })
  const text = readFileSync(join(dir, 'ladders.yaml'), 'utf8')
  expect(text).toContain(find)
  writeFileSync(join(dir, 'ladders.yaml'), text.replace(find, replace))
  try {
    loadProtocol(dir, at('second-inventory.json'))
    return []
  } catch (error) {
    if (error instanceof ProtocolError) return error.mistakes
    throw error
  }
}

describe('protocol check refuses', () => {
  test.each([
    [
      'a concern that no ladder covers',
      'concerns: [behaviour, home-safety, ',
      'concerns: [behaviour, ',
      /^ladders\.yaml: no ladder covers the concern home-safety on 2020-01-01; give it one with nothing but concerns in for$/,
    ],
    [
      'a concern that is covered only sometimes',
      ' quietHours: never, facts: [talk], source: { file: huisregels.txt, heading: Praten } }',
      ' quietHours: never, facts: [talk], source: { file: huisregels.txt, heading: Praten }, expires: 2030-01-01 }',
      /^ladders\.yaml: no ladder covers the concern behaviour on 2030-01-01;/,
    ],
    [
      'a group that is none',
      'groups: [noise]',
      'groups: [noize]',
      /^ladders\.yaml:\d+: noise: there is no group «noize» in behaviours\.yaml; did you mean «noise»\?$/,
    ],
    [
      'a behaviour that is none',
      'groups: [noise]',
      'behaviours: [singing]',
      /there is no behaviour «singing» in behaviours\.yaml/,
    ],
    [
      'a last role that is not on the ladder',
      'then: [press-contact], until: press-contact',
      'then: [press-contact], until: support-coordinator',
      /until is «support-coordinator», which is none of then: press-contact/,
    ],
    [
      'a role without a label',
      'takeUpWithin: { hours: 2 }, until: press-contact',
      'takeUpWithin: { hours: 2 }, until: board',
      /the role board has no label in protocol\.yaml/,
    ],
    [
      'a setting that is none',
      'takeUpWithin: { hours: 2 }',
      'takeUpWithin: { setting: who-talk }',
      /there is no setting «who-talk» in protocol\.yaml; did you mean «who-talks»\?/,
    ],
    [
      'a setting that says no term',
      'takeUpWithin: { hours: 2 }',
      'takeUpWithin: { setting: who-talks }',
      /the setting who-talks has the option «support»; write working-hours-4, hours-2 or minutes-15/,
    ],
    [
      'a term that stands in no document',
      'until: press-contact, quietHours: never, facts: [talk], source: { file: huisregels.txt, heading: Praten }, from: 2025-08-01',
      'until: press-contact, quietHours: never, from: 2025-08-01',
      /takeUpWithin stands in no document: name a setting of protocol\.yaml, or give source and facts/,
    ],
    [
      'a heading that is none',
      'heading: Praten }, expires',
      'heading: Zingen }, expires',
      /«huisregels\.txt» has no heading «Zingen»/,
    ],
    ['one that comes twice', ', from: 2025-08-01', '', /noise: it stands in it twice; keep one/],
    [
      'one that is never reached',
      '  - { id: noise, for: { concerns: [behaviour], groups: [noise] }, takeUpWithin: { workingHours: 3 }',
      '  - { id: all, for: { concerns: [behaviour] }, takeUpWithin: { setting: who-talks }, until: press-contact, quietHours: never }\n  - { id: noise, for: { concerns: [behaviour], groups: [noise] }, takeUpWithin: { workingHours: 3 }',
      /noise: it is never reached: a ladder before it is for everything of these concerns; put this one first/,
    ],
    [
      'a term that is no number',
      'takeUpWithin: { hours: 2 }',
      'takeUpWithin: { hours: 0 }',
      /^ladders\.yaml:\d+: ladders\.2\.takeUpWithin/,
    ],
  ])('%s', (_, find, replace, problem) => {
    expect(mistakesAfter(find, replace).filter((mistake) => problem.test(mistake))).not.toEqual([])
  })

  test('a protocol without the file', () => {
    const dir = mkdtempSync(join(tmpdir(), 'ladders-'))
    made.push(dir)
    cpSync(at('second'), dir, { recursive: true })
    rmSync(join(dir, 'ladders.yaml'))
    expect(() => loadProtocol(dir, at('second-inventory.json'))).toThrow(
      'ladders.yaml: it is not here; a protocol needs it',
    )
  })
})
